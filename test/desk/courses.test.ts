import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/api-error.js';
import type { Session } from '../../src/contract/courses.js';
import type { DeskCourse, DeskParticipant, DeskRegistration } from '../../demo/api/desk/courses.contract.js';
import { noticeKindName } from '../../demo/desk/calendar/notice-words.js';
import {
  attendanceOf,
  countAttendance,
  groupsOf,
  offeredWith,
  peopleOf,
} from '../../demo/desk/courses/course-people.js';
import { matching } from '../../demo/desk/courses/course-search.js';
import {
  attendedSession,
  canCancel,
  canMove,
  canOffer,
  foldSessions,
  isOver,
  sessionState,
  shownSession,
} from '../../demo/desk/courses/course-sessions.js';
import {
  changedMeanwhile,
  courseProblem,
  participantsFileName,
  sessionWords,
  stateWords,
  statusStep,
  toldWords,
} from '../../demo/desk/courses/course-words.js';
import { hashOf, placeOf } from '../../demo/desk/desk-place.js';

const now = Date.parse('2026-03-03T10:00:00Z');

const session = (id: string, start: string, more: Partial<Session> = {}): Session => ({
  id,
  start,
  end: new Date(Date.parse(start) + 2 * 3_600_000).toISOString(),
  ...more,
});
const gone = session('gone', '2026-02-24T09:00:00.000Z');
const running = session('running', '2026-03-03T09:00:00.000Z');
const coming = session('coming', '2026-03-10T09:00:00.000Z');
const off = session('off', '2026-03-05T09:00:00.000Z', { status: 'cancelled' });

const course = (more: Partial<DeskCourse> = {}): DeskCourse => ({
  id: 'jobbklubb',
  title: 'Jobbklubben i Moss',
  kind: 'course',
  format: 'in-person',
  status: 'scheduled',
  revision: 3,
  sessions: [coming],
  state: 'waitlist',
  takesRegistrations: true,
  capacity: 2,
  waitlistCapacity: 10,
  counts: { seats: 2, confirmed: 2, offered: 0, waiting: 0 },
  ...more,
});

const person = (name: string, more: Partial<DeskParticipant> = {}): DeskParticipant => ({
  index: 0,
  name,
  email: `${name.toLowerCase()}@example.no`,
  usesSeat: true,
  attendance: {},
  ...more,
});
const registration = (
  id: string,
  state: DeskRegistration['state'],
  ...participants: DeskParticipant[]
): DeskRegistration => ({
  id,
  state,
  participants: participants.length > 0 ? participants : [person(id)],
  answers: [],
  language: 'nb',
  createdAt: '2026-03-01T09:00:00.000Z',
  changedAt: '2026-03-01T09:00:00.000Z',
});

describe('the courses’ place in the address', () => {
  it.each(['#kurs', '#tidligere-kurs', '#kurs/jobbklubb', '#kurs/a%2Fb%20c'])(
    'is read as it was written: %s',
    (hash) => {
      expect(hashOf(placeOf(hash))).toBe(hash);
    },
  );
});

