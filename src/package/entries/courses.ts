export { GuidanceCoursesElement } from '../../courses/courses.element.js';
export * from '../../courses/courses.events.js';
export type { CoursesLayout } from '../../courses/courses-layout.js';
export { GuidanceErrorEvent } from '../../ui/guidance-error.event.js';
