import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Course } from '../contract/courses.js';
import { tell } from '../page/structured-data.js';
import { graphOf } from './courses-graph.js';

export interface GraphPage {
  /** Where the courses come from: a course has its id there. */
  readonly source: string;
  /** The service's. */
  readonly timeZone: string;
  /** The course's own page, or this page with it open. */
  readonly addressOf: (course: Course) => string;
}

/** Tells search engines about the courses that stand on the page, while they do. */
export class CoursesGraphController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #told: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#told = [];
    tell(this);
  }

  /** The same objects as before: nothing has changed. */
  tell(courses: readonly Course[], { source, timeZone, addressOf }: GraphPage): void {
    // An update may still be under way when the element leaves.
    if (!this.#host.isConnected) return;
    const now = [source, timeZone, ...courses];
    if (now.length === this.#told.length && now.every((one, index) => one === this.#told[index])) return;
    this.#told = now;
    const things = courses.map((course) => {
      const nodes = graphOf(course, { url: addressOf(course), timeZone });
      return [`${source} ${course.id}`, nodes] as const;
    });
    tell(this, new Map(things.filter(([, nodes]) => nodes.length > 0)));
  }
}
