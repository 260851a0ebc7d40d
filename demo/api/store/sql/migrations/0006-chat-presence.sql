-- Who is there. A reader notes it now and then, so that a seeker who has left and a counsellor who has vanished are noticed.
alter table chat_conversations add column seeker_seen_at timestamptz;
alter table chat_desk_sessions add column seen_at timestamptz not null default now();

-- Since when somebody waits now; who was let go of by a counsellor comes before all others.
alter table chat_conversations add column queued_at timestamptz;
update chat_conversations set queued_at = created_at;
alter table chat_conversations alter column queued_at set not null;
alter table chat_conversations add column returned boolean not null default false;
alter table chat_conversations add column last_word_at timestamptz;

-- A digest with a salt that lives as long as the process: neither address nor browser is stored.
alter table chat_conversations add column visitor text;
create table chat_pauses (
  visitor text primary key,
  until timestamptz not null
);
