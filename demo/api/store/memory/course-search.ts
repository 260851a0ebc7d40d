import {
  isListed,
  listedSessions,
  listedText,
  listedValues,
  nextStartsAt,
} from '../../courses/course-listing.js';
import {
  courseFilters,
  noCounts,
  type CourseFilter,
  type CoursePlace,
  type CourseSearch,
  type CourseSearchRepository,
} from '../course-search.repository.js';
import type { CountedCourse, CourseRecord } from '../courses.repository.js';

/** Reads every course each time; the databases have to find the same. */
export function memoryCourseSearch(courses: () => Promise<CountedCourse[]>): CourseSearchRepository {
  const listed = async (search: CourseSearch) =>
    (await courses()).filter(
      (course) => isListed(course, search.now) && holdsWords(course, search) && isWithin(course, search),
    );
  return {
    findCourses: async (search, { after, limit } = {}) => {
      const placeOf = (course: CountedCourse): CoursePlace => ({
        id: course.id,
        startsAt: nextStartsAt(course, search.now),
      });
      return (await listed(search))
        .filter((course) => passesAll(course, search))
        .map((course) => ({ course, place: placeOf(course) }))
        .filter(({ place }) => !after || inOrder(after, place) < 0)
        .sort((a, b) => inOrder(a.place, b.place))
        .slice(0, limit)
        .map(({ course }) => course);
    },
    countCourses: async (search) => {
      const found = await listed(search);
      const facets = noCounts();
      for (const filter of courseFilters) {
        for (const course of found.filter((one) => passesAll(one, search, filter))) {
          for (const value of listedValues(course)[filter])
            facets[filter][value] = (facets[filter][value] ?? 0) + 1;
        }
      }
      return { total: found.filter((course) => passesAll(course, search)).length, facets };
    },
  };
}

function inOrder(a: CoursePlace, b: CoursePlace): number {
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

const passes = (course: CourseRecord, { wanted }: CourseSearch, filter: CourseFilter): boolean =>
  !wanted[filter] || listedValues(course)[filter].some((value) => wanted[filter]?.includes(value));

/** All filters, or all but one, so that one sees what else there is of it. */
const passesAll = (course: CourseRecord, search: CourseSearch, butFor?: CourseFilter): boolean =>
  courseFilters.every((filter) => filter === butFor || passes(course, search, filter));

const holdsWords = (course: CourseRecord, { words, language }: CourseSearch): boolean => {
  const text = listedText(course, language);
  return words.every((word) => text.includes(word));
};

/** What has no sessions is at no time. What ends at midnight belongs to the day before. */
function isWithin(course: CourseRecord, { from, until }: CourseSearch): boolean {
  if (from === undefined && until === undefined) return true;
  return listedSessions(course).some(
    ({ startsAt, endsAt }) =>
      startsAt < (until ?? Infinity) && Math.max(startsAt, endsAt - 1) >= (from ?? -Infinity),
  );
}
