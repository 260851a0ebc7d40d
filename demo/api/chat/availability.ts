import type { Availability } from '../../../src/contract/chat.js';
import type { ChatSwitch } from '../store/chat.repository.js';
import { instant } from '../clock.js';
import { counsellorsHere, type ChatSettings, type ChatWork } from './chat-work.js';
import { openingAt } from './opening-hours.js';
import { waitMinutes } from './wait-estimate.js';

export interface ChatOpening {
  open: boolean;
  opensAt?: string;
  closesAt?: string;
}

/** The desk's switch goes before the hours; opened by hand, nobody knows yet when it closes. */
export function chatOpening(chosen: ChatSwitch, { hours, timeZone }: ChatSettings, now: number): ChatOpening {
  const opening = openingAt(hours, timeZone, now);
  if (chosen === 'open') return { open: true, ...(opening.open && { closesAt: instant(opening.closesAt) }) };
  if (chosen === 'hours' && opening.open) return { open: true, closesAt: instant(opening.closesAt) };
  // Closed by hand within the hours: the hours no longer say when it opens.
  const opensAt = opening.open ? undefined : opening.opensAt;
  return { open: false, ...(opensAt !== undefined && { opensAt: instant(opensAt) }) };
}

export async function availability(work: ChatWork): Promise<Availability> {
  const { chat, settings, now } = work;
  const { open, ...times } = chatOpening(await chat.switch(), settings, now);
  const rest = { ...times, hours: settings.hours, serverTime: instant(now) };
  if (!open) return { state: 'closed', ...rest };
  const queueLength = (await chat.queued()).length;
  return {
    state: queueLength < settings.queueLimit ? 'open' : 'busy',
    queueLength,
    waitMinutes: waitMinutes(queueLength, (await counsellorsHere(work)).length),
    ...rest,
  };
}
