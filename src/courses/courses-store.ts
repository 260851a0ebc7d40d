import type { ReactiveControllerHost } from 'lit';
import { initialCourses, transition, type CoursesAction, type CoursesState } from './courses-flow.js';

/** The state that the list and the opened course share; every change shows. */
export class CoursesStore {
  readonly #host: ReactiveControllerHost;
  state: CoursesState = initialCourses;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  dispatch(action: CoursesAction): void {
    this.state = transition(this.state, action);
    this.#host.requestUpdate();
  }
}
