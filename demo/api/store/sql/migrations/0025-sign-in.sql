-- A sign-in at the identity provider that has been begun. Only the page that began it has the token.
create table desk_sign_ins (
  token_hash text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null
);

-- Whoever was signed in before there were roles had the desk and nothing else.
alter table chat_desk_sessions add column roles text[] not null default '{counsellor}';
