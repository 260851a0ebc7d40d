import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { copyText } from '../../src/page/clipboard.js';

/** What was copied last, by name, and whether it worked. */
export interface Copied {
  readonly name: string;
  readonly worked: boolean;
}

/** Copies at a press, and knows what was copied until it is something else. */
export class CopyController implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  #copied: (Copied & { readonly text: string }) | undefined;

  constructor(element: ReactiveControllerHost) {
    this.#element = element;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.#copied = undefined;
  }

  get last(): Copied | undefined {
    return this.#copied;
  }

  /** Whether just this text is on the clipboard: what has changed since is not. */
  has(name: string, text: string): boolean {
    return this.#copied?.name === name && this.#copied.worked && this.#copied.text === text;
  }

  async copy(name: string, text: string): Promise<void> {
    const worked = await copyText(text);
    this.#copied = { name, worked, text };
    this.#element.requestUpdate();
  }
}
