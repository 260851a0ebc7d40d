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

/** A time that has become free; `date` in the service's zone. */
export interface FreedTime {
  service: string;
  channel: Channel;
  location?: string;
  date: string;
}

/** Those whose wish it fits, who came first before the others. */
export const waitsFor = (freed: FreedTime, waits: WaitRecord[]): WaitRecord[] =>
  waits
    .filter(
      ({ service, channel, location, from, to }) =>
        service === freed.service &&
        (channel === undefined || channel === freed.channel) &&
        (location === undefined || location === freed.location) &&
        (from === undefined || from <= freed.date) &&
        (to === undefined || freed.date <= to),
    )
    .toSorted((a, b) => a.createdAt - b.createdAt);
