import { expect } from './expect.js';
import {
  AppointmentCreatedSchema,
  HoldCreatedSchema,
  ServicesSchema,
  SlotTakenSchema,
  SlotsSchema,
  type Appointment,
  type HoldCreated,
  type Service,
  type Slot,
} from '../../src/contract/booking.js';
import type { Target } from './target.js';
import { notTried } from './check.js';
import { ask, parsed, type Answered, type Ask } from './ask.js';

export async function services(target: Target): Promise<Service[]> {
  return (await ask(target, '/booking/services')).as(ServicesSchema).items;
}

/** A service for one person at a time, or for several. */
export async function service(target: Target, kind: 'alone' | 'group' = 'alone'): Promise<Service> {
  const found = (await services(target)).find(({ places, intake }) => {
    const asksNothing = !intake.some(({ required }) => required);
    return asksNothing && (kind === 'alone' ? places === 1 : places > 1);
  });
  return found ?? notTried(`no service for ${kind === 'alone' ? 'one person' : 'several'} is offered`);
}

export async function slots(
  target: Target,
  filter: Record<string, string>,
  options: Ask = {},
): Promise<Slot[]> {
  const query = new URLSearchParams({ limit: '200', ...filter });
  return (await ask(target, `/booking/slots?${query.toString()}`, options)).as(SlotsSchema).items;
}

const asked = new WeakMap<Target, number>();

/** Another free slot of one counsellor each time it is asked, well ahead, so that there is time to change one's mind. */
export async function freeSlot(target: Target, filter: Record<string, string> = {}): Promise<Slot> {
  const turn = asked.get(target) ?? 0;
  asked.set(target, turn + 1);
  const { id, counsellors, channels } = await service(target);
  const counsellor = counsellors[turn % counsellors.length]?.id ?? '';
  const found = await slots(target, { service: id, channel: channels[0] ?? '', counsellor, ...filter });
  const later = found.slice(Math.floor(found.length / 4));
  const slot = later[(turn * 7) % later.length];
  return slot ?? notTried('too few free times to try it with');
}

export const person = {
  contact: { name: 'Kari', email: 'kari@example.com', phone: '22 24 96 01' },
  language: 'nb',
  answers: {},
};

/** What the form sends for a slot. */
export const wishFor = ({ id, channel, location }: Slot) => ({
  slot: id,
  channel,
  ...(location !== undefined && { location }),
  ...person,
});

export interface Booked {
  id: string;
  token: string;
  appointment: Appointment;
}

export const tryToBook = (target: Target, slot: Slot, more: object = {}): Promise<Answered> =>
  ask(target, '/booking/appointments', { method: 'POST', body: { ...wishFor(slot), ...more } });

export async function book(target: Target, slot: Slot, more: object = {}): Promise<Booked> {
  const { appointment, token } = (await tryToBook(target, slot, more)).as(AppointmentCreatedSchema);
  return { id: appointment.id, token, appointment };
}

export const tryToHold = (target: Target, slot: string, more: object = {}): Promise<Answered> =>
  ask(target, '/booking/holds', { method: 'POST', body: { slot, ...more } });

export const holdSlot = async (target: Target, slot: string, more: object = {}): Promise<HoldCreated> =>
  (await tryToHold(target, slot, more)).as(HoldCreatedSchema);

export const release = (target: Target, { hold, token }: HoldCreated): Promise<Answered> =>
  ask(target, `/booking/holds/${hold.id}`, { method: 'DELETE', token });

export const change = (
  target: Target,
  { id, token }: Booked,
  [what, body]: [what: 'move' | 'cancel', body: object],
): Promise<Answered> => ask(target, `/booking/appointments/${id}/${what}`, { method: 'POST', body, token });

/** A refusal because somebody else has the time; three others are offered. */
export function alternativesOf(answered: Answered): Slot[] {
  answered.problem(409, 'slot-taken');
  const { alternatives } = parsed(SlotTakenSchema, answered.text, 'slot-taken');
  expect(alternatives).toHaveLength(3);
  return alternatives;
}
