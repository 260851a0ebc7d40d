import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/api-error.js';
import { initialCourses, isDrawn, transition, type CoursesAction } from '../../src/courses/courses-flow.js';
import { ownTransition, type OwnAction, type OwnState } from '../../src/courses/own-registration-flow.js';
import {
  newRegistration,
  registrationFields,
  seatsFor,
  withoutPerson,
} from '../../src/courses/registration-fields.js';
import {
  initialRegistration,
  isRegistrable,
  joinsWaitlist,
  registrationTransition,
  type RegistrationAction,
} from '../../src/courses/registration-flow.js';
import { refusalOf } from '../../src/courses/registration-problems.js';
import { noFilters } from '../../src/courses/course-filters.js';
import { fromParameters, toParameters } from '../../src/courses/courses-address.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { aCourse, aRegistration, aWebinar, everyState, found } from './fixtures.js';

const courses = (...actions: CoursesAction[]) => actions.reduce(transition, initialCourses);
const registration = (...actions: RegistrationAction[]) =>
  actions.reduce(registrationTransition, initialRegistration);
const refusedWith = (code: string, more: object = {}) =>
  new ApiError('problem', { status: 409, problem: { type: code, title: code, status: 409, code, ...more } });

describe('the list', () => {
  it('keeps what is shown while a search runs', () => {
    const state = courses({ type: 'listed', found: found([aCourse()]) }, { type: 'seek' });
    expect(state.list).toMatchObject({ name: 'searching', found: { total: 1 } });
  });

  it('grows without showing a course twice', () => {
    const first = found([aCourse()], { total: 2, nextCursor: '1' });
    const second = found([aCourse(), aWebinar()], { total: 2 });
    const state = courses(
      { type: 'listed', found: first },
      { type: 'grow' },
      { type: 'grown', found: second },
    );
    expect(state.list).toMatchObject({ name: 'shown', found: { items: [{ id: 'cv' }, { id: 'intervju' }] } });
  });

  it('is drawn in pieces as each is on the screen, the choices last; more that is asked for comes whole', () => {
    const items = Array.from({ length: 12 }, (_, at) => aCourse({ id: String(at) }));
    const all = found(items, { facets: { kind: { course: 12 } } });
    const states = [courses({ type: 'listed', found: all })];
    while (!isDrawn(states.at(-1) ?? initialCourses))
      states.push(transition(states.at(-1) ?? initialCourses, { type: 'painted' }));
    const pieces = states.map(({ list, facets }) => ['drawn' in list ? list.drawn : 0, facets?.kind]);
    expect(pieces).toEqual([
      [4, undefined],
      [10, undefined],
      [16, undefined],
      [16, { course: 12 }],
    ]);
    const whole = courses(
      { type: 'listed', found: found([aCourse()]) },
      { type: 'grow' },
      { type: 'grown', found: all },
    );
    expect(isDrawn(whole)).toBe(true);
    expect(whole.list).toMatchObject({ drawn: 13 });
  });

  it('keeps what is there when more can not be had', () => {
    const state = courses(
      { type: 'listed', found: found([aCourse()]) },
      { type: 'grow' },
      { type: 'grow-failed' },
    );
    expect(state.list).toMatchObject({ name: 'grow-failed', found: { total: 1 } });
  });
});

describe('the opened course', () => {
  const listed: CoursesAction = { type: 'listed', found: found([aCourse()]) };

  it('shows what the list knows at once, and its places as they are now in both', () => {
    const now = aCourse({ registration: { state: 'open', placesLeft: 2 } });
    const opened = courses(listed, { type: 'open', id: 'cv', registering: false });
    expect(opened.open).toMatchObject({ name: 'open' });
    const state = transition(opened, { type: 'course-read', course: now });
    expect(state.open).toMatchObject({ course: { registration: { placesLeft: 2 } } });
    expect(state.list).toMatchObject({ found: { items: [{ registration: { placesLeft: 2 } }] } });
  });

  it('stays when reading it again fails, and goes when it is gone', () => {
    const opened = courses(listed, { type: 'open', id: 'cv', registering: true });
    const offline = transition(opened, { type: 'course-failed', id: 'cv', trouble: 'offline' });
    expect(offline.open).toMatchObject({ name: 'open', registering: true });
    const gone = transition(opened, { type: 'course-failed', id: 'cv', trouble: 'not-found' });
    expect(gone.open).toEqual({ name: 'failed', id: 'cv', trouble: 'not-found' });
  });

  it('is not replaced by the late answer about another', () => {
    const opened = courses({ type: 'open', id: 'intervju', registering: false });
    const state = transition(opened, { type: 'course-read', course: aCourse() });
    expect(state.open).toMatchObject({ name: 'opening', id: 'intervju' });
  });

  it('survives the way through the address', () => {
    const address = {
      filters: { ...noFilters, q: 'cv', location: 'sarpsborg', language: 'nn', period: '2026-03' },
      shown: 30,
      course: 'cv',
      registering: true,
    };
    expect(fromParameters(toParameters(address))).toEqual(address);
  });
});

