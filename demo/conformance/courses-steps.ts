import {
  CourseSchema,
  CoursesSchema,
  RegistrationCreatedSchema,
  RegistrationSchema,
  type Course,
  type Courses,
  type NewRegistration,
  type Participant,
  type Registration,
} from '../../src/contract/courses.js';
import type { Target } from './target.js';
import { notTried } from './check.js';
import { ask, type Answered } from './ask.js';

export async function courses(
  target: Target,
  filter: Record<string, string> | URLSearchParams = {},
): Promise<Courses> {
  const query = new URLSearchParams(filter);
  if (!query.has('limit')) query.set('limit', '100');
  return (await ask(target, `/courses?${query.toString()}`)).as(CoursesSchema);
}

export const readCourse = async (target: Target, id: string): Promise<Course> =>
  (await ask(target, `/courses/${id}`)).as(CourseSchema);

/** `undefined`: not limited. */
export const placesLeft = async (target: Target, id: string): Promise<number | undefined> =>
  (await readCourse(target, id)).registration.placesLeft;

const asksNothing = ({ roles = [], intake = [] }: Course) =>
  roles.length === 0 && !intake.some(({ required }) => required);

/** Courses that one can register for with a name and an address, those that begin last first: there is time left to withdraw. */
export async function openCourses(target: Target): Promise<Course[]> {
  const { items } = await courses(target);
  return items.filter((course) => course.registration.state === 'open' && asksNothing(course)).toReversed();
}

/** With at least so many places, and not without end. */
export async function courseWithPlaces(target: Target, places = 1): Promise<Course> {
  const found = (await openCourses(target)).find(
    ({ registration: { placesLeft: left = 0 } }) => left >= places,
  );
  return found ?? notTried(`no course has ${String(places)} places left to try it with`);
}

/** Another one each time. */
export const somebody = (): Participant => ({
  name: 'Kari',
  email: `kari.${crypto.randomUUID()}@example.com`,
});

export const people = (count: number): Participant[] => Array.from({ length: count }, somebody);

export const tryToRegister = (
  target: Target,
  course: string,
  wish: Partial<NewRegistration> & Record<string, unknown> = {},
): Promise<Answered> =>
  ask(target, `/courses/${course}/registrations`, {
    method: 'POST',
    body: { participants: [somebody()], joinWaitlist: false, ...wish },
  });

export interface Registered {
  id: string;
  token: string;
  registration: Registration;
}

export async function register(
  target: Target,
  course: string,
  wish: Partial<NewRegistration> = {},
): Promise<Registered> {
  const { registration, token } = (await tryToRegister(target, course, wish)).as(RegistrationCreatedSchema);
  return { id: registration.id, token, registration };
}

export const readRegistration = async (target: Target, { id, token }: Registered): Promise<Registration> =>
  (await ask(target, `/courses/registrations/${id}`, { token })).as(RegistrationSchema);

export type Step = 'withdraw' | 'accept' | 'decline';

export const tryTo = (target: Target, step: Step, { id, token }: Registered): Promise<Answered> =>
  ask(target, `/courses/registrations/${id}/${step}`, { method: 'POST', token });

export const answer = async (target: Target, step: Step, registered: Registered): Promise<Registration> =>
  (await tryTo(target, step, registered)).as(RegistrationSchema);

/** The contract's longest registration. */
const largestParty = 20;

/** Takes places until so many are left. */
export async function fill(target: Target, { id, registration }: Course, left = 0): Promise<Registered[]> {
  const holders: Registered[] = [];
  let rest = (registration.placesLeft ?? 0) - left;
  while (rest > 0) {
    const size = Math.min(rest, largestParty);
    holders.push(await register(target, id, { participants: people(size) }));
    rest -= size;
  }
  return holders;
}

export interface FullCourse {
  id: string;
  /** Has one place. */
  holder: Registered;
  /** Gives the places back. */
  empty: () => Promise<void>;
}

/** A course that the test has filled, with a waiting list that nobody else stands in. */
export async function fullCourse(target: Target): Promise<FullCourse> {
  for (const course of await openCourses(target)) {
    const { placesLeft: left = 0 } = course.registration;
    if (left < 1 || left > 3 * largestParty) continue;
    const holder = await register(target, course.id);
    const others = await fill(target, await readCourse(target, course.id));
    const empty = async () => {
      for (const registered of [holder, ...others]) await tryTo(target, 'withdraw', registered);
    };
    const { state } = (await readCourse(target, course.id)).registration;
    if (state === 'waitlist') return { id: course.id, holder, empty };
    await empty();
  }
  return notTried('no course that can be filled has a waiting list');
}
