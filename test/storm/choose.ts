import type { Random } from '../faults/random.js';
import type { Belongings, Step } from './steps.js';

/** Whose turn it is, and what the crowd is after. */
export interface Client {
  random: Random;
  belongings: Belongings;
  /** Few, so that they collide. */
  wanted: readonly string[];
}

/** How often each thing is done, beside the others. */
const often: readonly [share: number, choose: (client: Client) => Step | undefined][] = [
  [20, chooseHold],
  [6, ({ random, belongings }) => onHold('renew', random, belongings)],
  [8, ({ random, belongings }) => onHold('release', random, belongings)],
  [24, chooseConfirm],
  [14, chooseMove],
  [14, ({ random, belongings }) => onAppointment(random, belongings)],
  [
    3,
    ({ random, belongings, wanted }) => ({
      do: 'wait',
      as: belongings.newName('wait'),
      service: belongings.slots.get(random.pick(wanted))?.service ?? '',
    }),
  ],
  [2, ({ random, belongings }) => withOne(random, belongings.waits, (wait) => ({ do: 'leave', wait }))],
  [1, ({ random }) => ({ do: 'pass', minutes: random.whole(1, 6) })],
];
const allShares = often.reduce((sum, [share]) => sum + share, 0);

/** Something that this moment allows. Everybody may touch everything: one person has several tabs. */
export function chooseStep(client: Client): Step {
  for (;;) {
    let left = client.random.number() * allShares;
    const chosen = often.find(([share]) => (left -= share) < 0);
    const step = chosen?.[1](client);
    if (step) return step;
  }
}

function withOne<Step>(
  random: Random,
  owned: ReadonlyMap<string, unknown>,
  use: (name: string) => Step,
): Step | undefined {
  const names = [...owned.keys()];
  return names.length > 0 ? use(random.pick(names)) : undefined;
}

const onHold = (what: 'renew' | 'release', random: Random, { holds }: Belongings): Step | undefined =>
  withOne(random, holds, (hold) => ({ do: what, hold }));

const living = ({ appointments }: Belongings) =>
  new Map([...appointments].filter(([, { latest }]) => latest.state === 'confirmed'));

const onAppointment = (random: Random, belongings: Belongings): Step | undefined =>
  withOne(random, living(belongings), (appointment) => ({ do: 'cancel', appointment }));

function chooseHold({ random, belongings, wanted }: Client): Step {
  const replaces = random.chance(0.3) ? withOne(random, belongings.holds, (name) => name) : undefined;
  const moving = random.chance(0.3) ? withOne(random, living(belongings), (name) => name) : undefined;
  return {
    do: 'hold',
    as: belongings.newName('hold'),
    slot: random.pick(wanted),
    ...(replaces !== undefined && { replaces }),
    ...(moving !== undefined && { moving }),
  };
}

/** What is held, mostly; something else under the same hold now and then. */
function chooseConfirm({ random, belongings, wanted }: Client): Step {
  const hold = random.chance(0.6) ? withOne(random, belongings.holds, (name) => name) : undefined;
  const held = hold === undefined ? undefined : belongings.holds.get(hold)?.slot;
  return {
    do: 'confirm',
    as: belongings.newName('appointment'),
    slot: held !== undefined && random.chance(0.9) ? held : random.pick(wanted),
    ...(hold !== undefined && { hold }),
    twice: random.chance(0.2),
  };
}

/** To another time of the same service, held for it or not. */
function chooseMove({ random, belongings, wanted }: Client): Step | undefined {
  return withOne(random, living(belongings), (appointment) => {
    const service = belongings.appointments.get(appointment)?.latest.service.id;
    const isSame = (slot: string) => belongings.slots.get(slot)?.service === service;
    const held = [...belongings.holds].find(([, hold]) => hold.moving === appointment && isSame(hold.slot));
    if (held && random.chance(0.7)) return { do: 'move', appointment, slot: held[1].slot, hold: held[0] };
    const slots = wanted.filter(isSame);
    return slots.length > 0 ? { do: 'move', appointment, slot: random.pick(slots) } : undefined;
  });
}
