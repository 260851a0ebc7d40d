import { PlaceController } from '../ui/place.controller.js';

interface Place {
  readonly scrollTop: number;
  /** Which of the course's places in the list: an agenda has one for each date. */
  readonly turn: number;
}

const linksIn = (root: ShadowRoot | null, id?: string): HTMLElement[] => {
  const links = [...(root?.querySelectorAll<HTMLElement>('[data-course]') ?? [])];
  return id === undefined ? links : links.filter(({ dataset }) => dataset.course === id);
};

/** Where a person is among the courses: on the way back from one, where one came from. */
export class CoursePlaceController extends PlaceController {
  readonly #places = new Map<string, Place>();

  /** The course in the list on which focus stands. */
  get course(): string | undefined {
    return linksIn(this.root).find((link) => this.#holdsFocus(link))?.dataset.course;
  }

  /** The first course that is not on the screen yet, when it is. */
  focusNew(): void {
    const before = new Set(linksIn(this.root));
    this.focus((root) => linksIn(root).find((link) => !before.has(link)));
  }

  /** Before a course takes the list's place. */
  remember(id: string): void {
    const turn = linksIn(this.root, id).findIndex((link) => this.#holdsFocus(link));
    this.#places.set(id, { scrollTop: window.scrollY, turn: Math.max(0, turn) });
  }

  /** To the course in the list, where the page stood when it was opened. */
  returnTo(id: string): void {
    const { scrollTop, turn = 0 } = this.#places.get(id) ?? {};
    this.focus((root) => linksIn(root, id)[turn] ?? linksIn(root, id)[0], scrollTop);
  }

  #holdsFocus(link: HTMLElement): boolean {
    return link.closest('li')?.contains(this.root?.activeElement ?? null) ?? false;
  }
}
