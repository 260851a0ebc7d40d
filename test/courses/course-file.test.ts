import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readCourseFile } from '../../src/api/course-file.js';
import { listFromFile } from '../../src/courses/course-file-list.js';
import { aCourse, aMediaCourse, aWebinar, everyState } from './fixtures.js';

const fetched = (content: unknown) => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(content)));
  return readCourseFile('https://www.example.no/courses.json', { language: () => 'nn' });
};
/** All of it, checked. */
const read = async (content: unknown) => {
  const file = await fetched(content);
  expect([...file.checked()]).toEqual(expect.arrayContaining([...file.outlines]));
  return { items: file.outlines.map((outline) => file.check(outline)), skipped: file.skipped };
};
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file of courses', () => {
  it('may leave out what can be guessed', async () => {
    const { items, skipped } = await read({
      items: [
        { title: 'Open dag' },
        {
          title: 'Møt ein lærling',
          url: 'https://skulen.example.no/laerling',
          sessions: [{ start: '2026-03-03T10:00:00+01:00', location: { name: 'Aulaen' } }],
        },
        { title: 'Om fagbrev', kind: 'video', media: { url: 'https://video.example.no/fagbrev' } },
        { title: 'Lån og stipend', kind: 'webinar', registration: { url: 'https://skulen.example.no/meld' } },
      ],
    });
    expect(skipped).toEqual([]);
    expect(items[0]).toEqual({
      id: 'Open dag',
      title: 'Open dag',
      summary: '',
      kind: 'course',
      format: 'in-person',
      audiences: [],
      language: 'nn',
      sessions: [],
      registration: { state: 'none', url: undefined },
    });
    expect(items[1]).toMatchObject({
      registration: { state: 'external', url: 'https://skulen.example.no/laerling' },
      sessions: [{ id: 's1', location: { id: 'Aulaen', name: 'Aulaen' } }],
    });
    expect(items[2]).toMatchObject({ format: 'self-paced', media: { captions: [] } });
    expect(items[3]).toMatchObject({ format: 'online', registration: { state: 'external' } });
  });

  it('may be the list alone, with null for what there is not', async () => {
    const bare = { ...aCourse(), description: null, priceNok: null, status: null, sessions: null };
    const { items, skipped } = await read([bare]);
    expect([items[0]?.title, skipped]).toEqual([aCourse().title, []]);
  });

  it('loses nothing but the items that cannot be read, and says which they are and why', async () => {
    const { items, skipped } = await read({
      items: [
        aCourse(),
        'kurs',
        null,
        { summary: 'Utan tittel' },
        aWebinar({ sessions: [{ id: 's1', start: '3. mars kl. 10' }] }),
        aCourse(),
        aMediaCourse(),
      ],
    });
    expect(items.map((course) => course?.id)).toEqual(['cv', 'retning']);
    expect(skipped).toEqual(['2 (no object)', '3 (no object)', '4 (id)', '5 (sessions.0.start)', '6 (id)']);
  });

  it('is checked no further than it is shown, and shows nothing that cannot be read', async () => {
    const bad = { ...aWebinar(), title: 7 };
    const file = await fetched([bad, aCourse(), aMediaCourse()]);
    expect(file.outlines).toHaveLength(3);
    const check = vi.spyOn(file, 'check');
    const first = listFromFile(file, { limit: 1 }, Date.now());
    expect([first.items.map(({ id }) => id), check.mock.calls.length]).toEqual([['cv'], 1]);
    const second = listFromFile(file, { limit: 1, cursor: first.nextCursor }, Date.now());
    expect(second).toMatchObject({ items: [{ id: 'retning' }], total: 2 });
    expect([file.outlines.length, file.skipped]).toEqual([2, ['1 (title)']]);
  });

  it('gives an id to the first course that can be read', async () => {
    const { items, skipped } = await read([{ ...aCourse(), title: 7 }, aCourse({ title: 'God' })]);
    expect([items.map((course) => course?.title), skipped]).toEqual([['God'], ['1 (title)']]);
  });

  it('is listed whatever is missing of what may be missing, and whatever is new to this version', async () => {
    const optional = fc.subarray([
      'id',
      'summary',
      'description',
      'kind',
      'format',
      'audiences',
      'language',
      'sessions',
      'organiser',
      'priceNok',
      'registration',
      'media',
      'status',
    ] as const);
    const unknown = fc.record(
      { kind: fc.string(), format: fc.string(), status: fc.string(), language: fc.string() },
      { requiredKeys: [] },
    );
    const property = fc.asyncProperty(
      optional,
      unknown,
      fc.constantFrom(...everyState()),
      async (left, odd, course) => {
        const kept = Object.entries({ ...course, ...odd }).filter(
          ([name]) => !left.some((other) => other === name),
        );
        const file = await fetched({ items: [Object.fromEntries(kept)] });
        expect([...file.checked()]).toEqual(file.outlines);
        expect(listFromFile(file, { q: course.title }, Date.now()).items).toHaveLength(1);
      },
    );
    await fc.assert(property);
  });
});
