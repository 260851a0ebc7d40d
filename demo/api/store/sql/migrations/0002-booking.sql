-- Equality next to overlap in one exclusion constraint.
create extension if not exists btree_gist;

-- What is offered: texts in several languages and weekly hours, read as a whole and changed by hand.
create table booking_services (id text primary key, position integer not null, content jsonb not null);
create table booking_counsellors (id text primary key, position integer not null, content jsonb not null);
create table booking_places (id text primary key, position integer not null, content jsonb not null);
create table booking_shifts (id text primary key, position integer not null, content jsonb not null);

-- A counsellor's time is never occupied twice: the constraint refuses it, whoever asks. Appointments and holds are seats in
-- it. Times of one claim may overlap: those of an appointment that is being moved.
create table booking_occupied (
  id uuid primary key,
  claim uuid not null,
  counsellor_id text not null references booking_counsellors,
  service_id text not null references booking_services,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  places integer not null,
  seats_taken integer not null,
  check (starts_at < ends_at),
  check (seats_taken between 1 and places),
  exclude using gist (counsellor_id with =, tstzrange(starts_at, ends_at) with &&, claim with <>)
);
create index booking_occupied_starts_at on booking_occupied (starts_at);

create table booking_holds (
  id uuid primary key,
  token_hash text not null,
  slot text not null,
  counsellor_id text not null,
  occupied_id uuid not null references booking_occupied,
  moving uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index booking_holds_occupied on booking_holds (occupied_id);
create index booking_holds_expires_at on booking_holds (expires_at);

create table booking_appointments (
  id uuid primary key,
  token_hash text not null,
  state text not null check (state in ('confirmed', 'cancelled')),
  revision integer not null,
  service_id text not null references booking_services,
  channel text not null,
  location_id text references booking_places,
  counsellor_id text not null references booking_counsellors,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  occupied_id uuid references booking_occupied,
  contact jsonb not null,
  language text not null,
  interpreter jsonb,
  answers jsonb not null,
  note text,
  manage_url text,
  cancel_reason text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- No appointment without its time, and no time kept by one that is cancelled.
  check ((state = 'confirmed') = (occupied_id is not null))
);
create index booking_appointments_starts_at on booking_appointments (starts_at) where state = 'confirmed';
create index booking_appointments_occupied on booking_appointments (occupied_id);

create table booking_waits (
  id uuid primary key,
  token_hash text not null,
  service_id text not null references booking_services,
  wish jsonb not null,
  created_at timestamptz not null
);
create index booking_waits_service on booking_waits (service_id);
