type Send = (request: Request) => Promise<Response>;

/** XMLHttpRequest as far as uploads use it, over a function that answers. Its progress stops half-way until `release`. */
export const xhrOver = (send: Send, untilReleased: () => Promise<void>): typeof XMLHttpRequest => {
  class Upload {
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    readonly #headers = new Headers();
    #url = '';
    #response: Response | undefined;
    #isAborted = false;
    responseText = '';
    onload: () => void = () => undefined;
    onerror: () => void = () => undefined;
    onabort: () => void = () => undefined;

    get status(): number {
      return this.#response?.status ?? 0;
    }

    open(_method: string, url: string): void {
      this.#url = url;
    }

    setRequestHeader(name: string, value: string): void {
      this.#headers.set(name, value);
    }

    getResponseHeader(name: string): string | null {
      return this.#response?.headers.get(name) ?? null;
    }

    abort(): void {
      this.#isAborted = true;
      this.onabort();
    }

    send(body: FormData): void {
      void this.#send(body);
    }

    async #send(body: FormData): Promise<void> {
      this.upload.onprogress?.({ loaded: 1, total: 2 });
      await untilReleased();
      if (this.#isAborted) return;
      try {
        this.#response = await send(new Request(this.#url, { method: 'POST', headers: this.#headers, body }));
        this.responseText = await this.#response.text();
        this.onload();
      } catch {
        this.onerror();
      }
    }
  }
  return Upload as unknown as typeof XMLHttpRequest;
};
