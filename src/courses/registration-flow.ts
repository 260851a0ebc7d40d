import type { Course } from '../contract/courses.js';
import type { Trouble } from '../ui/problem-notice.js';
import { actionOf, standingOf } from './course-state.js';
import { mostPeople } from './registration-fields.js';

/** Why nobody was registered. `unsure`: no answer came, so it is not known. */
export type Refusal =
  | { name: 'full'; waitlistOpen: boolean }
  /** There are places, but fewer than people. */
  | { name: 'few'; left: number; waitlistOpen: boolean }
  | { name: 'waitlist-full' }
  | { name: 'closed' }
  | { name: 'unsure' }
  | { name: 'trouble'; trouble: Trouble };

/** A form being filled in, for so many people, and perhaps refused; or on its way. What is typed lives in the form. */
export type RegistrationState =
  | { name: 'filling'; people: number; refusal?: Refusal }
  | { name: 'sending'; people: number };

export type RegistrationAction =
  | { type: 'person-added' }
  | { type: 'person-removed' }
  | { type: 'send' }
  /** Without a refusal: what is wrong stands beside the fields. */
  | { type: 'refused'; refusal?: Refusal }
  | { type: 'registered' };

export const initialRegistration: RegistrationState = { name: 'filling', people: 1 };

export const registrationTransition = (
  state: RegistrationState,
  action: RegistrationAction,
): RegistrationState => {
  const { people } = state;
  if (state.name === 'sending') {
    if (action.type === 'registered') return initialRegistration;
    if (action.type !== 'refused') return state;
    return action.refusal
      ? { name: 'filling', people, refusal: action.refusal }
      : { name: 'filling', people };
  }
  switch (action.type) {
    case 'person-added':
      return { ...state, people: Math.min(mostPeople, people + 1) };
    case 'person-removed':
      return { ...state, people: Math.max(1, people - 1) };
    case 'send':
      return { name: 'sending', people };
    default:
      return state;
  }
};

/** Whether one can register here as things stand, be it for the waiting list. */
export const isRegistrable = (course: Course): boolean => {
  const { name } = actionOf(course);
  return name === 'register' || name === 'waitlist';
};

/** Whether sending now means joining the waiting list: the course says so, or the last answer did. */
export const joinsWaitlist = (course: Course, state: RegistrationState): boolean => {
  if (standingOf(course).name === 'waitlist') return true;
  return state.name === 'filling' && state.refusal?.name === 'full' && state.refusal.waitlistOpen;
};
