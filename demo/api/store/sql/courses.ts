import type { CourseRepository } from '../courses.repository.js';
import { sqlCourseCatalogue } from './course-catalogue.js';
import { sqlCoursePeople } from './course-people.js';
import { sqlRegistrations } from './course-registrations.js';
import { sqlCourseSearch } from './course-search.js';
import type { Sql } from './database.js';

/** The courses in PostgreSQL; the same statements on PGlite. */
export const sqlCourseRepository = (sql: Sql): CourseRepository => ({
  ...sqlCourseCatalogue(sql),
  ...sqlCourseSearch(sql),
  ...sqlRegistrations(sql),
  ...sqlCoursePeople(sql),
});
