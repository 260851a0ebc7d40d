import type { Availability, Conversation, LogEntry, NewMessage } from '../../src/contract/chat.js';
import type { ServiceProfile } from '../../src/contract/profile.js';
import { problem, type Fault } from '../support/faults.js';
import { xhrOver } from '../support/xhr-over-fetch.js';
import { anAvailability, aProfile, type NewEntry } from './fixtures.js';

/** Another for every page: pages of one site that ask one service would share a conversation. */
export const doubleUrl = `https://api.example.no/${crypto.randomUUID()}/guidance/v1`;
export const token = 'a-token-of-sixteen-or-more';

interface PlacedFault {
  readonly call: RegExp;
  readonly fault: Fault;
  times: number;
}

interface Follower {
  write(text: string): void;
  cut(): void;
}

const encoder = new TextEncoder();
const written = (entry: LogEntry) =>
  `event: ${entry.type}\nid: ${String(entry.seq)}\ndata: ${JSON.stringify(entry)}\n\n`;
const serverTime = '2001-01-01T00:00:00Z';
const idleIn = (minutes: number) => ({
  serverTime,
  idleEndsAt: new Date(Date.parse(serverTime) + minutes * 60_000).toISOString(),
});
const none = () => new Response(null, { status: 204 });

/**
 * A service with one conversation and a counsellor who says what a test tells her to. What an API must do is proved by
 * the conformance suite; here it is what a person sees of each answer.
 */
export class ChatDouble {
  profile: ServiceProfile = aProfile();
  availability: Availability = anAvailability();
  /** What has been asked: `GET /profile`. */
  readonly asked: string[] = [];
  /** The keys under which conversations were asked for. */
  readonly keys: (string | null)[] = [];
  /** Questions by e-mail that came in, and the keys of every attempt. */
  readonly letters: unknown[] = [];
  readonly letterKeys: (string | null)[] = [];
  /** The intake and the rating, as they came in, and the keys of every attempt. */
  readonly told: unknown[] = [];
  readonly tellingKeys: (string | null)[] = [];
  /** What conversations were asked for. */
  readonly wishes: unknown[] = [];
  log: LogEntry[] = [];
  queue = { queuePosition: 2, waitMinutes: 4 };
  isErased = false;
  /** By the service's own clock, which is not the device's. */
  idleMinutesLeft: number | undefined;
  #isStarted = false;
  #isDown = false;
  readonly #followers = new Set<Follower>();
  readonly #faults: PlacedFault[] = [];
  readonly #pageFetch = window.fetch;
  readonly #pageXhr = window.XMLHttpRequest;
  /** Holds uploads half-way until it resolves. */
  held: Promise<void> = Promise.resolve();
  /** What came in as files, by name, and the keys of every attempt. */
  readonly files: string[] = [];
  readonly fileKeys: (string | null)[] = [];

