import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Course } from '../contract/courses.js';
import { tell } from '../page/structured-data.js';
import { webLink } from '../ui/web-link.js';
import { shownCourses } from './courses-flow.js';
import { graphOf } from './courses-graph.js';
import type { CoursesController } from './courses.controller.js';

export interface GraphOptions {
  readonly courses: CoursesController;
  /** Whether the partner wants it. */
  readonly isWanted: () => boolean;
  /** The service's. */
  readonly timeZone: () => string;
}

/** Tells search engines about the courses that stand on the page, while they do. */
export class CoursesGraphController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: GraphOptions;
  #told: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: GraphOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    // An update may still be under way when the element leaves.
    if (!this.#host.isConnected) return;
    const { courses, isWanted, timeZone } = this.#options;
    const shown = isWanted() ? shownCourses(courses.state) : [];
    // The same objects as before: nothing has changed.
    const now = [timeZone(), courses.source, ...shown];
    if (now.length === this.#told.length && now.every((one, index) => one === this.#told[index])) return;
    this.#told = now;
    const things = shown.map(
      (course) => [`${courses.source?.from ?? ''} ${course.id}`, this.#nodesOf(course)] as const,
    );
    tell(this, new Map(things.filter(([, nodes]) => nodes.length > 0)));
  }

  hostDisconnected(): void {
    this.#told = [];
    tell(this);
  }

  /** The course's own page, or this page with it open. */
  #nodesOf(course: Course) {
    const { courses, timeZone } = this.#options;
    const here = courses.addressOf(course.id) ?? location.href.replace(/#.*/, '');
    return graphOf(course, { url: webLink(course.url) ?? here, timeZone: timeZone() });
  }
}
