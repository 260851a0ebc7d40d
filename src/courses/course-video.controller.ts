import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `blocked`: the page's policy does not allow the player, or the file can't be played. */
export type VideoState = 'still' | 'playing' | 'blocked';

export interface VideoOptions {
  /** The player stands where the still stood, so focus belongs there. */
  readonly started: () => void;
  readonly blocked: () => void;
}

/** Nothing is asked of wherever a video lies before a person wants to see it, each time anew. */
export class CourseVideoController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: VideoOptions;
  #courseId = '';
  #state: VideoState = 'still';

  constructor(host: ReactiveControllerHost & HTMLElement, options: VideoOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this);
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this);
    this.#state = 'still';
  }

  /** Whoever has left the video and comes back, begins with the still. */
  hostUpdated(): void {
    if (this.#state !== 'still' && !this.#host.shadowRoot?.querySelector('.video')) this.#state = 'still';
  }

  stateOf(courseId: string): VideoState {
    return courseId === this.#courseId ? this.#state : 'still';
  }

  play(courseId: string): void {
    this.#courseId = courseId;
    this.#set('playing');
    this.#options.started();
  }

  block(): void {
    this.#set('blocked');
    this.#options.blocked();
  }

  /** A browser tells nobody else that a frame has stayed empty. */
  handleEvent(event: SecurityPolicyViolationEvent): void {
    const isPlayers = /^(frame|child|media)-src/.test(event.effectiveDirective);
    const player = this.#host.shadowRoot?.querySelector<HTMLIFrameElement | HTMLVideoElement>('.player');
    if (!player || !isPlayers || !player.src.startsWith(event.blockedURI)) return;
    this.block();
  }

  #set(state: VideoState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
