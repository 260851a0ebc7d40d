import type { Course, Courses, Facets } from '../contract/courses.js';
import type { Trouble } from '../ui/problem-notice.js';
import { noFilters, placeNames, type CourseFilters } from './course-filters.js';
import type { ListTrouble } from './course-list-trouble.js';
import type { Opened } from './courses-address.js';
import { hasEnded } from './course-when.js';

/** `searching` and `growing` keep what is there on the screen while more is fetched. */
export type ListState = { name: 'loading' } | { name: 'failed'; trouble: ListTrouble } | FoundList;

export interface FoundList {
  readonly name: 'shown' | 'searching' | 'growing' | 'grow-failed';
  readonly found: Courses;
  /** A new list is drawn in pieces: the first courses, more when those are on the screen, and the choices at last. */
  readonly drawn: number;
}

/** As many courses as fill the screen of a phone, and then as many at a time as it draws without being held up. */
const firstCount = 4;
const moreCount = 6;

/** The course that stands in the list's place. */
export type OpenState =
  | { name: 'none' }
  | { name: 'opening'; id: string; registering: boolean }
  | { name: 'open'; course: Course; registering: boolean }
  | { name: 'failed'; id: string; trouble: Trouble };

export interface CoursesState {
  readonly filters: CourseFilters;
  /** How many courses the seeker has asked to see; 0 until it is more than the first page. */
  readonly shown: number;
  /** Whether the filters that don't fit beside the search are shown. */
  readonly isUnfolded: boolean;
  readonly list: ListState;
  /** What the choices are counted by: those of the newest list, once that list is on the screen. */
  readonly facets: Facets | undefined;
  readonly open: OpenState;
  /** Names of places by id: the counts in the list name places by id only. */
  readonly places: Readonly<Record<string, string>>;
}

export type CoursesAction =
  /** Other filters begin with their first page, unless the address says how far one had come. */
  | { type: 'filters'; filters: CourseFilters; shown?: number }
  | { type: 'unfold' }
  | { type: 'seek' }
  | { type: 'listed'; found: Courses }
  /** What was drawn of the list is on the screen, so more of it may follow, or else the choices. */
  | { type: 'painted' }
  | { type: 'list-failed'; trouble: ListTrouble }
  | { type: 'grow' }
  | { type: 'grown'; found: Courses }
  | { type: 'grow-failed' }
  /** Time has passed; the course on which focus stands is kept. */
  | { type: 'passed'; nowMs: number; kept: string | undefined }
  | { type: 'places-learned'; places: Record<string, string> }
  | { type: 'open'; id: string; registering: boolean }
  | { type: 'course-read'; course: Course }
  | { type: 'course-failed'; id: string; trouble: Trouble }
  | { type: 'close' };

export const initialCourses: CoursesState = {
  filters: noFilters,
  shown: 0,
  isUnfolded: false,
  list: { name: 'loading' },
  facets: undefined,
  open: { name: 'none' },
  places: {},
};

/** Of plain values, whichever objects they stand in. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What is listed, in whichever state the list is. */
export const foundIn = ({ list }: CoursesState): Courses | undefined =>
  'found' in list ? list.found : undefined;

/** What is listed stays on the screen while something is done about it. */
const stays = (state: CoursesState, name: FoundList['name']): CoursesState =>
  'found' in state.list ? { ...state, list: { ...state.list, name } } : state;

export const openedId = ({ open }: CoursesState): string | undefined => {
  if (open.name === 'none') return undefined;
  return open.name === 'open' ? open.course.id : open.id;
};

export const isRegistering = ({ open }: CoursesState): boolean => 'registering' in open && open.registering;

export const openedIn = (state: CoursesState): Opened => ({
  course: openedId(state),
  registering: isRegistering(state),
});

/** The course as we know it so far, from the list or because it is open. */
export const knownCourse = (state: CoursesState, id: string): Course | undefined =>
  state.open.name === 'open' && state.open.course.id === id
    ? state.open.course
    : foundIn(state)?.items.find((course) => course.id === id);

