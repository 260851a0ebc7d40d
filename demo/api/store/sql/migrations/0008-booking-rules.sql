-- Rooms, and dates on which it is otherwise than week after week.
create table booking_rooms (id text primary key, position integer not null, content jsonb not null);
create table booking_exceptions (id text primary key, position integer not null, content jsonb not null);

-- What is occupied is the meeting with its buffers; who shares a time shares the meeting.
alter table booking_occupied add column meeting_starts_at timestamptz;
alter table booking_occupied add column meeting_ends_at timestamptz;
update booking_occupied set meeting_starts_at = starts_at, meeting_ends_at = ends_at;
alter table booking_occupied add check (meeting_starts_at >= starts_at and meeting_ends_at <= ends_at);

-- Nor is a room: the constraint refuses two meetings in it, whoever asks.
alter table booking_occupied add column room_id text references booking_rooms;
alter table booking_occupied add constraint booking_occupied_room
  exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&, claim with <>)
  where (room_id is not null);

-- What is to come is looked for, not the years behind.
create index booking_occupied_ends_at on booking_occupied (ends_at);
drop index booking_occupied_starts_at;

-- The position of a waiting list is the order in which people came, also within one millisecond.
alter table booking_waits add column joined bigint generated always as identity;
drop index booking_waits_service;
create index booking_waits_service on booking_waits (service_id, joined);

-- What is offered is read by every request and changed seldom: it has a version, another one after every change by whomever.
create table booking_catalogue (
  singleton boolean primary key default true check (singleton),
  version uuid not null default gen_random_uuid()
);
insert into booking_catalogue default values;

create function booking_catalogue_changed() returns trigger language plpgsql as $$
begin
  update booking_catalogue set version = gen_random_uuid();
  return null;
end
$$;
create trigger changed after insert or update or delete or truncate on booking_services
  for each statement execute function booking_catalogue_changed();
create trigger changed after insert or update or delete or truncate on booking_counsellors
  for each statement execute function booking_catalogue_changed();
create trigger changed after insert or update or delete or truncate on booking_places
  for each statement execute function booking_catalogue_changed();
create trigger changed after insert or update or delete or truncate on booking_rooms
  for each statement execute function booking_catalogue_changed();
create trigger changed after insert or update or delete or truncate on booking_shifts
  for each statement execute function booking_catalogue_changed();
create trigger changed after insert or update or delete or truncate on booking_exceptions
  for each statement execute function booking_catalogue_changed();
