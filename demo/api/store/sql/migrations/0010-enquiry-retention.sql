-- Letters have a longest time, too; the sweep looks for the oldest.
create index chat_enquiries_created on chat_enquiries (created_at);
-- The digest's salt is the desk's secret, which is not stored here, so that a pause outlives a restart.
comment on column chat_conversations.visitor is 'digest salted with the desk''s secret; neither address nor browser is stored';
