import type { GuidanceErrorEvent } from '../ui/guidance-error.event.js';

/** A seeker opened a course. */
export class CourseOpenedEvent extends Event {
  readonly courseId: string;

  constructor(courseId: string) {
    super('guidance-course-opened', { bubbles: true, composed: true });
    this.courseId = courseId;
  }
}

/** A registration is with the service. It says nothing about who. */
export class RegisteredEvent extends Event {
  readonly courseId: string;
  /** `confirmed` or `waitlisted`. */
  readonly state: string;

  constructor(courseId: string, state: string) {
    super('guidance-registered', { bubbles: true, composed: true });
    this.courseId = courseId;
    this.state = state;
  }
}

/** A registration was withdrawn, or an offered place declined. */
export class WithdrawnEvent extends Event {
  readonly courseId: string;

  constructor(courseId: string) {
    super('guidance-withdrawn', { bubbles: true, composed: true });
    this.courseId = courseId;
  }
}

/** What `<guidance-courses>` tells the page: the events bubble, so its ancestors and the document hear them too. */
export interface CoursesEventMap {
  'guidance-course-opened': CourseOpenedEvent;
  'guidance-registered': RegisteredEvent;
  'guidance-withdrawn': WithdrawnEvent;
  'guidance-error': GuidanceErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends CoursesEventMap {}
  interface DocumentEventMap extends CoursesEventMap {}
}
