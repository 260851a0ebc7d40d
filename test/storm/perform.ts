import {
  AppointmentCreatedSchema,
  AppointmentSchema,
  BookingWaitCreatedSchema,
  HoldCreatedSchema,
} from '../../src/contract/booking.js';
import { ask, type Answered } from '../../demo/conformance/ask.js';
import { person, wishFor } from '../../demo/conformance/booking-steps.js';
import type { Belongings, Step } from './steps.js';
import type { StormWorld } from './storm-world.js';

interface Scene {
  world: StormWorld;
  belongings: Belongings;
}

type Doing<Kind extends Step['do']> = (scene: Scene, step: Extract<Step, { do: Kind }>) => Promise<number>;

/** What may be answered; everything else is a fault. */
const expected: Record<Step['do'], readonly number[]> = {
  hold: [201, 409],
  renew: [200, 410],
  release: [204],
  confirm: [201, 409],
  move: [200, 409],
  cancel: [200, 409],
  wait: [201],
  leave: [204],
  pass: [204],
};

/** Does one step and remembers what it gave; its status. @throws Error when the answer is none that the contract allows */
export async function perform(scene: Scene, step: Step): Promise<number> {
  const status = await (doings[step.do] as Doing<Step['do']>)(scene, step);
  if (!expected[step.do].includes(status)) throw new Error(`${JSON.stringify(step)}: ${String(status)}`);
  return status;
}

/** What was never there in this run is sent as what it would be to the API: an unknown credential. */
const credentialOf = (owned: { id: string; token: string } | undefined) =>
  owned && { id: owned.id, token: owned.token };

const doings: { [Kind in Step['do']]: Doing<Kind> } = {
  hold: async ({ world, belongings }, { as, slot, replaces, moving }) => {
    const body = {
      slot,
      replaces: credentialOf(replaces === undefined ? undefined : belongings.holds.get(replaces)),
      moving: credentialOf(moving === undefined ? undefined : belongings.appointments.get(moving)),
    };
    const answered = await ask(world.target, '/booking/holds', { method: 'POST', body });
    if (answered.status !== 201) return answered.status;
    const { hold, token } = answered.as(HoldCreatedSchema);
    if (replaces !== undefined) belongings.holds.delete(replaces);
    belongings.holds.set(as, { id: hold.id, token, slot, ...(moving !== undefined && { moving }) });
    return 201;
  },
  renew: ({ world, belongings }, { hold }) => onHold(world, belongings, { hold, method: 'PUT' }),
  release: ({ world, belongings }, { hold }) => onHold(world, belongings, { hold, method: 'DELETE' }),
  confirm: async (scene, step) => {
    const { belongings } = scene;
    const answers = await confirm(scene, step);
    for (const answered of answers) {
      if (answered.status !== 201) continue;
      const { appointment, token } = answered.as(AppointmentCreatedSchema);
      if (!belongings.appointments.has(step.as))
        belongings.appointments.set(step.as, { id: appointment.id, token, latest: appointment });
      if (step.hold !== undefined) belongings.holds.delete(step.hold);
    }
    return assertTwins(answers);
  },
  move: (scene, { appointment, slot, hold }) => {
    const own = hold === undefined ? undefined : scene.belongings.holds.get(hold);
    return change(scene, appointment, ['move', { slot, hold: credentialOf(own) }]);
  },
  cancel: (scene, { appointment }) => change(scene, appointment, ['cancel', {}]),
  wait: async ({ world, belongings }, { as, service }) => {
    const body = { service, contact: person.contact };
    const answered = await ask(world.target, '/booking/waitlist', { method: 'POST', body });
    const { id, token } = answered.as(BookingWaitCreatedSchema);
    belongings.waits.set(as, { id, token });
    return answered.status;
  },
  leave: async ({ world, belongings }, { wait }) => {
    const own = belongings.waits.get(wait);
    if (!own) return 204;
    const options = { method: 'DELETE', token: own.token } as const;
    const { status } = await ask(world.target, `/booking/waitlist/${own.id}`, options);
    belongings.waits.delete(wait);
    return status;
  },
  pass: async ({ world }, { minutes }) => {
    await world.pass(minutes);
    return 204;
  },
};

async function onHold(
  { target }: StormWorld,
  belongings: Belongings,
  { hold, method }: { hold: string; method: 'PUT' | 'DELETE' },
): Promise<number> {
  const own = belongings.holds.get(hold);
  if (!own) return method === 'PUT' ? 410 : 204;
  const { status } = await ask(target, `/booking/holds/${own.id}`, { method, token: own.token });
  if (method === 'DELETE') belongings.holds.delete(hold);
  return status;
}

function confirm(
  { world, belongings }: Scene,
  { slot, hold, twice }: Extract<Step, { do: 'confirm' }>,
): Promise<Answered[]> {
  const wanted = belongings.slots.get(slot);
  if (!wanted) throw new Error(`A slot that was never listed: ${slot}`);
  const own = hold === undefined ? undefined : belongings.holds.get(hold);
  const body = { ...wishFor(wanted), answers: { 'has-cv': true }, hold: credentialOf(own) };
  const request = { method: 'POST', body, key: crypto.randomUUID() } as const;
  const send = () => ask(world.target, '/booking/appointments', request);
  return Promise.all(twice ? [send(), send()] : [send()]);
}

/** The same request twice is answered alike, or one of the two is told to wait for the other. */
function assertTwins(answers: Answered[]): number {
  const bodies = new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text));
  if (bodies.size > 1) throw new Error(`Two answers to one request: ${[...bodies].join('\n')}`);
  const [first, second = first] = answers;
  const status = first?.status === 201 ? 201 : second?.status;
  return status ?? 500;
}

async function change(
  { world, belongings }: Scene,
  appointment: string,
  [what, body]: [what: 'move' | 'cancel', body: object],
): Promise<number> {
  const own = belongings.appointments.get(appointment);
  if (!own) return 409;
  const path = `/booking/appointments/${own.id}/${what}`;
  const answered = await ask(world.target, path, { method: 'POST', body, token: own.token });
  if (answered.status === 200) belongings.tell(appointment, answered.as(AppointmentSchema));
  return answered.status;
}
