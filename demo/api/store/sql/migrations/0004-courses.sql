-- A course is read as a whole; what is counted has columns of its own. Whoever registers locks the row, and the checks
-- hold even if the rules above them should fail: nobody is in without a seat.
create table courses (
  id text primary key,
  content jsonb not null,
  capacity integer,
  waitlist_capacity integer not null,
  seats_taken integer not null default 0,
  waiting integer not null default 0,
  check (seats_taken >= 0 and (capacity is null or seats_taken <= capacity)),
  check (waiting between 0 and waitlist_capacity)
);

create table course_registrations (
  id uuid primary key,
  -- The order of the waiting list: two can come in the same millisecond.
  joined bigint generated always as identity,
  token_hash text not null,
  course_id text not null references courses,
  state text not null check (state in ('confirmed', 'waitlisted', 'offered', 'withdrawn')),
  seats integer not null check (seats >= 0),
  participants jsonb not null,
  answers jsonb not null,
  language text not null,
  manage_url text,
  offer_expires_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'offered') = (offer_expires_at is not null))
);
create index course_registrations_waiting on course_registrations (course_id, joined) where state = 'waitlisted';
create index course_registrations_offered on course_registrations (offer_expires_at) where state = 'offered';

-- Nobody has two seats on one course.
create table course_people (
  course_id text not null references courses,
  person text not null,
  registration_id uuid not null references course_registrations on delete cascade,
  primary key (course_id, person)
);
create index course_people_registration on course_people (registration_id);
