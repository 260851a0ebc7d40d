import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { integrityOf } from './integrity.js';

type Known = 'reading' | 'missing' | { readonly hash: string };

/** Reads a file from where visitors will get it, and tells its hash. Each address is read once. */
export class IntegrityController implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  readonly #known = new Map<string, Known>();

  constructor(element: ReactiveControllerHost) {
    this.#element = element;
    element.addController(this);
  }

  hostDisconnected(): void {
    this.#known.clear();
  }

  /** Begins to read what is not known yet. */
  of(address: string): Known {
    const known = this.#known.get(address);
    if (known) return known;
    this.#known.set(address, 'reading');
    void this.#read(address);
    return 'reading';
  }

  async #read(address: string): Promise<void> {
    this.#known.set(address, await read(address));
    this.#element.requestUpdate();
  }
}

async function read(address: string): Promise<Known> {
  try {
    const answer = await fetch(address, { credentials: 'omit' });
    return answer.ok ? { hash: await integrityOf(await answer.arrayBuffer()) } : 'missing';
  } catch {
    return 'missing';
  }
}
