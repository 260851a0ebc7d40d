-- What was opened and done at the desk: who, what, when; never what was in it. Rows are added, and go when they are old.
create table desk_audit (
  id uuid primary key,
  at timestamptz not null,
  counsellor_id text not null,
  action text not null,
  subject text not null
);
create index desk_audit_at on desk_audit (at desc, id desc);
create index desk_audit_counsellor on desk_audit (counsellor_id, at desc, id desc);
create index desk_audit_subject on desk_audit (subject, at desc, id desc);