describe('a session', () => {
  it('is to come, under way, over, or does not take place', () => {
    expect([coming, running, gone, off].map((one) => sessionState(one, now))).toEqual([
      'to-come',
      'running',
      'over',
      'cancelled',
    ]);
  });

  it('is shown for its course: the next that takes place, else the last', () => {
    expect(shownSession(course({ sessions: [coming, off, gone] }), now)).toBe(coming);
    expect(shownSession(course({ sessions: [off, gone] }), now)).toBe(gone);
    expect(shownSession(course({ sessions: [off] }), now)).toBe(off);
    expect(shownSession(course({ status: 'postponed', sessions: [coming] }), now)).toBeUndefined();
  });

  it('has attendance once it has begun: the one that began last, or the one that was chosen', () => {
    const series = course({ sessions: [coming, running, off, gone] });
    expect(attendedSession(series, now, undefined)).toBe(running);
    expect(attendedSession(series, now, 'gone')).toBe(gone);
    expect(attendedSession(series, now, 'coming')).toBe(running);
    expect(attendedSession(course({ sessions: [coming] }), now, undefined)).toBeUndefined();
    expect(attendedSession({ ...series, status: 'postponed' }, now, undefined)).toBeUndefined();
  });

  it('is moved or cancelled before it begins, and given a new time where its date holds no more', () => {
    const can = (status: DeskCourse['status'], one: Session) => {
      const its = course({ status, sessions: [one] });
      return [canMove(its, one, now), canCancel(its, one, now)];
    };
    expect(can('scheduled', coming)).toEqual([true, true]);
    expect(can('scheduled', running)).toEqual([false, false]);
    expect(can('scheduled', off)).toEqual([true, false]);
    expect(can('postponed', gone)).toEqual([true, true]);
    expect(can('cancelled', coming)).toEqual([false, false]);
  });

  it('is folded away where it is neither near nor looked at', () => {
    const weeks = [2, 3, 4, 5, 6, 7].map((week) =>
      session(`w${week}`, new Date(Date.parse(running.start) + week * 7 * 86_400_000).toISOString()),
    );
    const folded = (chosen?: string) =>
      Object.values(foldSessions(course({ sessions: [...weeks, running, gone, off] }), now, chosen)).map(
        (sessions: Session[]) => sessions.map(({ id }) => id).join(),
      );
    expect(folded()).toEqual(['gone', 'running,off,w2,w3', 'w4,w5,w6,w7']);
    expect(folded('gone')).toEqual(['', 'gone,running,off,w2', 'w3,w4,w5,w6,w7']);
    const over = course({ sessions: [gone] });
    expect(foldSessions(over, now, undefined)).toEqual({ before: [], near: [gone], after: [] });
  });

  it('ends its course with the last of them, unless new dates are to come', () => {
    expect(isOver(course({ sessions: [gone] }), now)).toBe(true);
    expect(isOver(course({ sessions: [gone, coming] }), now)).toBe(false);
    expect(isOver(course({ sessions: [] }), now)).toBe(false);
    expect(isOver(course({ sessions: [gone], status: 'postponed' }), now)).toBe(false);
  });
});

describe('who takes part', () => {
  it('stands in, offered, waiting or out; a state that nobody knows is out', () => {
    const groups = groupsOf([
      registration('a', 'confirmed'),
      registration('b', 'offered'),
      registration('c', 'waitlisted'),
      registration('d', 'withdrawn'),
      registration('e', 'frozen'),
    ]);
    const ids = Object.values(groups).map((group: DeskRegistration[]) => group.map(({ id }) => id).join());
    expect(ids).toEqual(['a', 'b', 'c', 'd,e']);
  });

  it('is counted by who came, and what is not known by name is not noted', () => {
    const people = peopleOf([
      registration('a', 'confirmed', person('A', { attendance: { s1: 'came' } })),
      registration('b', 'confirmed', person('B', { attendance: { s1: 'missed', s2: 'came' } })),
      registration('c', 'confirmed', person('C', { attendance: { s1: 'late' } }), person('D', { index: 1 })),
    ]);
    expect(countAttendance(people.map((one) => attendanceOf(one, 's1')))).toEqual({
      came: 1,
      missed: 1,
      unknown: 2,
    });
  });

  it('gets an offer when there is more room: in order, those who are too many together passed over', () => {
    const list = {
      course: course(),
      registrations: [
        registration('in', 'confirmed', person('A'), person('B', { index: 1 })),
        registration('three', 'waitlisted', person('C'), person('D'), person('E')),
        registration('one', 'waitlisted', person('F'), person('G', { usesSeat: false })),
        registration('last', 'waitlisted', person('H')),
      ],
    };
    expect([2, 3, 4, 5, 100, null].map((capacity) => offeredWith(list, capacity))).toEqual([
      0, 2, 3, 3, 6, 6,
    ]);
  });

  it('gets no offer of what has begun, is cancelled or waits for a date', () => {
    expect(canOffer(course(), now)).toBe(true);
    expect(canOffer(course({ sessions: [] }), now)).toBe(true);
    expect(canOffer(course({ sessions: [running, coming] }), now)).toBe(false);
    expect(canOffer(course({ status: 'postponed' }), now)).toBe(false);
  });
});

