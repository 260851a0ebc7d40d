import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../../demo/conformance/ask.js';
import type { ProfileSource } from '../../../demo/api/api.js';
import { arrangeCourseMeetings } from '../../../demo/api/meetings/course-meetings.js';
import { makeDueMeetings } from '../../../demo/api/meetings/due-meetings.js';
import type { CourseRecord } from '../../../demo/api/store/courses.repository.js';
import { createGraphClient } from '../../../demo/service/graph/graph-client.js';
import { keepMeetings } from '../../../demo/service/meetings/keep-meetings.js';
import { createTeamsMeetings } from '../../../demo/service/meetings/teams-meetings.js';
import { startGraphServer, type GraphServer } from '../../support/graph-server.js';
import { openBookingWorld, smallCatalogue, type BookingWorld } from '../api/booking-world.js';
import { aCourse as counted, now, session } from '../api/course-records.js';

const fail = (line: string) => {
  throw new Error(line);
};

const aCourse = (changes: Partial<CourseRecord>): CourseRecord => {
  const { seatsTaken, waiting, ...record } = counted();
  return { ...record, ...changes };
};

describe('a course on the net', () => {
  let opened: BookingWorld | undefined;
  let graph: GraphServer;
  const context = () => {
    if (!opened) throw new Error('The world is not open.');
    return opened.context;
  };
  const save = (course: CourseRecord) =>
    context().store.transaction(({ courses }) => courses.saveCourse(course));
  const read = (id: string) => context().store.transaction(({ courses }) => courses.findCourse(id));
  const round = async () => {
    await arrangeCourseMeetings((work) => context().store.transaction(work), now);
    const provider = createTeamsMeetings(createGraphClient(graph.settings), 'organiser');
    await makeDueMeetings({ context: context(), provider, report: fail });
  };
  const inTeams = () => [...graph.meetings.values()];

  beforeAll(async () => {
    const catalogue = smallCatalogue(['astrid']);
    opened = await openBookingWorld('memory', { catalogue, folder: '', meetingSource: { kind: 'provider' } });
  });
  beforeEach(async () => {
    graph = await startGraphServer();
  });
  afterEach(() => graph.close());
  afterAll(() => opened?.close());

  it('gets one meeting for all its sessions, and tells those who are registered', async () => {
    await save(aCourse({ id: 'first', format: 'online', sessions: [session('a', 5), session('b', 7)] }));
    const answer = await ask(
      opened?.target ?? { request: fetch, mayWrite: false },
      '/courses/first/registrations',
      {
        method: 'POST',
        body: { participants: [{ name: 'Kari', email: 'kari@example.no' }], joinWaitlist: false },
      },
    );
    expect(answer.status).toBe(201);
    await context().store.transaction(async ({ notices }) => {
      for (const { id } of await notices.list(0, 'all')) await notices.setSent(id, now);
    });
    await round();
    expect(inTeams()).toMatchObject([
      {
        subject: 'Jobbsøkerkurs',
        startDateTime: new Date(session('a', 5).startsAt).toISOString(),
        endDateTime: new Date(session('b', 7).endsAt).toISOString(),
      },
    ]);
    expect(await read('first')).toMatchObject({ revision: 1, join: { provider: 'Microsoft Teams' } });
    const words = await context().store.transaction(({ notices }) => notices.list(now + 1, 'all'));
    expect(words.map(({ kind, text }) => [kind, text.includes('https://teams.microsoft.com/')])).toEqual([
      ['course-link', true],
    ]);
    expect(words[0]?.subject).toContain('Her er lenken til kurset');
    graph.calls.length = 0;
    await round();
    expect(graph.calls).toEqual([]);
  });

  it('has its meeting moved with it, and loses it when it is cancelled', async () => {
    await save(aCourse({ id: 'second', format: 'online' }));
    await round();
    const made = await read('second');
    if (!made) throw new Error('No course.');
    const { seatsTaken, waiting, ...record } = made;
    await save({ ...record, sessions: [session('s1', 9)] });
    await round();
    expect(inTeams()[0]?.startDateTime).toBe(new Date(session('s1', 9).startsAt).toISOString());
    expect((await read('second'))?.join).toEqual(made.join);
    await save({ ...record, status: 'cancelled' });
    await round();
    expect(inTeams()).toEqual([]);
    expect((await read('second'))?.join).toBeUndefined();
  });

  it('keeps the link that somebody has given it', async () => {
    const join = { url: 'https://video.example.no/own', provider: 'Video' };
    await save(aCourse({ id: 'third', format: 'online', join }));
    await save(
      aCourse({ id: 'elsewhere', format: 'online', entry: { at: 'elsewhere', url: 'https://example.no/' } }),
    );
    await save(aCourse({ id: 'in-person' }));
    await save(aCourse({ id: 'over', format: 'online', sessions: [session('s1', -5)] }));
    await round();
    expect(inTeams()).toEqual([]);
    expect((await read('third'))?.join).toEqual(join);
  });

  it('gets its meeting also where courses have been taken up after the service was started', async () => {
    await save(aCourse({ id: 'later', format: 'online', sessions: [session('a', 5)] }));
    const { profile, ...rest } = context();
    let offers = false;
    const withoutCourses: ProfileSource = (language) => {
      const { courses, ...others } = profile(language);
      return offers && courses ? { ...others, courses } : others;
    };
    const provider = createTeamsMeetings(createGraphClient(graph.settings), 'organiser');
    const kept = keepMeetings({
      ...{ context: { ...rest, profile: withoutCourses }, provider, report: fail, everyMs: 20 },
    });
    try {
      await expect.poll(() => graph.meetings.size).toBe(0);
      offers = true;
      await expect.poll(async () => (await read('later'))?.join).toBeDefined();
    } finally {
      await kept.stop();
    }
  });
});
