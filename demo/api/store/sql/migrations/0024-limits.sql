-- How much each caller has asked for lately. The key is a salted digest: nobody's address can be read here.
create table rate_limits (
  key text primary key,
  -- When what has been taken is refilled; past: nothing is taken.
  refilled_at timestamptz not null
);
create index rate_limits_refilled_at on rate_limits (refilled_at);