describe('registering', () => {
  it('is sent once however often one presses', () => {
    const sending = registration({ type: 'send' });
    expect(registrationTransition(sending, { type: 'send' })).toBe(sending);
  });

  it('keeps the number of people when it is refused', () => {
    const state = registration(
      { type: 'person-added' },
      { type: 'send' },
      { type: 'refused', refusal: { name: 'closed' } },
    );
    expect(state).toEqual({ name: 'filling', people: 2, refusal: { name: 'closed' } });
  });

  it('turns to the waiting list when the course has become full', () => {
    const refusal = refusalOf(refusedWith('course-full', { waitlistOpen: true }), { left: 0, seats: 1 });
    const state = registration({ type: 'send' }, { type: 'refused', refusal });
    expect(joinsWaitlist(aCourse(), state)).toBe(true);
  });

  it('says how many places are left when there are too few', () => {
    const refusal = refusalOf(refusedWith('course-full', { waitlistOpen: false }), { left: 1, seats: 2 });
    expect(refusal).toEqual({ name: 'few', left: 1, waitlistOpen: false });
  });

  it('counts only those who take a place', () => {
    const roles = [
      { id: 'taker', label: 'Deltaker', usesSeat: true },
      { id: 'helper', label: 'Ledsager', usesSeat: false },
    ];
    const values = { 'participants.0.role': 'taker', 'participants.1.role': 'helper' };
    const course = aCourse({ roles });
    expect(seatsFor(values, { course, people: 2 })).toBe(1);
    expect(seatsFor({}, { course: aCourse(), people: 2 })).toBe(2);
    const refusal = refusalOf(refusedWith('course-full', { waitlistOpen: false }), { left: 1, seats: 1 });
    expect(refusal).toEqual({ name: 'full', waitlistOpen: false });
    const role = registrationFields({ course, people: 1 }, translatorFor('nb')).find(
      ({ kind }) => kind === 'choice',
    );
    expect(role?.options?.map(({ label }) => label)).toEqual(['Deltaker', 'Ledsager (bruker ingen plass)']);
  });

  it('is possible where there is a place or a waiting list, and nowhere else', () => {
    const open = everyState()
      .filter(isRegistrable)
      .map(({ id }) => id);
    expect(open).toEqual(['cv', 'siste', 'fri', 'intervju', 'nett']);
  });

  it('does not claim to know when no answer came', () => {
    expect(refusalOf(new ApiError('timeout'), { left: 0, seats: 1 })).toEqual({ name: 'unsure' });
  });

  it('sends what was asked, trimmed, and nothing else', () => {
    const values = {
      'participants.0.name': ' Kari ',
      'participants.0.email': 'kari@example.no',
      'participants.1.name': 'Ola',
      'answers.gone': 'not asked any more',
    };
    const wish = { course: aCourse(), people: 1, joinWaitlist: false, manageUrl: 'https://example.no/' };
    expect(newRegistration(values, wish)).toEqual({
      participants: [{ name: 'Kari', email: 'kari@example.no' }],
      joinWaitlist: false,
      manageUrl: 'https://example.no/',
    });
  });

  it('lets those behind move up when a person is removed', () => {
    const values = {
      'participants.0.name': 'A',
      'participants.1.name': 'B',
      'participants.2.name': 'C',
      'answers.x': 'y',
    };
    expect(withoutPerson(values, 1)).toEqual({
      'participants.0.name': 'A',
      'participants.1.name': 'C',
      'answers.x': 'y',
    });
  });
});

describe("one's own registration", () => {
  const own = { registration: aRegistration(), credential: { id: 'r1', token: 'token-of-sixteen' } };
  const held = (...actions: OwnAction[]) => actions.reduce<OwnState>(ownTransition, { name: 'held', own });

  it('is withdrawn only after a question', () => {
    expect(held({ type: 'ask', step: 'withdraw' }).name).toBe('asking');
    expect(held({ type: 'ask', step: 'withdraw' }, { type: 'keep' })).toEqual({ name: 'held', own });
  });

  it('shows what is true now beside what went wrong', () => {
    const now = aRegistration({ state: 'withdrawn' });
    const state = held(
      { type: 'answer', step: 'accept' },
      { type: 'answer-failed', problem: 'offer-expired', registration: now },
    );
    expect(state).toMatchObject({
      name: 'held',
      problem: 'offer-expired',
      own: { registration: { state: 'withdrawn' } },
    });
  });
});
