import type { CourseRepository } from '../courses.repository.js';
import { sqlCourseCare } from './course-care.js';
import { sqlCourseCatalogue } from './course-catalogue.js';
import { sqlCoursePeople } from './course-people.js';
import { sqlRegistrations } from './course-registrations.js';
import type { Sql } from './database.js';

/** The courses in PostgreSQL; the same statements on PGlite. */
export const sqlCourseRepository = (sql: Sql): CourseRepository => ({
  ...sqlCourseCatalogue(sql),
  ...sqlRegistrations(sql),
  ...sqlCoursePeople(sql),
  ...sqlCourseCare(sql),
});
