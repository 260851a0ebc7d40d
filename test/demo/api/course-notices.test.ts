import { describe, expect, it } from 'vitest';
import { dayMs, hourMs } from '../../../demo/api/clock.js';
import { cancelSession, moveSession, setRoom, setStatus } from '../../../demo/api/courses/course-changes.js';
import { idOfToken } from '../../../demo/api/http/credentials.js';
import { noticeBody } from '../../../demo/api/notices/notice-text.js';
import type { CourseRecord } from '../../../demo/api/store/courses.repository.js';
import type { NoticeRecord } from '../../../demo/api/store/notices.repository.js';
import { aCourse, courseWorld, people, startsAt, type CourseWorld } from './course-world.js';

const manageUrl = 'https://www.example.no/kurs';
const place = { id: 'moss', name: 'Karrieresenteret i Moss', address: 'Kongens gate 5, 1530 Moss' };
const kari = { name: 'Kari', email: 'kari@example.no' };
const anne = { name: 'Anne', email: 'Kari@example.no' };
const ola = { name: 'Ola', email: 'ola@example.no' };

const small = (changes: Partial<CourseRecord> = {}) =>
  courseWorld(aCourse({ entry: { at: 'here', capacity: 2, waitlistCapacity: 5 }, ...changes }));
const change = (word?: string) => ({ by: 'astrid', at: startsAt, ...(word !== undefined && { word }) });
const status = (
  world: CourseWorld,
  to: 'cancelled' | 'postponed' | 'scheduled' | 'moved-online',
  word?: string,
) => world.work((work, course) => setStatus(work, course, { status: to, change: change(word) }));
/** There is exactly one. */
async function theWordTo(world: CourseWorld, registration: string): Promise<NoticeRecord> {
  const [word, ...others] = await world.wordsTo(registration);
  if (!word || others.length > 0) throw new Error('Not one word.');
  return word;
}
const linkIn = (text = '') => /#guidance-registration=(\S+)\.(\S+)/.exec(text)?.slice(1) ?? [];

describe('a word about a registration', () => {
  it('is one to each address about its own people, with the link to the first alone', async () => {
    const world = await small({ entry: { at: 'here', waitlistCapacity: 0 } });
    const { registration, token } = await world.register({ participants: [kari, ola, anne], manageUrl });
    const [first, second, ...others] = await world.wordsTo(registration.id);
    expect(others).toEqual([]);
    expect(first?.contact).toEqual({ name: 'Kari og Anne', email: 'kari@example.no' });
    expect(first?.subject).toBe('Dere er påmeldt: fredag 13. mars kl. 09.00');
    expect(first?.manageLink).toBe(`${manageUrl}#guidance-registration=${registration.id}.${token}`);
    expect(first?.text).not.toContain(token);
    expect(second).toMatchObject({ kind: 'registered', contact: { name: 'Ola' } });
    expect(second?.text).not.toMatch(/Kari|Anne/);
    expect(second?.manageLink).toBeUndefined();
    expect(second?.text).toContain('Den som har meldt deg på, kan svare for deg');
  });

  it('says when, where and how to join, in the language of the registration', async () => {
    const day = aCourse().sessions.map((session) => ({ ...session, place }));
    const join = { url: 'https://video.example.no/kurs', provider: 'Video' };
    const world = await small({
      format: 'hybrid',
      join,
      sessions: [
        ...day,
        {
          id: 'natt',
          startsAt: startsAt + 11 * dayMs + 13 * hourMs,
          endsAt: startsAt + 11 * dayMs + 17 * hourMs,
          place,
        },
      ],
    });
    const { registration } = await world.register({ participants: [kari], manageUrl });
    const word = await theWordTo(world, registration.id);
    expect(noticeBody(word, 'Karrieresenter Østfold')).toBe(
      [
        'Hei, Kari!',
        'Du er påmeldt.',
        'Jobbsøkerkurs\nFredag 13. mars 2026 kl. 09.00–11.00\nLørdag 14. mars 2026 kl. 22.00 – søndag 15. mars 2026 kl. 02.00\nOppmøte: Karrieresenteret i Moss, Kongens gate 5, 1530 Moss\nBli med på nett: https://video.example.no/kurs',
        `Se påmeldingen eller meld deg av her:\n${word.manageLink ?? ''}`,
        'Hilsen Karrieresenter Østfold',
      ].join('\n\n'),
    );
  });

  it('tells of a place in the queue, and of an offer: until when, and that one must answer', async () => {
    const world = await small();
    const { registration: holder } = await world.register({ participants: people(2) });
    const { registration } = await world.register({ participants: [kari], manageUrl });
    const waiting = await theWordTo(world, registration.id);
    expect(waiting).toMatchObject({
      kind: 'waitlisted',
      subject: 'Du står på venteliste: fredag 13. mars kl. 09.00',
    });
    expect(waiting.text).toContain('Du ble nummer 1 på ventelisten.');
    // It has been given long ago, and its token is stored nowhere.
    await world.store.transaction(async ({ notices }) => {
      await notices.setSent(waiting.id, world.now);
      await notices.forget({ link: world.now + 1, all: 0, expired: 0 });
    });
    await world.answer('withdraw', holder.id);
    const [offer, ...others] = await world.wordsTo(registration.id);
    expect(others).toEqual([]);
    expect(offer).toMatchObject({
      kind: 'offered',
      subject: 'Du har fått tilbud om plass: fredag 13. mars kl. 09.00',
    });
    expect(offer?.text).toContain('svarer ja senest onsdag 4. mars kl. 09.00');
    expect(offer?.text).not.toContain('video');
    const [id = '', token = ''] = linkIn(offer?.manageLink);
    expect(id).not.toBe(registration.id);
    expect(await idOfToken('registration', token)).toBe(id);
    const accepted = await world.answer('accept', id);
    expect(accepted.registration).toMatchObject({ id: registration.id, state: 'confirmed' });
    const [confirmed] = await world.wordsTo(registration.id);
    expect(confirmed).toMatchObject({ kind: 'registered', manageLink: offer?.manageLink });
  });

  it('tells whose offer has lapsed, and of a withdrawal', async () => {
    const world = await small();
    const { registration: holder } = await world.register({ participants: people(2) });
    const { registration: first } = await world.register({ participants: [kari], manageUrl });
    await world.answer('withdraw', holder.id);
    world.now += 2 * dayMs;
    await world.course();
    const [lapsed] = await world.wordsTo(first.id);
    expect(lapsed?.kind).toBe('offer-lapsed');
    expect(lapsed?.text).toContain('Vi fikk ikke svar innen fristen.');
    expect(lapsed?.manageLink).toBeUndefined();
    const [withdrawn] = await world.wordsTo(holder.id);
    expect(withdrawn?.kind).toBe('withdrawn');
  });

  it('tells a party how many places are theirs, in each language', async () => {
    for (const [language, words] of [
      ['nb', 'Det gjelder 2 plasser. De er deres hvis dere svarer ja senest'],
      ['nn', 'Det gjeld 2 plassar. Dei er dykkar dersom de svarer ja seinast'],
      ['en', 'It is for 2 places. They are yours if you say yes by Wednesday 4 March at 09:00'],
    ] as const) {
      const world = await small();
      const { registration: holder } = await world.register({ participants: people(2) });
      const { registration } = await world.register({ participants: [kari, anne] });
      await world.store.transaction(async ({ courses }) => {
        await courses.insertRegistration({ ...registration, language });
      });
      await world.answer('withdraw', holder.id);
      const [offer] = await world.wordsTo(registration.id);
      expect(offer).toMatchObject({ kind: 'offered', language });
      expect(offer?.text).toContain(words);
    }
  });
});

