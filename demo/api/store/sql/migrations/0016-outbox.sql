-- The words to give become the outbox as well. Those with an instant for the next attempt are the mailer's; the others are given
-- by hand, and so are all that were written before there was a mailer. Which kinds there are is the code's business.
alter table notices drop constraint notices_kind_check;
alter table notices add column conversation_id uuid references chat_conversations on delete cascade;
alter table notices add column enquiry_reference text references chat_enquiries on delete cascade;
alter table notices drop constraint notices_one_subject;
alter table notices add constraint notices_one_subject
  check (num_nonnulls(appointment_id, wait_id, registration_id, conversation_id, enquiry_reference) = 1);
create index notices_conversation on notices (conversation_id) where conversation_id is not null;
create index notices_enquiry on notices (enquiry_reference) where enquiry_reference is not null;

-- Whom it is for: a counsellor, or (null) the person whom it is about.
alter table notices add column counsellor_id text references booking_counsellors on delete cascade;
alter table notices add column calendar jsonb;
alter table notices add column attachment jsonb;
alter table notices add column expires_at timestamptz;

alter table notices add column attempts integer not null default 0;
alter table notices add column next_attempt_at timestamptz;
-- One process is sending it; when it has not been heard of by then, another may.
alter table notices add column lease uuid;
alter table notices add column leased_until timestamptz;
alter table notices add column failure jsonb;
create index notices_due on notices (next_attempt_at) where sent_at is null and failure is null;

-- Transcripts go through the outbox.
drop table chat_transcript_mails;
