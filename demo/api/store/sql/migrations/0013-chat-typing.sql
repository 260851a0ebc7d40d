-- Who is writing just now, for readers at whichever process. Unlogged: after ten seconds it is worth nothing, and nobody who
-- writes waits for the disk. No reference: checking it would wait for whoever holds the conversation's row.
create unlogged table chat_typing (
  conversation_id uuid not null,
  side text not null check (side in ('seeker', 'counsellor')),
  until timestamptz not null,
  primary key (conversation_id, side)
);
