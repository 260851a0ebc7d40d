export interface Question<Answer> {
  readonly of: (signal: AbortSignal) => Promise<Answer | undefined>;
  readonly then: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** Of several questions about the same thing only the newest is answered. */
export class NewestQuestion {
  #running = new AbortController();

  /** Whether it was still the newest when its answer came. */
  async ask<Answer>({ of, then, failed }: Question<Answer>): Promise<boolean> {
    this.stop();
    const { signal } = this.#running;
    try {
      const answer = await of(signal);
      if (answer && !signal.aborted) then(answer);
    } catch (error) {
      if (!signal.aborted) failed(error);
    }
    return !signal.aborted;
  }

  stop(): void {
    this.#running.abort();
    this.#running = new AbortController();
  }
}
