import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApi, type Api } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import { listFromFile } from '../../src/courses/course-file-list.js';
import { graphOf } from '../../src/courses/courses-graph.js';
import { sessionWords, whenWords } from '../../src/courses/course-when.js';
import { formatsFor } from '../../src/i18n/format.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { ask } from '../../demo/conformance/ask.js';
import { courses, readCourse } from '../../demo/conformance/courses-steps.js';
import { aCourse } from '../demo/api/course-records.js';
import { aFileOf } from './fixtures.js';
import { zoneCourse, zoneFixtures, zoneNowMs, zones, type ZoneFixture } from './zone-fixtures.js';

const publicUrl = 'https://api.example.no/guidance/v1';
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const dayBefore = (date: string) => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
const dayAfter = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

describe.each(zones)('courses in Oslo, seen from %s', (zone) => {
  let api: Api;
  const target = {
    request: (path: string, init?: RequestInit) => api.fetch(new Request(`${publicUrl}${path}`, init)),
    mayWrite: false,
  };

  beforeAll(async () => {
    vi.stubEnv('TZ', zone);
    const store = createMemoryStore();
    await store.transaction(async (transaction) => {
      for (const { id, start, end } of zoneFixtures.toReversed()) {
        const sessions = [{ id: 's1', startsAt: Date.parse(start), endsAt: Date.parse(end) }];
        await transaction.courses.saveCourse(aCourse({ id, sessions, changedAt: zoneNowMs }));
      }
    });
    api = createApi({
      store,
      clock: { now: () => zoneNowMs },
      profile: createProfileSource(),
      allowedOrigins: [],
      manageUrlPrefixes: [],
      publicUrl,
    });
  });
  afterAll(async () => {
    await api.close();
    vi.unstubAllEnvs();
  });

  const when = () => ({ t: translatorFor('nb'), formats: formatsFor('nb'), nowMs: zoneNowMs });

  it('really is there', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const noon = new Date('2026-03-01T12:00:00Z');
    expect(noon.getHours()).toBe(Temporal.Instant.from(noon.toISOString()).toZonedDateTimeISO(zone).hour);
  });

  it('come in order, from the API and from a file', async () => {
    expect(ids((await courses(target)).items)).toEqual(ids(zoneFixtures));
    const file = zoneFixtures.toReversed().map(zoneCourse);
    expect(ids(listFromFile(aFileOf(file), {}, zoneNowMs).items)).toEqual(ids(zoneFixtures));
  });

  it.each(zoneFixtures)(
    'are at one time in list, detail, calendar file, schema.org’s words and ours: $id',
    async (fixture) => {
      const { id, words } = fixture;
      const listed = (await courses(target)).items.find((course) => course.id === id);
      const detail = await readCourse(target, id);
      expect(detail).toEqual(listed);
      expect(detail.sessions).toEqual(zoneCourse(fixture).sessions);
      for (const path of [`/courses/${id}/calendar`, '/courses/calendar'])
        expect(await spanInCalendar(path, id)).toEqual([Date.parse(fixture.start), Date.parse(fixture.end)]);
      for (const session of detail.sessions) expect(sessionWords(session, when())).toBe(words);
      expect(whenWords(detail, when())).toBe(words);
      const graph = graphOf({ ...detail, format: 'online' }, { url: publicUrl, timeZone: 'Europe/Oslo' });
      const [event] = graph.filter((node) => node['@type'] === 'Event');
      expect([event?.startDate, event?.endDate]).toEqual([fixture.start, fixture.end]);
      expect(when().formats.dateKey(detail.sessions[0]?.start ?? '')).toBe(fixture.dates[0]);
    },
  );

  it.each(zoneFixtures)(
    'are found on their dates and on no other: $id',
    async ({ id, dates }: ZoneFixture) => {
      const isOn = async (date: string) =>
        ids((await courses(target, { from: date, to: date })).items).includes(id);
      for (const date of dates) expect([date, await isOn(date)]).toEqual([date, true]);
      for (const date of [dayBefore(dates[0] ?? ''), dayAfter(dates.at(-1) ?? '')])
        expect([date, await isOn(date)]).toEqual([date, false]);
    },
  );

  /** As an independent program reads it. */
  async function spanInCalendar(path: string, id: string): Promise<number[]> {
    const { text } = await ask(target, path);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const event = events.find(({ uid }) => uid.startsWith(`${id}.`));
    return [event?.startDate, event?.endDate].map((time) => time?.toJSDate().getTime() ?? NaN);
  }
});
