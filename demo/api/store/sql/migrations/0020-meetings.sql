-- Where a talk by video takes place, as it was told to whom it concerns: the links that people have stay true.
alter table booking_appointments add column meeting_link jsonb;
update booking_appointments
  set meeting_link = jsonb_build_object('url', 'https://video.karrieresenter.example/' || id, 'provider', 'Video')
  where channel = 'video' and state = 'confirmed';

-- What a provider of online meetings is to be asked for, written together with what it belongs to. It outlives that: a meeting
-- that nobody needs any more still has to be given back. Whoever works on a row holds it until `leased_until`.
create table meetings (
  id uuid primary key,
  appointment_id uuid unique,
  course_id text unique,
  state text not null check (state in ('wanted', 'made', 'unwanted')),
  revision integer not null,
  subject text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  provider_id text,
  url text,
  attempts integer not null,
  due_at timestamptz,
  leased_until timestamptz,
  failure text,
  check (num_nonnulls(appointment_id, course_id) = 1),
  check ((state = 'made') = (due_at is null))
);
create index meetings_due_at on meetings (due_at) where due_at is not null;
