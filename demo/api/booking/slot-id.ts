import { channels, type Channel } from '../../../src/contract/booking.js';
import { minuteMs } from '../clock.js';

/** What a slot's id says: which time is meant, and what the person chose. Opaque to everybody else. */
export interface SlotChoice {
  service: string;
  channel: Channel;
  location?: string;
  counsellor?: string;
  startsAt: number;
}

export const slotId = ({ service, channel, location = '', counsellor = '', startsAt }: SlotChoice): string =>
  [service, channel, location, counsellor, (startsAt / minuteMs).toString(36)].join('~');

/** Nothing for what was never an id of ours. */
export function parseSlotId(id: string): SlotChoice | undefined {
  const [service, channelName, location, counsellor, start, ...rest] = id.split('~');
  const channel = channels.find((name) => name === channelName);
  const isTime = /^[\da-z]{1,7}$/.test(start ?? '');
  if (!service || !channel || !start || !isTime || rest.length > 0) return undefined;
  return {
    service,
    channel,
    ...(location && { location }),
    ...(counsellor && { counsellor }),
    startsAt: Number.parseInt(start, 36) * minuteMs,
  };
}
