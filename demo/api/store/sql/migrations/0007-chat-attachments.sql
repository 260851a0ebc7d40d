-- Files go with their conversation. One that no message carries is removed after a while.
create table chat_attachments (
  id uuid primary key,
  conversation_id uuid not null references chat_conversations on delete cascade,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  is_sent boolean not null default false,
  created_at timestamptz not null
);
create index chat_attachments_conversation on chat_attachments (conversation_id);
create index chat_attachments_unsent on chat_attachments (created_at) where not is_sent;