  install(): void {
    window.XMLHttpRequest = xhrOver(this.fetch, () => this.held);
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      return request.url.startsWith(doubleUrl) ? this.fetch(request) : this.#pageFetch(input, init);
    };
  }

  restore(): void {
    window.fetch = this.#pageFetch;
    window.XMLHttpRequest = this.#pageXhr;
    this.breakLine();
  }

  /** Lets matching calls go wrong, e.g. `PUT .*messages`; all of them unless told. */
  fail(call: string, fault: Fault, times = Infinity): void {
    this.#faults.push({ call: new RegExp(`^${call}`), fault, times });
  }

  mend(): void {
    this.#faults.length = 0;
    this.#isDown = false;
  }

  /** What the service offers around the chat. */
  offers(offer: Partial<NonNullable<ServiceProfile['chat']>>): void {
    const { chat } = this.profile;
    this.profile = { ...this.profile, chat: chat && { ...chat, ...offer } };
  }

  /** A conversation that has come so far. */
  begun(log: readonly LogEntry[]): this {
    this.#isStarted = true;
    this.log = [...log];
    return this;
  }

  add(entry: NewEntry): void {
    const full = { at: new Date().toISOString(), ...entry, seq: this.log.length + 1 };
    this.log.push(full);
    for (const follower of this.#followers) follower.write(written(full));
  }

  moveQueue(queuePosition: number, waitMinutes = 1): void {
    this.queue = { queuePosition, waitMinutes };
    this.#send('queue', this.queue);
  }

  type(typing = true): void {
    this.#send('typing', { by: 'counsellor', typing });
  }

  /** Cuts the streams; with `down`, nothing gets through until `mend`. */
  breakLine(down = false): void {
    this.#isDown = down;
    for (const follower of this.#followers) follower.cut();
    this.#followers.clear();
  }

  /** The words of the seeker, in the order in which the service has them. */
  get received(): string[] {
    return this.log.flatMap((entry) =>
      entry.type === 'message' && entry.message.from === 'seeker' ? (entry.message.text ?? '') : [],
    );
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace(/^.*\/guidance\/v1/, '');
    const call = `${request.method} ${path}`;
    this.asked.push(call);
    if (this.#isDown) return Promise.reject(new TypeError('The network is down.'));
    if (call === 'POST /chat/enquiries') this.letterKeys.push(request.headers.get('Idempotency-Key'));
    if (call.endsWith('/rating')) this.tellingKeys.push(request.headers.get('Idempotency-Key'));
    const fault = this.#faults.find((placed) => placed.times > 0 && placed.call.test(call));
    const next = (passed: Request) => this.#answer(passed, call);
    if (!fault) return next(request);
    fault.times -= 1;
    const response = await fault.fault(request, next);
    // `Response.error()` is how a fault says that nothing came; a page's fetch rejects then.
    if (response.type === 'error') throw new TypeError('The answer was lost.');
    return response;
  };

  get #conversation(): Conversation {
    const state = this.log.findLast((entry) => entry.type === 'state')?.state ?? 'queued';
    const joined = this.log.find((entry) => entry.type === 'state' && entry.state === 'active');
    return {
      id: 'c1',
      state,
      lastSeq: this.log.length,
      deleteAt: '2026-03-04T09:00:00Z',
      ...(state === 'queued' ? this.queue : {}),
      ...(this.idleMinutesLeft === undefined ? {} : idleIn(this.idleMinutesLeft)),
      ...(joined?.type === 'state' && joined.counsellor ? { counsellor: joined.counsellor } : {}),
    };
  }

  async #answer(request: Request, call: string): Promise<Response> {
    if (call === 'GET /profile') return Response.json(this.profile);
    if (call === 'GET /chat/availability') return Response.json(this.availability);
    if (call === 'POST /chat/conversations') {
      this.wishes.push(await request.clone().json());
      return this.#start(request);
    }
    if (call === 'POST /chat/enquiries') {
      this.letters.push(await request.json());
      return Response.json({ reference: 'A1' }, { status: 202 });
    }
    if (call === 'DELETE /chat/conversations/c1') {
      this.isErased = true;
      return none();
    }
    if (!this.#isStarted || this.isErased) return problem(404, 'not-found')(request, this.fetch);
    if (call.endsWith('/events')) return this.#events(request);
    if (call.endsWith('/transcript'))
      return new Response('Astrid: Hei!', { headers: { 'Content-Type': 'text/plain' } });
    if (call.endsWith('/attachments')) return this.#keep(request);
    if (call.includes('/attachments/')) return new Response('%PDF-1.7');
    const messageId = /\/messages\/(.+)$/.exec(call)?.[1];
    if (messageId) return this.#take(messageId, (await request.json()) as NewMessage, request);
    if (/\/(answers|rating|transcript-requests)$/.test(call)) this.told.push(await request.json());
    if (call.endsWith('/end')) {
      if (this.#conversation.state !== 'ended')
        this.add({ type: 'state', state: 'ended', endedBy: 'seeker' });
      return none();
    }
    return request.method === 'GET' ? Response.json(this.#conversation) : none();
  }

  #start(request: Request): Response {
    this.keys.push(request.headers.get('Idempotency-Key'));
    if (this.#conversation.state === 'ended') {
      this.log.splice(0);
      this.#isStarted = false;
    }
    if (!this.#isStarted) this.add({ type: 'state', state: 'queued' });
    this.#isStarted = true;
    this.isErased = false;
    return Response.json({ conversation: this.#conversation, token }, { status: 201 });
  }

  async #keep(request: Request): Promise<Response> {
    this.fileKeys.push(request.headers.get('Idempotency-Key'));
    const file = (await request.formData()).get('file') as File;
    this.files.push(file.name);
    const { name, type: mediaType, size: sizeBytes } = file;
    return Response.json(
      { id: `a${String(this.files.length)}`, name, mediaType, sizeBytes },
      { status: 201 },
    );
  }

  async #take(id: string, { text, attachment }: NewMessage, request: Request): Promise<Response> {
    const known = this.log.find((entry) => entry.type === 'message' && entry.message.id === id);
    if (known) return Response.json(known);
    if (this.#conversation.state === 'ended') return problem(409, 'conversation-ended')(request, this.fetch);
    const name = this.files[Number(attachment?.slice(1)) - 1] ?? '';
    const file = attachment && { id: attachment, name, mediaType: 'application/pdf', sizeBytes: 240_000 };
    const content = { ...(text !== undefined && { text }), ...(file && { attachment: file }) };
    this.add({ type: 'message', message: { id, from: 'seeker', ...content } });
    return Response.json(this.log.at(-1), { status: 201 });
  }

  #events(request: Request): Response {
    const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
    const entries = this.log.filter(({ seq }) => seq > after);
    if (!request.headers.get('Accept')?.includes('event-stream')) {
      return Response.json({ entries, lastSeq: this.log.length });
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const follower: Follower = {
          write: (text) => controller.enqueue(encoder.encode(text)),
          cut: () => controller.error(new TypeError('The line broke.')),
        };
        request.signal.addEventListener('abort', () => this.#followers.delete(follower));
        this.#followers.add(follower);
        follower.write(': here\n\n');
        for (const entry of entries) follower.write(written(entry));
        if (this.#conversation.state === 'queued')
          follower.write(`event: queue\ndata: ${JSON.stringify(this.queue)}\n\n`);
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  #send(event: string, value: object): void {
    for (const follower of this.#followers)
      follower.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  }
}
