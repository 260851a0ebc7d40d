import type { Declare } from './check.js';
import { expect } from './expect.js';
import { CourseSchema, type Course } from '../../src/contract/courses.js';
import type { Target } from './target.js';
import { ask } from './ask.js';
import { courses, readCourse } from './courses-steps.js';

const ids = (items: readonly Course[]) => items.map(({ id }) => id);

/** Finding a course. Nothing here leaves a trace. */
export function coursesRead(target: Target, it: Declare): void {
  it('lists what comes, the next first, and what has no date last', async () => {
    const { items, total } = await courses(target);
    expect(items.length).toBeGreaterThan(0);
    expect(total).toBe(items.length);
    const undated = items.map(({ sessions }) => sessions.length === 0);
    expect(undated).toEqual(undated.toSorted());
    // Which session of a series is the next one depends on the server's clock.
    const single = items.filter(({ sessions }) => sessions.length === 1);
    const starts = single.map(({ sessions: [session] }) => Date.parse(session?.start ?? ''));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('gives one course as the list has it', async () => {
    const { items } = await courses(target, { limit: '3' });
    for (const course of items) expect(await readCourse(target, course.id)).toEqual(course);
    (await ask(target, '/courses/no-such-course')).problem(404, 'not-found');
  });

  it('tells places that are left from places that are not limited', async () => {
    for (const { registration } of (await courses(target)).items) {
      const { capacity, placesLeft, state } = registration;
      expect(placesLeft === undefined).toBe(capacity === undefined);
      if (capacity === undefined || placesLeft === undefined) continue;
      expect(placesLeft).toBeGreaterThanOrEqual(0);
      expect(placesLeft).toBeLessThanOrEqual(capacity);
      if (state === 'open') expect(placesLeft).toBeGreaterThan(0);
      if (state === 'waitlist' || state === 'full') expect(placesLeft).toBe(0);
    }
  });

  it('never shows a live course as one of one’s own pace', async () => {
    for (const { kind, format, sessions } of (await courses(target)).items) {
      if (kind === 'e-learning' || kind === 'video') expect(format).toBe('self-paced');
      if (format === 'self-paced') expect(sessions).toEqual([]);
    }
  });

  it('holds in no place what has moved to the net', async () => {
    const { items } = await courses(target);
    for (const { sessions } of items.filter(({ status }) => status === 'moved-online')) {
      expect(sessions.some(({ location }) => location)).toBe(false);
    }
  });

  it.group('narrowed', narrowing(target, it));
  it.group('in pages and languages', answering(target, it));
}

const narrowing = (target: Target, it: Declare) => () => {
  it('counts what each choice would give, its own filter left out', async () => {
    const { facets } = await courses(target);
    for (const [name, counts] of Object.entries(facets)) {
      for (const [value, count] of Object.entries(counts)) {
        const found = await courses(target, { [name]: value });
        expect([name, value, found.total]).toEqual([name, value, count]);
        expect(found.facets[name]).toEqual(counts);
      }
    }
  });

  it('widens with the values of one filter, and narrows with another', async () => {
    const { facets } = await courses(target);
    const kinds = Object.keys(facets.kind ?? {}).slice(0, 2);
    const [format = ''] = Object.keys(facets.format ?? {});
    const both = await courses(target, new URLSearchParams(kinds.map((kind) => ['kind', kind])));
    expect(both.items.every(({ kind }) => kinds.includes(kind))).toBe(true);
    expect(both.total).toBe(kinds.reduce((sum, kind) => sum + (facets.kind?.[kind] ?? 0), 0));
    const query = new URLSearchParams([...kinds.map((kind) => ['kind', kind]), ['format', format]]);
    const narrowed = await courses(target, query);
    expect(ids(narrowed.items)).toEqual(ids(both.items.filter((course) => course.format === format)));
  });

  it('finds every word, in any case, as a part of a word', async () => {
    const { items } = await courses(target);
    for (const { id, title, sessions } of items.slice(0, 5)) {
      const place = sessions.find(({ location }) => location)?.location?.name ?? '';
      const q = `${title.toUpperCase().slice(1)} ${place}`.trim();
      expect(ids((await courses(target, { q })).items)).toContain(id);
    }
    expect((await courses(target, { q: 'zzzz ingen kurs heter dette' })).total).toBe(0);
  });

  it('finds what has a session between two dates, both included', async () => {
    const { items } = await courses(target);
    for (const { id, sessions } of items.slice(0, 5)) {
      const date = sessions.at(-1)?.start.slice(0, 10);
      if (date === undefined) continue;
      expect(ids((await courses(target, { from: date, to: date })).items)).toContain(id);
      expect(ids((await courses(target, { to: '2020-01-01' })).items)).not.toContain(id);
    }
  });

  it('takes every character for what it is', async () => {
    for (const odd of ['%00', '%25', '_', '%5C', '%27', '%F0%9F%99%82']) {
      for (const name of ['q', 'kind', 'location', 'cursor'])
        expect((await ask(target, `/courses?${name}=a${odd}`)).status).toBe(200);
    }
  });

  it('finds nothing where no database can look', async () => {
    for (const path of ['/courses/%00', '/courses/a%00b/calendar'])
      (await ask(target, path)).problem(404, 'not-found');
  });

  it('refuses what it cannot search for', async () => {
    for (const query of ['limit=0', 'limit=101', 'from=tomorrow', 'to=2026-02-31', `q=${'x'.repeat(201)}`]) {
      (await ask(target, `/courses?${query}`)).problem(422, 'validation');
    }
  });
};

const answering = (target: Target, it: Declare) => () => {
  it('pages without gap or repeat', async () => {
    const { items, total, facets } = await courses(target);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await courses(target, { limit: '3', ...(cursor !== undefined && { cursor }) });
      expect([page.total, page.facets]).toEqual([total, facets]);
      paged.push(...ids(page.items));
      cursor = page.nextCursor;
    } while (cursor !== undefined && paged.length <= total);
    expect(paged).toEqual(ids(items));
  });

  it('sends a list again only when it has changed', async () => {
    const id = (await courses(target)).items[0]?.id ?? '';
    for (const path of ['/courses', `/courses/${id}`, '/courses/calendar', `/courses/${id}/calendar`]) {
      const first = await ask(target, path);
      const etag = first.headers.get('ETag') ?? '';
      expect(etag).not.toBe('');
      expect(first.headers.get('Cache-Control')).toMatch(/max-age=\d+/);
      const again = await ask(target, path, { headers: { 'If-None-Match': etag } });
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });

  it('answers in the language that is asked for, and says which it is', async () => {
    const id = (await courses(target)).items[0]?.id ?? '';
    for (const language of ['nb', 'nn', 'en']) {
      const answered = await ask(target, `/courses/${id}`, { headers: { 'Accept-Language': language } });
      expect(answered.headers.get('Content-Language')).toBe(language);
      expect(answered.as(CourseSchema).title).not.toBe('');
    }
  });
};
