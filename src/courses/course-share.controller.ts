import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { share, type Shared } from '../page/share.js';

/** Passes a course on, and remembers how that went while the course is open. */
export class CourseShareController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #url = '';
  #shared: Shared = 'given';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#url = '';
  }

  /** How it went with this address; `undefined` as long as nobody has tried. */
  sharedOf(url: string): Shared | undefined {
    return url === this.#url ? this.#shared : undefined;
  }

  async share(title: string, url: string): Promise<Shared> {
    this.#shared = await share(title, url);
    this.#url = url;
    this.#host.requestUpdate();
    return this.#shared;
  }
}
