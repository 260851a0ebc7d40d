-- Counsellors' own calendars: when each was read, and what is to be read next. `source` is a digest of where it is.
create table booking_calendars (
  counsellor_id text primary key references booking_counsellors on delete cascade,
  source text not null,
  version jsonb not null,
  covers_until timestamptz not null,
  read_at timestamptz,
  attempts integer not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  failure text
);
create index booking_calendars_due_at on booking_calendars (due_at);

-- When counsellors are busy by their own calendars. Not why, not where, not with whom.
create table booking_busy (
  counsellor_id text not null references booking_calendars on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (counsellor_id, starts_at, ends_at),
  check (starts_at < ends_at)
);
create index booking_busy_ends_at on booking_busy (ends_at);
