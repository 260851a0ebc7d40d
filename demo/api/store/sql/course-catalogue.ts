import type { TimeSpan } from '../booking.repository.js';
import type { CountedCourse, CourseCounts, CourseRecord } from '../courses.repository.js';
import { saveListing } from './course-listings.js';
import type { Sql } from './database.js';

/** What `courseOf` needs of a row. */
export const courseColumns = 'content, seats_taken, waiting';

export interface CourseRow {
  content: CourseRecord;
  seats_taken: number;
  waiting: number;
}

export const courseOf = ({ content, seats_taken, waiting }: CourseRow): CountedCourse => ({
  ...content,
  seatsTaken: seats_taken,
  waiting,
});

export function sqlCourseCatalogue(sql: Sql) {
  const select = async (rest: string, parameters: unknown[] = []) =>
    (await sql.query<CourseRow>(`select ${courseColumns} from courses ${rest}`, parameters)).map(courseOf);
  return {
    courses: () => select(''),
    findCourse: async (id: string) => (await select('where id = $1', [id]))[0],
    coursesBeginning: ({ startsAt, endsAt }: TimeSpan) =>
      select(
        `where id in (
           select course_id from course_sessions where is_held and starts_at >= $1 and starts_at < $2
         ) order by id`,
        [new Date(startsAt), new Date(endsAt)],
      ),
    lockCourse: async (id: string) => (await select('where id = $1 for update', [id]))[0],
    saveCourse: async (course: CourseRecord): Promise<void> => {
      const { capacity, waitlistCapacity } =
        course.entry.at === 'here' ? course.entry : { capacity: undefined, waitlistCapacity: 0 };
      await sql.query(
        `insert into courses (id, content, capacity, waitlist_capacity) values ($1, $2, $3, $4)
         on conflict (id) do update set content = excluded.content, capacity = excluded.capacity,
           waitlist_capacity = excluded.waitlist_capacity`,
        [course.id, JSON.stringify(course), capacity ?? null, waitlistCapacity],
      );
      await saveListing(sql, course);
    },
    removeCourse: async (id: string): Promise<void> => {
      await sql.query('delete from courses where id = $1', [id]);
    },
    count: async (id: string, { seatsTaken, waiting }: CourseCounts): Promise<void> => {
      await sql.query(
        'update courses set seats_taken = seats_taken + $2, waiting = waiting + $3 where id = $1',
        [id, seatsTaken, waiting],
      );
    },
  };
}
