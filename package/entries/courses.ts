export { GuidanceCoursesElement } from '../../src/courses/courses.element.js';
export * from '../../src/courses/courses.events.js';
export type { CoursesLayout } from '../../src/courses/courses-layout.js';
export { GuidanceErrorEvent } from '../../src/ui/guidance-error.event.js';