describe('somebody who is registered already', () => {
  it('hears it by mail alone, once, with a link of their own', async () => {
    const world = await courseWorld();
    const { registration } = await world.register({ participants: [kari], manageUrl });
    const confirmed = await theWordTo(world, registration.id);
    await world.register({ participants: [kari] });
    // The word that waits says it.
    expect(await world.wordsTo(registration.id)).toEqual([confirmed]);
    await world.store.transaction(({ notices }) => notices.setSent(confirmed.id, world.now));

    const { registration: other } = await world.register({ participants: [ola, kari] });
    await world.register({ participants: [kari] });
    const words = await world.wordsTo(registration.id);
    expect(words).toHaveLength(1);
    expect(words[0]).toMatchObject({ kind: 'registered-already', contact: kari });
    expect(words[0]?.text).toContain('Noen har meldt på Kari en gang til.');
    expect(linkIn(words[0]?.manageLink)[0]).not.toBe(registration.id);
    // Whoever tried learns nothing of it.
    const own = await world.wordsTo(other.id);
    expect(own.map(({ contact }) => contact.email)).toEqual([ola.email]);
    expect(own[0]?.text).not.toContain('Kari');
    expect(other.participants).toMatchObject([ola, { ...kari, alreadyIn: true }]);
    expect((await world.course()).seatsTaken).toBe(2);
  });
});

