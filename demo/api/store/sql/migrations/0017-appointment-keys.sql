-- A reminder carries a link of its own: the first token is stored nowhere. Each key opens its appointment.
create table booking_appointment_keys (
  id uuid primary key,
  appointment_id uuid not null references booking_appointments on delete cascade
);
create index booking_appointment_keys_appointment on booking_appointment_keys (appointment_id);

-- Whose course begins tomorrow is asked every few seconds.
create index course_sessions_starts_at on course_sessions (starts_at) where is_held;