describe('the search in titles', () => {
  it('finds every word in any order, whatever the case', () => {
    const all = [course(), course({ title: 'Ta opp fag i Sarpsborg' })];
    expect(matching(all, 'moss JOBB')).toEqual([all[0]]);
    expect(matching(all, ' ')).toEqual(all);
    expect(matching(all, 'Ås')).toEqual([]);
  });
});

describe('the words about a course', () => {
  it('say when, with the year where it is another one, and both dates of a night', () => {
    expect(sessionWords(running, now)).toBe('Tirsdag 3. mars kl. 10.00–12.00');
    expect(sessionWords({ start: '2027-01-04T09:00:00Z' }, now)).toBe('Mandag 4. januar 2027 kl. 10.00');
    expect(sessionWords({ start: '2026-03-06T21:00:00Z', end: '2026-03-07T01:00:00Z' }, now)).toBe(
      'Fredag 6. mars kl. 22.00 til lørdag 7. mars kl. 02.00',
    );
  });

  it('say who is told', () => {
    expect(toldWords(course({ counts: { seats: 13, confirmed: 12, offered: 1, waiting: 3 } }))).toBe(
      '16 personer får beskjed: 12 påmeldte, 1 med tilbud om plass og 3 på venteliste.',
    );
    expect(toldWords(course({ counts: { seats: 1, confirmed: 1, offered: 0, waiting: 0 } }))).toBe(
      '1 person får beskjed: 1 påmeldt.',
    );
    expect(toldWords(course({ counts: { seats: 0, confirmed: 0, offered: 0, waiting: 0 } }))).toBe(
      'Ingen er påmeldt, så ingen får beskjed.',
    );
  });

  it('say how it stands: that it is off before how one gets in', () => {
    const words = (more: Partial<DeskCourse>) => stateWords(course(more)).map(({ word }) => word);
    expect(words({})).toEqual(['Fullt, venteliste']);
    expect(words({ status: 'cancelled', state: 'closed' })).toEqual(['Avlyst']);
    expect(words({ status: 'moved-online', state: 'open' })).toEqual([
      'Flyttet til nett',
      'Åpent for påmelding',
    ]);
    expect(words({ status: 'frozen', state: 'by-lot' })).toEqual(['by-lot']);
  });

  it('name what is taken back', () => {
    expect(statusStep('cancelled', 'scheduled').label).toBe('Ta tilbake avlysningen');
    expect(statusStep('moved-online', 'moved-online').label).toBe('Endre lenken');
    expect(statusStep('scheduled', 'postponed').label).toBe('Utsett kurset');
  });

  it('say that somebody was faster, with the course as it is now', () => {
    const changed = course({ revision: 4, status: 'cancelled' });
    const refused = (code: string, more: object = {}) =>
      new ApiError('problem', {
        status: 409,
        problem: { type: `about:${code}`, title: code, status: 409, code, ...more },
      });
    expect(changedMeanwhile(refused('course-changed', { course: changed }))).toEqual(changed);
    expect(changedMeanwhile(refused('course-changed'))).toBeUndefined();
    expect(changedMeanwhile(refused('too-late', { course: changed }))).toBeUndefined();
    expect(courseProblem(refused('course-changed'))).toContain('Det du skrev, er beholdt.');
    const errors = [{ pointer: '/endTime', code: 'format', message: 'Feil.' }];
    expect(courseProblem(refused('validation', { errors }))).toBe(
      'Samlingen må slutte etter at den begynner.',
    );
  });

  it('name the file as every system can', () => {
    expect(participantsFileName({ title: 'CV/søknad: «slik»?' }, '2026-03-03')).toBe(
      'Deltakere CV søknad slik 2026-03-03.csv',
    );
  });

  it('name what a word to give is about, and are silent on what this desk does not know', () => {
    expect(noticeKindName('session-moved')).toBe('Flyttet samling');
    expect(noticeKindName('brand-new')).toBe('Beskjed');
  });
});
