import { PlaceController } from '../ui/place.controller.js';

/** Where a person is among the courses: on the way back from one, where one came from. */
export class CoursePlaceController extends PlaceController {
  readonly #scrollTops = new Map<string, number>();

  focusCourse(id: string): void {
    this.focus(`[data-course="${CSS.escape(id)}"]`);
  }

  /** Before a course takes the list's place. */
  remember(id: string): void {
    this.#scrollTops.set(id, window.scrollY);
  }

  /** To the course in the list, where the page stood when it was opened. */
  returnTo(id: string): void {
    this.focus(`[data-course="${CSS.escape(id)}"]`, this.#scrollTops.get(id));
  }
}
