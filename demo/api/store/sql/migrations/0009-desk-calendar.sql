-- Time off is occupied time of no service: the constraint that keeps two appointments apart keeps bookings out of it.
alter table booking_occupied alter column service_id drop not null;
create table booking_blocks (
  id uuid primary key,
  occupied_id uuid not null unique references booking_occupied,
  counsellor_id text not null references booking_counsellors,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  note text,
  created_by text not null,
  created_at timestamptz not null
);
create index booking_blocks_starts_at on booking_blocks (starts_at);

-- What the desk last did on the person's behalf, and whether the person came. Personal details go a while after the talk.
alter table booking_appointments add column desk_change jsonb;
alter table booking_appointments add column attendance text check (attendance in ('came', 'missed'));
alter table booking_appointments add column erased_at timestamptz;
create index booking_appointments_kept on booking_appointments (ends_at) where erased_at is null;
create index booking_appointments_all_starts_at on booking_appointments (starts_at);

-- A word to whom a change concerns, written together with the change. It goes with what it is about.
create table notices (
  id uuid primary key,
  kind text not null check (kind in ('confirmed', 'moved', 'cancelled', 'time-free')),
  appointment_id uuid references booking_appointments on delete cascade,
  wait_id uuid references booking_waits on delete cascade,
  contact jsonb not null,
  way text not null check (way in ('email', 'phone')),
  language text not null,
  subject text not null,
  text text not null,
  manage_link text,
  created_at timestamptz not null,
  sent_at timestamptz,
  check (num_nonnulls(appointment_id, wait_id) = 1)
);
create index notices_appointment on notices (appointment_id) where appointment_id is not null;
create index notices_wait on notices (wait_id) where wait_id is not null;
create index notices_sent_at on notices (sent_at);