/** What stands on the screen or behind it: the list, and the opened course as it is now. */
export const shownCourses = (state: CoursesState): readonly Course[] => {
  const { open } = state;
  const found = foundIn(state)?.items ?? [];
  return open.name === 'open' && !found.includes(open.course) ? [...found, open.course] : found;
};

const listed = (state: CoursesState, found: Courses): CoursesState => ({
  ...state,
  list: { name: 'shown', found, drawn: firstCount },
  places: { ...state.places, ...placeNames(found.items) },
});

const painted = (state: CoursesState): CoursesState => {
  const { list } = state;
  if (!('found' in list)) return state;
  return list.drawn < list.found.items.length
    ? { ...state, list: { ...list, drawn: list.drawn + moreCount } }
    : { ...state, facets: list.found.facets };
};

/** Whether nothing of the list waits to be drawn. */
export const isDrawn = ({ list, facets }: CoursesState): boolean =>
  !('found' in list) || facets === list.found.facets;

const grown = (state: CoursesState, before: Courses, found: Courses): CoursesState => {
  const known = new Set(before.items.map(({ id }) => id));
  const items = [...before.items, ...found.items.filter(({ id }) => !known.has(id))];
  const all = { ...found, items };
  return {
    ...listed(state, all),
    list: { name: 'shown', found: all, drawn: items.length },
    facets: found.facets,
    shown: items.length,
  };
};

/** What has ended leaves the list. */
const passed = (
  state: CoursesState,
  { nowMs, kept }: { nowMs: number; kept: string | undefined },
): CoursesState => {
  const { list } = state;
  if (!('found' in list)) return state;
  const items = list.found.items.filter((course) => course.id === kept || !hasEnded(course, nowMs));
  const total = list.found.total - (list.found.items.length - items.length);
  return { ...state, list: { ...list, found: { ...list.found, items, total } } };
};

const opened = (
  state: CoursesState,
  { id, registering }: { id: string; registering: boolean },
): CoursesState => {
  const course = knownCourse(state, id);
  const open: OpenState = course
    ? { name: 'open', course, registering }
    : { name: 'opening', id, registering };
  return { ...state, open };
};

/** The newest reading of a course holds wherever the course is shown. */
const courseRead = (state: CoursesState, course: Course): CoursesState => {
  const { list, open } = state;
  const replaced = (item: Course) => (item.id === course.id ? course : item);
  return {
    ...state,
    list:
      'found' in list ? { ...list, found: { ...list.found, items: list.found.items.map(replaced) } } : list,
    open: openedId(state) === course.id ? { name: 'open', course, registering: isRegistering(state) } : open,
  };
};

/** A course that is shown already stays, unless it is gone. */
const courseFailed = (
  state: CoursesState,
  { id, trouble }: { id: string; trouble: Trouble },
): CoursesState => {
  const isWanted = openedId(state) === id && (state.open.name === 'opening' || trouble === 'not-found');
  return isWanted ? { ...state, open: { name: 'failed', id, trouble } } : state;
};

export const transition = (state: CoursesState, action: CoursesAction): CoursesState => {
  const found = foundIn(state);
  switch (action.type) {
    case 'filters':
      return { ...state, filters: action.filters, shown: action.shown ?? 0 };
    case 'unfold':
      return { ...state, isUnfolded: !state.isUnfolded };
    case 'seek':
      return found ? stays(state, 'searching') : { ...state, list: { name: 'loading' } };
    case 'listed':
      return listed(state, action.found);
    case 'painted':
      return painted(state);
    case 'list-failed':
      return { ...state, list: { name: 'failed', trouble: action.trouble } };
    case 'grow':
      return stays(state, 'growing');
    case 'grown':
      return found ? grown(state, found, action.found) : state;
    case 'grow-failed':
      return stays(state, 'grow-failed');
    case 'passed':
      return passed(state, action);
    case 'places-learned':
      return { ...state, places: { ...action.places, ...state.places } };
    case 'open':
      return opened(state, action);
    case 'course-read':
      return courseRead(state, action.course);
    case 'course-failed':
      return courseFailed(state, action);
    case 'close':
      return { ...state, open: { name: 'none' } };
  }
};
