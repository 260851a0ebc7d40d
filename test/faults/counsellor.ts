import * as v from 'valibot';
import { LogPageSchema, type LogEntry } from '../../src/contract/chat.js';
import {
  DeskConversationSchema,
  DeskCounsellorsSchema,
  DeskQueueSchema,
  DeskSessionSchema,
  type DeskQueue,
} from '../../demo/api/desk/desk.contract.js';
import { pauseMs } from './line.js';

interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
}

/** A counsellor at the desk, by HTTP alone. Asks again for as long as the server is away. */
export class Counsellor {
  readonly #url: string;
  #token = '';

  constructor(url: string) {
    this.#url = url;
  }

  /** The first of those who can sign in; the chat is open from then on. */
  static async signIn(url: string, secret: string): Promise<Counsellor> {
    const counsellor = new Counsellor(url);
    const { items } = v.parse(DeskCounsellorsSchema, await counsellor.#ask('/desk/counsellors'));
    const body = { counsellor: items[0]?.id, secret };
    const session = await counsellor.#ask('/desk/sessions', { method: 'POST', body });
    counsellor.#token = v.parse(DeskSessionSchema, session).token;
    await counsellor.turn('open');
    return counsellor;
  }

  /** Opens or closes the chat for everybody, whatever its hours. */
  async turn(position: 'open' | 'closed'): Promise<void> {
    await this.#ask('/desk/switch', { method: 'PUT', body: { switch: position } });
  }

  async queue(): Promise<DeskQueue> {
    return v.parse(DeskQueueSchema, await this.#ask('/desk/queue'));
  }

  /** Waits for somebody to come, and takes the conversation. Returns its id. @throws when the signal aborts */
  async takeNext(signal: AbortSignal): Promise<string> {
    for (;;) {
      signal.throwIfAborted();
      const [next] = (await this.queue()).waiting;
      if (next) {
        const path = `/desk/conversations/${next.id}/take`;
        return v.parse(DeskConversationSchema, await this.#ask(path, { method: 'POST' })).id;
      }
      await pauseMs(200);
    }
  }

  /** Keeps an eye on the desk, as its page does: who is not seen for a minute has their conversations taken over. */
  async stay(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.queue();
      await pauseMs(5_000);
    }
  }

  async write(conversation: string, text: string): Promise<void> {
    const path = `/desk/conversations/${conversation}/messages/${crypto.randomUUID()}`;
    await this.#ask(path, { method: 'PUT', body: { text } });
  }

  /** Everything that has happened, as the server has it. */
  async log(conversation: string): Promise<LogEntry[]> {
    const entries: LogEntry[] = [];
    for (;;) {
      const after = entries.at(-1)?.seq ?? 0;
      const path = `/desk/conversations/${conversation}/events?after=${String(after)}&limit=500`;
      const page = v.parse(LogPageSchema, await this.#ask(path));
      entries.push(...page.entries.flatMap((entry) => entry as LogEntry));
      if (page.entries.length === 0 || (entries.at(-1)?.seq ?? 0) >= page.lastSeq) return entries;
    }
  }

  async end(conversation: string): Promise<void> {
    await this.#ask(`/desk/conversations/${conversation}/end`, { method: 'POST' });
  }

  /** @throws Error when the server answers that it will not. */
  async #ask(path: string, { method = 'GET', body }: Call = {}): Promise<unknown> {
    const headers = {
      Accept: 'application/json',
      ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(this.#token && { Authorization: `Bearer ${this.#token}` }),
    };
    const request = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    for (;;) {
      try {
        const response = await fetch(`${this.#url}${path}`, request);
        const text = await response.text();
        if (response.ok) return text === '' ? undefined : JSON.parse(text);
        if (response.status < 500)
          throw new TypeError(`${method} ${path}: ${String(response.status)} ${text}`);
      } catch (error) {
        if (error instanceof TypeError && error.message.startsWith(method)) throw error;
      }
      await pauseMs(200);
    }
  }
}
