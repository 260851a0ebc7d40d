-- One conversation and its log. A row is locked while an entry is appended, so that seq rises by one without gaps.
create table chat_conversations (
  id uuid primary key,
  token_hash text not null,
  state text not null check (state in ('queued', 'active', 'ended')),
  language text not null,
  topic text,
  name text,
  answers jsonb not null default '{}',
  counsellor_id text,
  counsellor_name text,
  last_seq integer not null,
  read_by_seeker integer not null default 0,
  read_by_counsellor integer not null default 0,
  rating_score smallint check (rating_score between 1 and 5),
  rating_comment text,
  created_at timestamptz not null,
  active_at timestamptz not null,
  ended_at timestamptz,
  check (state <> 'active' or counsellor_id is not null),
  check ((state = 'ended') = (ended_at is not null))
);

-- The queue, the desk and the sweep look only at few of the rows.
create index chat_conversations_running on chat_conversations (created_at, id) where state <> 'ended';
create index chat_conversations_ended on chat_conversations (ended_at) where state = 'ended';

create table chat_entries (
  conversation_id uuid not null references chat_conversations on delete cascade,
  seq integer not null check (seq >= 1),
  message_id uuid,
  entry jsonb not null,
  sent jsonb,
  primary key (conversation_id, seq),
  unique (conversation_id, message_id)
);

-- Exactly one row.
create table chat_desk (
  singleton boolean primary key default true check (singleton),
  switch text not null default 'hours' check (switch in ('hours', 'open', 'closed'))
);
insert into chat_desk default values;

create table chat_enquiries (
  reference text primary key,
  email text not null,
  text text not null,
  language text not null,
  name text,
  created_at timestamptz not null
);

create table chat_transcript_mails (
  id uuid primary key,
  conversation_id uuid not null references chat_conversations on delete cascade,
  email text not null,
  language text not null,
  created_at timestamptz not null
);
create index chat_transcript_mails_conversation on chat_transcript_mails (conversation_id);

create table chat_desk_sessions (
  token_hash text primary key,
  counsellor_id text not null,
  counsellor_name text not null,
  expires_at timestamptz not null
);
