import type { AppointmentRecord, TimeSpan } from '../store/booking.repository.js';
import type { MeetingRepository, MeetingSubject } from '../store/meetings.repository.js';
import { linkFrom, type MeetingSource } from './meeting-source.js';

/** What the rules work with inside one transaction. `now` in epoch milliseconds. */
export interface MeetingWork {
  meetings: MeetingRepository;
  meetingSource: MeetingSource;
  now: number;
}

/** The appointment with the link that it has from now on; a provider is told later what it is to make, change or give back. */
export async function withMeeting(
  work: MeetingWork,
  { join: former, ...appointment }: AppointmentRecord,
  subject: string,
): Promise<AppointmentRecord> {
  const { meetingSource: source } = work;
  const about = { appointment: appointment.id };
  const takesPlace = appointment.channel === 'video' && appointment.state === 'confirmed';
  if (!takesPlace) {
    if (appointment.revision > 0) await letGo(work, about);
    return appointment;
  }
  const { startsAt, endsAt } = appointment;
  if (source.kind === 'provider') await want(work, about, { startsAt, endsAt, subject });
  const join = former ?? (source.kind === 'link' ? linkFrom(source) : undefined);
  return { ...appointment, ...(join && { join }) };
}

/** What is wanted already changes nothing. */
export async function want(
  { meetings, now }: MeetingWork,
  about: MeetingSubject,
  wish: TimeSpan & { subject: string },
): Promise<void> {
  const known = await meetings.lockMeeting(about);
  const isSame =
    known !== undefined &&
    known.state !== 'unwanted' &&
    known.startsAt === wish.startsAt &&
    known.endsAt === wish.endsAt &&
    known.subject === wish.subject;
  if (isSame) return;
  const id = 'appointment' in about ? about.appointment : crypto.randomUUID();
  await meetings.save({
    ...(known ?? { id, about, attempts: 0 }),
    ...wish,
    state: 'wanted',
    revision: (known?.revision ?? 0) + 1,
    dueAt: now,
  });
}

/** To be given back; where the provider was never asked there is nothing to give. */
export async function letGo({ meetings, now }: MeetingWork, about: MeetingSubject): Promise<void> {
  const known = await meetings.lockMeeting(about);
  if (!known || known.state === 'unwanted') return;
  const wasNeverAsked = known.providerId === undefined && known.attempts === 0;
  if (wasNeverAsked) await meetings.remove(known.id);
  else
    await meetings.save({
      ...known,
      state: 'unwanted',
      revision: known.revision + 1,
      attempts: 0,
      dueAt: now,
    });
}
