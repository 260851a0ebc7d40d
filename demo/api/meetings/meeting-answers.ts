import { dayMs, hourMs, minuteMs } from '../clock.js';
import type { MeetingRecord, MeetingSubject } from '../store/meetings.repository.js';
import type { Transaction } from '../store/store.js';
import type { MadeMeeting, MeetingFault } from './meeting-provider.js';

/** A meeting as it was asked for, and when the answer came. */
export interface Answered {
  asked: MeetingRecord;
  now: number;
}

/**
 * Out of one's hands, and as it is by now. None when it has gone meanwhile. Whoever changes an appointment or a course locks that
 * first: so must the caller.
 */
async function takeBack({ meetings }: Transaction, { asked }: Answered): Promise<MeetingRecord | undefined> {
  const current = await meetings.lockMeeting(asked.about);
  if (current?.id !== asked.id) return undefined;
  await meetings.release(current.id);
  return current;
}

/** The meeting is there. `outdated`: it is wished otherwise by now; `gone`: not at all, and it is given back. */
export async function noteMade(
  transaction: Transaction,
  { asked, now }: Answered,
  { providerId, url }: MadeMeeting,
): Promise<'current' | 'outdated' | 'gone'> {
  const current = await takeBack(transaction, { asked, now });
  if (!current) return 'gone';
  const { dueAt, failure, ...rest } = current;
  const made = { ...rest, providerId, url, attempts: 0 };
  const isCurrent = current.revision === asked.revision;
  await transaction.meetings.save(
    isCurrent ? { ...made, state: 'made' } : { ...made, dueAt: dueAt ?? now, state: current.state },
  );
  if (current.state === 'unwanted') return 'gone';
  return isCurrent ? 'current' : 'outdated';
}

/** It has been given back. What was wanted again meanwhile is made anew. */
export async function noteDropped(transaction: Transaction, answered: Answered): Promise<void> {
  const current = await takeBack(transaction, answered);
  if (!current) return;
  const { providerId, url, ...rest } = current;
  if (current.state === 'unwanted') await transaction.meetings.remove(current.id);
  else await transaction.meetings.save({ ...rest, attempts: 0 });
}

/** Longer each time, at most an hour; a refusal that somebody has to see to not before five minutes. */
export function nextAttempt(
  now: number,
  attempts: number,
  fault: Pick<MeetingFault, 'retryAfterSeconds' | 'isRefused'>,
): number {
  const waitMs = Math.min(5000 * 2 ** Math.min(attempts - 1, 20), hourMs);
  const leastMs = Math.max((fault.retryAfterSeconds ?? 0) * 1000, fault.isRefused ? 5 * minuteMs : 0);
  return now + Math.max(waitMs, leastMs);
}

/** A while after its end nobody needs it, and nobody needs it given back. */
const keptTryingMs = 7 * dayMs;
/** Where somebody has asked for an erasure later than that: about as long, at an hour between them. */
const leastTriesToDrop = 170;

export async function noteFailed(
  transaction: Transaction,
  { asked, now }: Answered,
  fault: MeetingFault,
): Promise<void> {
  const current = await takeBack(transaction, { asked, now });
  if (!current) return;
  const hasTried = current.state !== 'unwanted' || current.attempts >= leastTriesToDrop;
  if (hasTried && current.endsAt + keptTryingMs < now) {
    await transaction.meetings.remove(current.id);
    return;
  }
  const isCurrent = current.revision === asked.revision;
  const dueAt = isCurrent ? nextAttempt(now, current.attempts, fault) : (current.dueAt ?? now);
  await transaction.meetings.save({ ...current, dueAt, failure: fault.message });
}

/** Locks what a meeting belongs to, as everybody does who changes it. */
export async function lockSubject({ booking, courses }: Transaction, about: MeetingSubject) {
  return 'course' in about
    ? { course: await courses.lockCourse(about.course) }
    : { appointment: await booking.lockAppointment(about.appointment) };
}
