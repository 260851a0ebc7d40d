import * as v from 'valibot';
import { DeskConversationSchema } from '../../demo/api/desk/desk.contract.js';
import { followEventLog } from '../../src/api/event-log.js';
import { createGuidanceApi, type GuidanceApi } from '../../src/api/guidance-api.js';
import { createHttp, path, type Http } from '../../src/api/http.js';
import { LogPageSchema, MessageEntrySchema, type LogEntry } from '../../src/contract/chat.js';
import type { Credential } from '../../src/contract/common.js';

type Side = 'seeker' | 'counsellor';

/** The seeker's process and the counsellor's. */
export interface Sides {
  seekers: { url: string; api: GuidanceApi };
  counsellors: { url: string; http: Http };
}

export function sidesOf(seekersUrl: string, counsellorsUrl: string): Sides {
  const language = () => 'nb';
  return {
    seekers: { url: seekersUrl, api: createGuidanceApi({ baseUrl: seekersUrl, language }) },
    counsellors: { url: counsellorsUrl, http: createHttp({ baseUrl: counsellorsUrl, language }) },
  };
}

const pause = (durationMs: number) => new Promise<void>((resolve) => setTimeout(resolve, durationMs));

/** As the widget's and the desk's outboxes do: the same again until it has been taken. */
export async function untilDone<Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw error;
      await pause(200 + Math.random() * 300);
    }
  }
}

/** What each side has heard, entry by entry. */
type Heard = Record<Side, LogEntry[]>;

/** Two people who take turns, each with the real client's reader, each at a process of its own. */
export class Talk {
  readonly heard: Heard = { seeker: [], counsellor: [] };
  /** Resolves when the last word has been heard. */
  readonly finished: Promise<void>;
  readonly #sides: Sides;
  readonly #seeker: Credential;
  readonly #deskToken: string;
  readonly #signal: AbortSignal;
  #finish = (): void => undefined;

  constructor(
    sides: Sides,
    seeker: Credential,
    { deskToken, signal }: { deskToken: string; signal: AbortSignal },
  ) {
    this.#sides = sides;
    this.#seeker = seeker;
    this.#deskToken = deskToken;
    this.#signal = signal;
    this.finished = new Promise((resolve) => (this.#finish = resolve));
  }

  /** Comes to one process and is taken at the other. */
  static async begin(sides: Sides, options: { deskToken: string; signal: AbortSignal }): Promise<Talk> {
    const { seekers, counsellors } = sides;
    const { conversation, token } = await seekers.api.chat.start({ language: 'nb' });
    await counsellors.http.json(DeskConversationSchema, {
      method: 'POST',
      path: path`/desk/conversations/${conversation.id}/take`,
      token: options.deskToken,
    });
    return new Talk(sides, { id: conversation.id, token }, options);
  }

  /** So many words of each, each in answer to the other's last one. `heard` is told of each that has arrived. */
  take(turns: number, onHeard: () => void): void {
    const { seekers, counsellors } = this.#sides;
    const signal = this.#signal;
    const listen = (side: Side, answer: (turn: number) => void) => ({
      after: 0,
      signal,
      onEntry: (entry: LogEntry) => {
        this.heard[side].push(entry);
        if (entry.type !== 'message' || entry.message.from === side) return;
        onHeard();
        answer(this.heard[side].filter(isFrom(entry.message.from)).length);
      },
    });
    void seekers.api.chat.follow(
      this.#seeker,
      listen('seeker', (turn) => (turn < turns ? this.#say('seeker', turn + 1) : this.#finish())),
    ).finished;
    void followEventLog(
      counsellors.http,
      { path: path`/desk/conversations/${this.#seeker.id}/events`, token: this.#deskToken },
      listen('counsellor', (turn) => this.#say('counsellor', turn)),
    ).finished;
    this.#say('seeker', 1);
  }

  /** What the service has, as JSON. */
  async log(): Promise<LogEntry[]> {
    const page = await createHttp({ baseUrl: this.#sides.seekers.url, language: () => 'nb' }).json(
      LogPageSchema,
      {
        path: path`/chat/conversations/${this.#seeker.id}/events`,
        query: { limit: 500 },
        token: this.#seeker.token,
      },
    );
    return page.entries as LogEntry[];
  }

  #say(side: Side, turn: number): void {
    const messageId = crypto.randomUUID();
    const content = { text: `${side} ${String(turn)}` };
    const send = (): Promise<unknown> =>
      side === 'seeker'
        ? this.#sides.seekers.api.chat.send({ conversation: this.#seeker, messageId, content })
        : this.#sides.counsellors.http.json(MessageEntrySchema, {
            method: 'PUT',
            path: path`/desk/conversations/${this.#seeker.id}/messages/${messageId}`,
            token: this.#deskToken,
            body: content,
          });
    // A person thinks for a moment.
    void pause(Math.random() * 2_000)
      .then(() => untilDone(this.#signal, send))
      .catch(() => undefined);
  }
}

const isFrom = (side: string) => (entry: LogEntry) => entry.type === 'message' && entry.message.from === side;

/** `seeker 1`, `counsellor 1`, `seeker 2` … */
export const textsOf = (entries: readonly LogEntry[]): string[] =>
  entries.flatMap((entry) => (entry.type === 'message' ? [entry.message.text ?? ''] : []));

export const expectedTexts = (turns: number): string[] =>
  Array.from({ length: turns }, (_, turn) => [
    `seeker ${String(turn + 1)}`,
    `counsellor ${String(turn + 1)}`,
  ]).flat();

export const TokenSchema = v.object({ token: v.string() });
