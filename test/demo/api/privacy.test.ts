import { describe, expect, it } from 'vitest';
import {
  ErasedSchema,
  HeldThingsSchema,
  PersonalExportSchema,
  type HeldThing,
} from '../../../demo/api/privacy/privacy.contract.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, freeSlot, services, slots } from '../../../demo/conformance/booking-steps.js';
import {
  aCourseWish,
  administrationStores,
  startsAt,
  useAdministrationWorld,
} from './administration-world.js';

const contact = { name: 'Oda Ørnes', email: 'Oda@example.no', phone: '+47 41 23 45 67' };

describe.each(administrationStores)('what is held about a person, %s', (_, open) => {
  const world = useAdministrationWorld(open, 'astrid');
  const post = (path: string, body: object) => ask(world().target, path, { method: 'POST', body });
  const held = async (person: string): Promise<HeldThing[]> => {
    const found = await world().admin('persons/search', { method: 'POST', body: { person } });
    return found.as(HeldThingsSchema).items;
  };
  const registered = async (emails: string[], more: object = {}) => {
    const made = await world().admin('courses', { method: 'POST', body: aCourseWish });
    const { id } = JSON.parse(made.text) as { id: string };
    const participants = emails.map((email) => ({ name: 'Oda Ørnes', email }));
    const answer = await post(`/courses/${id}/registrations`, {
      participants,
      joinWaitlist: false,
      ...more,
    });
    const { registration, token } = JSON.parse(answer.text) as {
      registration: { id: string };
      token: string;
    };
    return { course: id, id: registration.id, token };
  };

  it('is found by address, number and reference, and by nobody who is not signed in', async () => {
    (await post('/desk/admin/persons/search', { person: 'oda@example.no' })).problem(401, 'unauthorized');
    const { id } = await book(world().target, await freeSlot(world().target), { contact });
    for (const person of ['oda@example.no', '41234567', '41 23 45 67', id])
      expect(
        (await held(person)).map((thing) => thing.id),
        person,
      ).toContain(id);
    expect(await held('noen-andre@example.no')).toEqual([]);
  });

  it('is found by the other ids that later links carry', async () => {
    const registration = await registered(['mona@example.no'], { manageUrl: 'https://www.example.no/kurs' });
    const words = () =>
      world().store.transaction(({ privacy }) => privacy.noticesAbout({ registration: registration.id }));
    const [first] = await words();
    await world().store.transaction(({ notices }) => notices.setSent(first?.id ?? '', startsAt));
    const at = `/desk/courses/${registration.course}`;
    const { token } = world();
    const { course } = JSON.parse((await ask(world().target, at, { token })).text) as {
      course: { revision: number };
    };
    const body = { status: 'moved-online', revision: course.revision };
    expect((await ask(world().target, `${at}/status`, { method: 'POST', token, body })).status).toBe(200);
    const { manageLink = '' } = (await words()).find(({ id }) => id !== first?.id) ?? {};
    const later = /#guidance-registration=([^.]+)\./.exec(manageLink)?.[1] ?? '';
    expect([registration.id, '']).not.toContain(later);
    for (const id of [registration.id, later])
      expect((await held(id)).map((thing) => thing.id)).toEqual([registration.id]);

    const { id } = await book(world().target, await freeSlot(world().target), { contact });
    const reminded = crypto.randomUUID();
    await world().store.transaction(({ booking }) =>
      booking.addAppointmentKey({ id: reminded, appointment: id }),
    );
    expect((await held(reminded)).map((thing) => thing.id)).toEqual([id]);
    const things = [{ kind: 'appointment', id }];
    const erasure = { method: 'POST', body: { person: reminded, things } } as const;
    expect((await world().admin('persons/erasure', erasure)).as(ErasedSchema).erased).toBe(1);
    expect(await held('41234567')).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('is shown to the person with every word that was written, as data and as text, and to no other', async () => {
    const { id, token } = await book(world().target, await freeSlot(world().target), {
      contact,
      note: 'Jeg hører dårlig.',
    });
    const other = await book(world().target, await freeSlot(world().target), {});
    const path = `/booking/appointments/${id}/export`;
    (await ask(world().target, path)).problem(401, 'unauthorized');
    expect((await ask(world().target, path, { token: other.token })).status).toBeGreaterThanOrEqual(401);
    const all = (await ask(world().target, path, { token })).as(PersonalExportSchema);
    expect(all.held).toMatchObject({ contact, note: 'Jeg hører dårlig.', service: 'Karrieresamtale' });
    expect(all.notices).toHaveLength(1);
    expect(JSON.stringify(all)).not.toMatch(/tokenHash|guidance-appointment/);
    const text = await ask(world().target, path, {
      token,
      headers: { Accept: 'text/plain', 'Accept-Language': 'nn' },
    });
    expect(text.text).toContain('Namn: Oda Ørnes');
    expect(text.headers.get('Content-Disposition')).toContain('appointment.txt');
  });

  it('is gone from every place once it has been erased; times and seats go to others', async () => {
    const [service] = await services(world().target);
    const before = await slots(world().target, { service: service?.id ?? '' });
    const slot = before.at(-1);
    if (!slot) throw new Error('No slot.');
    const { id, token } = await book(world().target, slot, { contact, answers: {} });
    const registration = await registered(['oda@example.no']);
    await post('/booking/waitlist', { service: slot.service, contact });
    await post('/chat/enquiries', { email: 'oda@example.no', text: 'Hei', language: 'nb' });
    const things = (await held('oda@example.no')).map(({ kind, id: thing }) => ({ kind, id: thing }));
    expect(new Set(things.map(({ kind }) => kind))).toEqual(
      new Set(['appointment', 'registration', 'wait', 'enquiry']),
    );
    const body = { person: 'oda@example.no', things };
    const erased = (await world().admin('persons/erasure', { method: 'POST', body })).as(ErasedSchema);
    expect(erased.cancelled).toBeGreaterThan(0);
    expect(erased.withdrawn).toBe(1);
    expect(await held('oda@example.no')).toEqual([]);
    expect(await held('41234567')).toEqual([]);
    const shown = await ask(world().target, `/booking/appointments/${id}/export`, { token });
    expect(shown.text).not.toMatch(/Oda|4123/);
    (
      await ask(world().target, `/courses/registrations/${registration.id}`, { token: registration.token })
    ).problem(404, 'not-found');
    const course = await ask(world().target, `/courses/${registration.course}`);
    expect(course.text).toContain('"placesLeft":2');
    const free = await slots(world().target, { service: slot.service });
    expect(free.map((one) => one.start)).toContain(slot.start);
  });

  it('leaves the others who are registered together, and the seat', async () => {
    const { id, course } = await registered(['per@example.no', 'kari.felles@example.no']);
    const [thing] = await held('per@example.no');
    expect(thing).toMatchObject({ id, shared: true });
    const body = { person: 'per@example.no', things: [{ kind: 'registration', id }] };
    const erased = (await world().admin('persons/erasure', { method: 'POST', body })).as(ErasedSchema);
    expect(erased.kept.seats).toBe(1);
    expect(await held('per@example.no')).toEqual([]);
    expect(await held('kari.felles@example.no')).toHaveLength(1);
    expect((await ask(world().target, `/courses/${course}`)).text).toContain('"placesLeft":0');
  });

  it('erases nothing of anybody else', async () => {
    const { id } = await book(world().target, await freeSlot(world().target), {
      contact: { ...contact, email: 'en@example.no', phone: '99999999' },
    });
    const body = { person: 'to@example.no', things: [{ kind: 'appointment', id }] };
    (await world().admin('persons/erasure', { method: 'POST', body })).problem(404, 'not-found');
    expect(await held('en@example.no')).toHaveLength(1);
  });

  it('forgets who waits for a time that is past', async () => {
    const [service] = await services(world().target);
    const wish = { service: service?.id, contact: { name: 'Li', email: 'li@example.no' }, to: '2026-03-10' };
    expect((await post('/booking/waitlist', wish)).status).toBe(201);
    expect(await held('li@example.no')).toHaveLength(1);
    await world().advance(60 * 24 * 9);
    expect(await held('li@example.no')).toEqual([]);
  });
});
