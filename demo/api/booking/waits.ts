import type { Channel, NewBookingWait } from '../../../src/contract/booking.js';
import type { NewCredential } from '../http/credentials.js';
import type { WaitRecord } from '../store/booking.repository.js';
import { requireService, type BookingWork } from './booking-work.js';

/** Joins those who wait for a time of a service; the position in that list. @throws ProblemError `validation` */
export async function joinWaitlist(
  work: BookingWork,
  wish: NewBookingWait,
  { id, tokenHash }: NewCredential,
): Promise<number> {
  const { booking, now } = work;
  const { service, channel, location, from, to, contact } = wish;
  requireService(work, service, '/service');
  const wait: WaitRecord = {
    id,
    tokenHash,
    service,
    ...(channel !== undefined && { channel }),
    ...(location !== undefined && { location }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    contact,
    language: work.language,
    createdAt: now,
  };
  await booking.insertWait(wait);
  return booking.countWaits(service);
}

/** A time that somebody has let go of. `date` is in the service's zone. */
export interface FreedTime {
  service: string;
  channel: Channel;
  location?: string;
  date: string;
}

/** Those who wish for such a time, who came first first. */
export const waitsFor = (freed: FreedTime, waits: readonly WaitRecord[]): WaitRecord[] =>
  waits.filter((wait) => isWished(freed, wait)).toSorted((a, b) => a.createdAt - b.createdAt);

/** What a wish does not mention may be anything. */
const isWished = (
  { service, channel, location, date }: FreedTime,
  wish: Pick<WaitRecord, 'service' | 'channel' | 'location' | 'from' | 'to'>,
): boolean =>
  wish.service === service &&
  (wish.channel === undefined || wish.channel === channel) &&
  (wish.location === undefined || wish.location === location) &&
  (wish.from === undefined || wish.from <= date) &&
  (wish.to === undefined || date <= wish.to);
