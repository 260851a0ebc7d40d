-- Words about registrations stand beside those about appointments.
alter table notices add column registration_id uuid references course_registrations on delete cascade;
create index notices_registration on notices (registration_id) where registration_id is not null;
alter table notices drop constraint notices_check;
alter table notices add constraint notices_one_subject
  check (num_nonnulls(appointment_id, wait_id, registration_id) = 1);
alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in (
  'confirmed', 'moved', 'cancelled', 'time-free',
  'registered', 'registered-already', 'waitlisted', 'offered', 'offer-lapsed', 'withdrawn',
  'session-cancelled', 'session-moved', 'course-cancelled', 'course-postponed', 'course-online', 'course-on'
));

-- A course that is cancelled takes its offers back: who had one waits again, though the list may have filled up since. How
-- many may join the list is a rule, under the course's lock; that nobody is in without a seat stays a check.
alter table courses drop constraint courses_check1;
alter table courses add constraint courses_waiting_check check (waiting >= 0);

-- What the desk last did on somebody's behalf.
alter table course_registrations add column desk_change jsonb;
create index course_registrations_course on course_registrations (course_id, joined);

-- A word that is written later carries a link of its own: the first token is stored nowhere. Each key opens its registration.
create table course_registration_keys (
  id uuid primary key,
  registration_id uuid not null references course_registrations on delete cascade
);
create index course_registration_keys_registration on course_registration_keys (registration_id);

-- Who came to which session. `participant`: which of the registration's people.
create table course_attendance (
  registration_id uuid not null references course_registrations on delete cascade,
  participant integer not null check (participant >= 0),
  session_id text not null,
  attendance text not null check (attendance in ('came', 'missed')),
  primary key (registration_id, participant, session_id)
);