describe('a word about a course that changes', () => {
  const worldWithAll = async (changes: Partial<CourseRecord> = {}) => {
    const world = await small(changes);
    const holder = (await world.register({ participants: [ola], manageUrl })).registration.id;
    const leaver = (await world.register({ participants: people(1) })).registration.id;
    const offered = (await world.register({ participants: people(1), manageUrl })).registration.id;
    const waiting = (await world.register({ participants: people(1), manageUrl })).registration.id;
    await world.answer('withdraw', leaver);
    return { world, holder, leaver, offered, waiting };
  };

  it('goes to everybody who is in, offered a place or waiting, with the counsellor’s own', async () => {
    const { world, ...all } = await worldWithAll();
    await status(world, 'cancelled', 'Læreren er syk.');
    for (const id of [all.holder, all.offered, all.waiting]) {
      const [word, ...others] = await world.wordsTo(id);
      expect(others).toEqual([]);
      expect(word).toMatchObject({
        kind: 'course-cancelled',
        subject: 'Kurset er dessverre avlyst: fredag 13. mars kl. 09.00',
      });
      expect(word?.text).toContain('Læreren er syk.');
      expect(word?.text).toContain('Fredag 13. mars 2026 kl. 09.00–11.00');
      expect(word?.text).toContain('Du trenger ikke å melde deg av.');
    }
    expect((await world.wordsTo(all.leaver)).map(({ kind }) => kind)).toEqual(['withdrawn']);
    expect((await world.registrations()).map(({ state }) => state)).toEqual([
      'confirmed',
      'withdrawn',
      'waitlisted',
      'waitlisted',
    ]);
    await expect(world.answer('accept', all.offered)).rejects.toMatchObject({ code: 'offer-expired' });

    await status(world, 'scheduled');
    const [offer] = await world.wordsTo(all.offered);
    expect(offer).toMatchObject({
      kind: 'course-on',
      subject: 'Kurset blir holdt som planlagt likevel: fredag 13. mars kl. 09.00',
    });
    expect(offer?.text).toContain('Plassen er din hvis du svarer ja senest onsdag 4. mars kl. 09.00.');
    expect(offer?.text).toContain('Bruk lenken under for å svare.');
    const [waiting] = await world.wordsTo(all.waiting);
    expect(waiting?.text).toContain('Du står fortsatt på ventelisten.');
  });

  it('tells of a postponed course without its dates, and of the new date when there is one', async () => {
    const { world, holder } = await worldWithAll();
    await status(world, 'postponed');
    const [word] = await world.wordsTo(holder);
    expect(word?.text).toContain('Ny dato er ikke klar.');
    expect(word?.text).not.toContain('13. mars');
    world.now += 30 * dayMs;
    const moved = {
      session: 's1',
      date: '2026-05-05',
      startTime: '10:00',
      endTime: '12:00',
      change: change(),
    };
    const course = await world.work((work, record) => moveSession(work, record, moved));
    expect(course.status).toBeUndefined();
    const [news] = await world.wordsTo(holder);
    expect(news?.subject).toBe('Kurset har fått ny dato: tirsdag 5. mai kl. 10.00');
    expect(news?.text).toContain('Tirsdag 5. mai 2026 kl. 10.00–12.00');
  });

  it('tells what is new about a session: the date, the time, the place, or that it is off', async () => {
    const { world, holder } = await worldWithAll();
    const move = async (date: string, startTime: string, to?: typeof place) => {
      const plan = { session: 's1', date, startTime, endTime: '23:00', place: to, change: change() };
      await world.work((work, course) => moveSession(work, course, plan));
      return (await world.wordsTo(holder))[0];
    };
    expect((await move('2026-03-16', '09:00'))?.subject).toContain('ny dato');
    const later = await move('2026-03-16', '10:00');
    expect(later?.subject).toContain('ny tid');
    expect(later?.text).toContain('Den gamle tiden, mandag 16. mars kl. 09.00, gjelder ikke lenger.');
    const elsewhere = await move('2026-03-16', '10:00', place);
    expect(elsewhere?.subject).toContain('nytt sted');
    expect(elsewhere?.text).toContain('Oppmøte: Karrieresenteret i Moss');
    await world.work((work, course) => cancelSession(work, course, { session: 's1', change: change() }));
    const [off] = await world.wordsTo(holder);
    expect(off?.text).toContain('Samlingen mandag 16. mars kl. 10.00 blir ikke holdt.');
    expect(off?.text).toContain('kl. 10.00–23.00 (avlyst)');
  });

  it('gives the link of a course that moves to the net to those who are in, and to them alone', async () => {
    const { world, holder, waiting } = await worldWithAll();
    const joinUrl = 'https://video.example.no/kurs';
    await status(world, 'moved-online');
    expect((await world.wordsTo(holder))[0]?.text).toContain('Du får lenken før det begynner.');
    await world.work((work, course) =>
      setStatus(work, course, { status: 'moved-online', joinUrl, change: change() }),
    );
    expect((await world.wordsTo(holder))[0]?.text).toContain(`Bli med på nett: ${joinUrl}`);
    expect((await world.wordsTo(waiting))[0]?.text).not.toContain(joinUrl);
  });

  it('is written for nothing that stays as it was', async () => {
    const { world, holder } = await worldWithAll();
    const { revision } = await status(world, 'scheduled');
    expect(revision).toBe(0);
    const room = { capacity: 2, waitlistCapacity: 5 };
    expect((await world.work((work, course) => setRoom(work, course, [room, change()]))).revision).toBe(0);
    expect((await world.wordsTo(holder))[0]?.kind).toBe('registered');
  });
});
