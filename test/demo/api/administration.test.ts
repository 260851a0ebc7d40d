import { describe, expect, it } from 'vitest';
import { createApi } from '../../../demo/api/api.js';
import { CoursesSchema } from '../../../src/contract/courses.js';
import { ServiceProfileSchema } from '../../../src/contract/profile.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, freeSlot, person, services, slots } from '../../../demo/conformance/booking-steps.js';
import {
  administrationStores,
  aCourseWish,
  aProfile,
  aService,
  useAdministrationWorld,
} from './administration-world.js';

const idOf = ({ text }: { text: string }) => (JSON.parse(text) as { id: string }).id;
const problemOf = ({ text }: { text: string }) => JSON.parse(text) as Record<string, unknown>;

describe.each(administrationStores.slice(0, 1))('a service that nobody has set up, %s', (_, open) => {
  const world = useAdministrationWorld(open);
  const post = (part: string, body: object) => world().admin(part, { method: 'POST', body });

  it('has a name and offers nothing', async () => {
    const profile = (await ask(world().target, '/profile')).as(ServiceProfileSchema);
    expect(profile).toEqual({
      name: 'Karrieresenter',
      timeZone: 'Europe/Oslo',
      languages: ['nb'],
      contact: {},
      privacy: { controller: 'Karrieresenter', policyUrl: '' },
    });
    for (const path of ['/chat/availability', '/booking/services', '/courses'])
      expect((await ask(world().target, path)).status, path).toBe(404);
  });

  it('lets nobody set it up who is not signed in', async () => {
    for (const path of ['profile', 'services', 'courses'])
      (await ask(world().target, `/desk/admin/${path}`)).problem(401, 'unauthorized');
  });

  it('offers nothing before people can read what becomes of what they write', async () => {
    const { revision } = problemOf(await world().admin('profile'));
    const body = { ...aProfile, privacy: { controller: 'Telemark', policyUrl: '' }, revision };
    const refused = await world().admin('profile', { method: 'PUT', body });
    expect(refused.problem(422, 'validation').errors).toMatchObject([{ pointer: '/privacy/policyUrl' }]);
  });

  it('is a working chat, a bookable service and an open course once it is set up', async () => {
    const { revision } = problemOf(await world().admin('profile'));
    expect((await world().admin('profile', { method: 'PUT', body: { ...aProfile, revision } })).status).toBe(
      200,
    );
    const service = idOf(await post('services', aService));
    expect(service).toBe('karrieresamtale');
    const place = idOf(await post('places', { name: 'Skien', address: 'Torggata 1, 3724 Skien' }));
    await post('rooms', { place, name: 'Rom 1' });
    const counsellor = idOf(
      await post('counsellors', { name: 'Åse', title: { nb: 'Veileder' }, languages: ['nb'] }),
    );
    expect(counsellor).toBe('ase');
    const shift = { counsellor, days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00', services: [service] };
    await post('shifts', { ...shift, channels: ['in-person', 'phone'], location: place });
    expect((await post('courses', aCourseWish)).status).toBe(201);

    expect((await ask(world().target, '/chat/availability')).text).toContain('"state":"open"');
    const started = await ask(world().target, '/chat/conversations', {
      method: 'POST',
      body: { language: 'nb' },
    });
    expect(started.status).toBe(201);
    expect(await services(world().target)).toMatchObject([{ id: service, name: 'Karrieresamtale' }]);
    await book(world().target, await freeSlot(world().target), {});
    const [course] = (await ask(world().target, '/courses')).as(CoursesSchema).items;
    expect(course).toMatchObject({ title: 'Jobbsøkerkurs', registration: { state: 'open', placesLeft: 2 } });
    const body = { participants: [{ name: 'Kim', email: 'kim@example.no' }], joinWaitlist: false };
    const registered = await ask(world().target, `/courses/${course?.id ?? ''}/registrations`, {
      method: 'POST',
      body,
    });
    expect(registered.status).toBe(201);
  });

  it('says what is said in Bokmål where nobody has translated it', async () => {
    const headers = { 'Accept-Language': 'en' };
    const profile = (await ask(world().target, '/profile', { headers })).as(ServiceProfileSchema);
    expect(profile.urgent?.[0]?.label).toBe('Danger to life or health: call 113');
    expect(profile.chat?.topics[0]?.label).toBe('Jobb');
    expect(await world().item('services', 'karrieresamtale')).toMatchObject({
      name: { nb: 'Karrieresamtale' },
    });
  });

  it('takes no new conversation once the chat is off, and lets those go on that were begun', async () => {
    const body = { language: 'nb' };
    const begun = await ask(world().target, '/chat/conversations', { method: 'POST', body });
    const { conversation, token } = JSON.parse(begun.text) as { conversation: { id: string }; token: string };
    const { revision } = problemOf(await world().admin('profile'));
    const { chat, ...withoutChat } = aProfile;
    const off = await world().admin('profile', { method: 'PUT', body: { ...withoutChat, revision } });
    expect((await ask(world().target, '/chat/conversations', { method: 'POST', body })).status).toBe(404);
    expect((await ask(world().target, `/chat/conversations/${conversation.id}`, { token })).status).toBe(200);
    await world().admin('profile', {
      method: 'PUT',
      body: { ...aProfile, revision: problemOf(off).revision },
    });
  });
});

describe.each(administrationStores)('what is set up already, %s', (_, open) => {
  const world = useAdministrationWorld(open, 'astrid');
  const put = (path: string, body: object) => world().admin(path, { method: 'PUT', body });

  it('is known, once it has been read, to what works beside the requests', async () => {
    const { store } = world();
    const clock = { now: () => 0 };
    const api = createApi({
      store,
      clock,
      allowedOrigins: [],
      manageUrlPrefixes: [],
      publicUrl: 'https://api.example.no/v1',
    });
    expect(api.profile('nb').name).toBe('Karrieresenter');
    await api.refresh();
    expect(api.profile('nb').name).toBe('Karrieresenter Østfold');
  });

  it('is not overwritten by who saw it as it was before', async () => {
    const seen = await world().item('places', 'moss');
    expect((await put('places/moss', { ...seen, name: 'Moss sentrum' })).status).toBe(200);
    const late = await put('places/moss', { ...seen, address: 'Et annet sted' });
    expect(late.status).toBe(409);
    expect(problemOf(late)).toMatchObject({
      code: 'administration-changed',
      current: { name: 'Moss sentrum' },
    });
  });

  it('keeps a shift that somebody has booked in, unless the booked ones are to stay', async () => {
    const { token } = world();
    const slot = await freeSlot(world().target);
    const booked = await book(world().target, slot, {});
    const shifts = problemOf(await world().admin('shifts')).items as {
      id: string;
      counsellor: string;
      revision: string;
    }[];
    const own = shifts.filter(({ counsellor }) => counsellor === slot.counsellor);
    const refusals = [];
    for (const { id, revision } of own) {
      const refused = await world().admin(`shifts/${id}?revision=${revision}`, { method: 'DELETE' });
      if (refused.status === 409) refusals.push({ id, revision, ...problemOf(refused) });
    }
    expect(refusals).toMatchObject([
      { code: 'in-use', appointments: 1, dates: [slot.start.slice(0, 10)], ways: ['keep-booked'] },
    ]);
    const [{ id, revision } = { id: '', revision: '' }] = refusals as { id: string; revision: string }[];
    const kept = await world().admin(`shifts/${id}?revision=${revision}&keepBooked=true`, {
      method: 'DELETE',
    });
    expect(kept.status).toBe(204);
    const calendar = await ask(
      world().target,
      `/desk/calendar?from=${slot.start.slice(0, 10)}&to=${slot.start.slice(0, 10)}`,
      { token },
    );
    expect(calendar.text).toContain(booked.id);
    const left = await slots(world().target, { service: slot.service, counsellor: slot.counsellor ?? '' });
    expect(left.filter(({ start }) => start === slot.start)).toEqual([]);
  });

  it('lets a service end, and never vanish once it has been booked', async () => {
    const slot = await freeSlot(world().target);
    await book(world().target, slot, {});
    const seen = await world().item('services', slot.service);
    const revision = String(seen.revision);
    const removal = await world().admin(`services/${slot.service}?revision=${revision}`, {
      method: 'DELETE',
    });
    expect(problemOf(removal)).toMatchObject({ code: 'in-use', ways: ['end'] });
    const until = '2026-03-03';
    const refused = await put(`services/${slot.service}`, { ...seen, until });
    expect(problemOf(refused)).toMatchObject({ code: 'in-use', ways: ['keep-booked'] });
    expect((await put(`services/${slot.service}`, { ...seen, until, keepBooked: true })).status).toBe(200);
    expect(await slots(world().target, { service: slot.service, from: '2026-03-04' })).toEqual([]);
    await world().advance(24 * 60);
    expect((await services(world().target)).map(({ id }) => id)).not.toContain(slot.service);
  });

  it('forgets what nobody has ever needed', async () => {
    const made = await world().admin('places', {
      method: 'POST',
      body: { name: 'Rakkestad', address: 'Storgata 1' },
    });
    const { id, revision } = problemOf(made) as { id: string; revision: string };
    expect((await world().admin(`places/${id}?revision=${revision}`, { method: 'DELETE' })).status).toBe(204);
    expect((await world().admin(`places/${id}?revision=${revision}`, { method: 'DELETE' })).status).toBe(204);
  });

  it('never shows a calendar’s secret address again, and keeps it', async () => {
    const seen = await world().item('counsellors', 'bilal');
    const url = 'https://kalender.example/hemmelig-2718.ics';
    const set = await put('counsellors/bilal', { ...seen, calendar: { kind: 'feed', url } });
    expect(set.text).not.toContain('2718');
    expect(problemOf(set).calendar).toEqual({ kind: 'keep' });
    const again = await put('counsellors/bilal', { ...problemOf(set), email: 'bilal@example.no' });
    expect(again.status).toBe(200);
    const { counsellors } = await world().store.transaction(({ booking }) => booking.catalogue());
    expect(counsellors.find(({ id }) => id === 'bilal')?.calendar).toEqual({ kind: 'feed', url });
  });

  it('names what it points to that is not there', async () => {
    const body = {
      counsellor: 'ingen',
      days: [1],
      from: '09:00',
      to: '15:00',
      services: ['intet'],
      channels: ['in-person'],
    };
    const { errors = [] } = (await world().admin('shifts', { method: 'POST', body })).problem(
      422,
      'validation',
    );
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/counsellor', '/services', '/location']);
  });

  it('keeps a course as the people who are registered know it', async () => {
    const made = await world().admin('courses', {
      method: 'POST',
      body: { ...aCourseWish, isPublished: false },
    });
    const id = idOf(made);
    const register = (email: string) =>
      ask(world().target, `/courses/${id}/registrations`, {
        method: 'POST',
        body: { participants: [{ name: 'Kim', email }], joinWaitlist: true },
      });
    expect((await register('a@example.no')).status).toBe(404);
    expect((await ask(world().target, `/courses/${id}`)).status).toBe(404);
    const published = await put(`courses/${id}`, { ...problemOf(made), isPublished: true });
    expect(published.status).toBe(200);
    expect((await ask(world().target, `/courses/${id}`)).status).toBe(200);
    for (const email of ['a@example.no', 'b@example.no', 'c@example.no'])
      expect((await register(email)).status).toBe(201);
    const seen = await world().item('courses', id);
    expect(seen.registrations).toBe(3);
    const moved = [{ id: 's1', date: '2026-03-21', startTime: '10:00', endTime: '12:00' }];
    for (const change of [{ isPublished: false }, { sessions: moved }, { sessions: [] }])
      expect(problemOf(await put(`courses/${id}`, { ...seen, ...change }))).toMatchObject({
        code: 'in-use',
        registrations: 3,
      });
    const few = await put(`courses/${id}`, {
      ...seen,
      entry: { at: 'here', capacity: 1, waitlistCapacity: 5 },
    });
    expect(few.problem(422, 'validation').errors).toMatchObject([
      { pointer: '/entry/capacity', code: 'too-small' },
    ]);
    const more = await put(`courses/${id}`, {
      ...seen,
      entry: { at: 'here', capacity: 3, waitlistCapacity: 5 },
    });
    expect(more.status).toBe(200);
    const list = await ask(world().target, `/desk/courses/${id}`, { token: world().token });
    expect(list.text).toContain('"state":"offered"');
    const removal = await world().admin(`courses/${id}?revision=${String(problemOf(more).revision)}`, {
      method: 'DELETE',
    });
    expect(problemOf(removal)).toMatchObject({ code: 'in-use', registrations: 3 });
  });

  it('hides nothing that is booked from who has booked it when the booking is switched off', async () => {
    const [service] = await services(world().target);
    const [slot] = await slots(world().target, { service: service?.id ?? '' });
    if (!slot) throw new Error('No slot.');
    const answers = { 'has-cv': true };
    const { id, token } = await book(world().target, slot, { ...person, answers });
    const seen = problemOf(await world().admin('profile'));
    const { booking, ...withoutBooking } = seen;
    const off = await put('profile', withoutBooking);
    expect(off.status).toBe(200);
    expect((await ask(world().target, '/booking/services')).status).toBe(404);
    expect((await ask(world().target, `/booking/appointments/${id}`, { token })).status).toBe(200);
    await put('profile', { ...problemOf(off), booking });
  });
});
