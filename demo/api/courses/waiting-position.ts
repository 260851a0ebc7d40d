import type { RegistrationRecord } from '../store/courses.repository.js';
import type { CourseWork } from './course-work.js';

/** From 1. One that is not in the list stands behind it. */
export async function positionOf(
  { courses }: Pick<CourseWork, 'courses'>,
  { id, course }: RegistrationRecord,
): Promise<number> {
  const waiting = await courses.waiting(course);
  const index = waiting.findIndex((other) => other.id === id);
  return (index < 0 ? waiting.length : index) + 1;
}
