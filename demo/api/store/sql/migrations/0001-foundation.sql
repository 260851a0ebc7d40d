-- Answered requests, so that the same request again gets the same answer. Both key and answer are unreadable here.
create table idempotency_keys (
  key_hash text primary key,
  fingerprint text not null,
  answer text,
  resource text,
  created_at timestamptz not null
);
create index idempotency_keys_resource on idempotency_keys (resource) where resource is not null;
create index idempotency_keys_created_at on idempotency_keys (created_at);
