import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/api-error.js';
import type { Http } from '../../src/api/http.js';
import type { DeskAppointment } from '../api/desk/calendar.contract.js';
import type {
  DeskConversation,
  DeskEnquiry,
  DeskQueue,
  DeskSession,
  SecretSignIn,
} from '../api/desk/desk.contract.js';
import type { ChatSwitch } from '../api/store/chat.repository.js';
import { AnswerOrder } from './answer-order.js';
import { createDeskClient, type DeskCalls, type DeskClient } from './desk-client.js';
import { comeBack, findDoor, goToProvider, refusalText, type DeskDoor } from './desk-door.js';
import { keepSession, readSession } from './desk-session.js';
import { problemText, setTimeZone } from './desk-words.js';
import { followQueue } from './queue-stream.js';
import { takeAnswer } from './sign-in-answer.js';

export interface DeskWork {
  session: DeskSession;
  calls: DeskCalls;
  connected: boolean;
  queue?: DeskQueue;
  appointments?: DeskAppointment[];
  enquiries: DeskEnquiry[];
}

/** `door` missing: not yet known how one signs in. `signing-in`: back from the provider, or on the way there. */
export type DeskState =
  | { name: 'signed-out'; door?: DeskDoor; problem?: string }
  | { name: 'signing-in' }
  | { name: 'at-work'; work: DeskWork };

const appointmentsEveryMs = 60_000;

/** Who is at the desk, who waits, and what is done about it. */
export class DeskController implements ReactiveController {
  state: DeskState = { name: 'signed-out' };
  /** Said until the next thing is done. */
  notice: string | undefined;
  /** What has been done, where nothing else shows it. */
  done: string | undefined;
  /** The server's clock minus this machine's. */
  #clockOffsetMs = 0;
  #running: AbortController | undefined;
  readonly #looks = new AnswerOrder();
  #door: DeskDoor | undefined;
  #host: ReactiveControllerHost;
  #http: Http;
  #client: DeskClient;

  constructor(host: ReactiveControllerHost, http: Http) {
    this.#host = host;
    this.#http = http;
    this.#client = createDeskClient(http);
    host.addController(this);
  }

  hostConnected(): void {
    const answer = takeAnswer();
    if (answer) return void this.#enter('provider', () => comeBack(this.#client, answer));
    const session = readSession();
    if (session) this.#begin(session);
    else void this.#showSignIn();
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** By the server's clock. */
  get now(): number {
    return Date.now() + this.#clockOffsetMs;
  }

  get queue(): DeskQueue | undefined {
    return this.state.name === 'at-work' ? this.state.work.queue : undefined;
  }

  conversation(id: string | undefined): DeskConversation | undefined {
    const { mine = [], waiting = [] } = this.queue ?? {};
    return [...mine, ...waiting].find((one) => one.id === id);
  }

  signIn(signIn: SecretSignIn): Promise<void> {
    return this.#enter('secret', () => this.#client.signIn(signIn));
  }

  /** Goes where the service's people sign in; the page is left by that. */
  async signInAtProvider(): Promise<void> {
    this.#show({ name: 'signing-in' });
    await goToProvider(this.#client).catch((error: unknown) => this.#showSignIn(problemText(error)));
  }

  /** Here, and where one signed in, if that can be: else the next press would let anybody in. */
  async signOut(): Promise<void> {
    if (this.state.name !== 'at-work') return;
    const { calls, session } = this.state.work;
    this.#end();
    await calls.signOut().catch(() => undefined);
    if (session.signOutUrl !== undefined) location.assign(session.signOutUrl);
  }

  async setSwitch(value: ChatSwitch): Promise<void> {
    await this.attempt((calls) => calls.setSwitch(value));
  }

  /** True when it is ours now. It leaves the list at once, before the service tells of it. */
  take(id: string): Promise<boolean> {
    return this.attempt(async (calls) => {
      const taken = await calls.take(id);
      const { queue } = this;
      const others = (list: DeskConversation[]) => list.filter((one) => one.id !== id);
      if (queue)
        Object.assign(queue, { waiting: others(queue.waiting), mine: [...others(queue.mine), taken] });
    });
  }

  async closeEnquiry(reference: string): Promise<void> {
    await this.attempt((calls) => calls.closeEnquiry(reference));
    await this.#look();
  }

  /** What went wrong, for whoever says it nearer to where it happened. */
  takeNotice(): string | undefined {
    const { notice } = this;
    this.notice = undefined;
    return notice;
  }

  /** Does something at the desk; what goes wrong is said, and a lost sign-in leads back to it. */
  async attempt(work: (calls: DeskCalls) => Promise<unknown>): Promise<boolean> {
    const failure = await this.perform(work);
    if (failure && this.state.name === 'at-work') this.notice = problemText(failure.error);
    this.#host.requestUpdate();
    return failure === undefined;
  }

  /** As `attempt`, for whoever says what went wrong nearer to where it happens. Nothing when all went well. */
  async perform(work: (calls: DeskCalls) => Promise<unknown>): Promise<{ error: unknown } | undefined> {
    if (this.state.name !== 'at-work') return { error: undefined };
    this.notice = undefined;
    this.done = undefined;
    try {
      await work(this.state.work.calls);
      return undefined;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.#end('Du er logget ut. Logg inn igjen.');
      return { error };
    } finally {
      this.#host.requestUpdate();
    }
  }

  #begin(session: DeskSession): void {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    setTimeZone(session.timeZone);
    const calls = this.#client.at(session);
    const work: DeskWork = { session, calls, connected: true, enquiries: [] };
    this.notice = undefined;
    this.#show({ name: 'at-work', work });
    // Who only looks after the service has no conversations, and is refused them.
    if (!session.roles.includes('counsellor')) return;
    void this.#follow(work, running.signal);
    const timer = setInterval(() => void this.#look(), appointmentsEveryMs);
    running.signal.addEventListener('abort', () => clearInterval(timer));
    void this.#look();
  }

  async #follow(work: DeskWork, signal: AbortSignal): Promise<void> {
    const changed = () => this.#host.requestUpdate();
    try {
      await followQueue(this.#http, {
        token: work.session.token,
        signal,
        onQueue: (queue) => {
          const otherMail = queue.enquiries !== work.enquiries.length;
          work.queue = queue;
          this.#clockOffsetMs = Date.parse(queue.availability.serverTime) - Date.now();
          if (otherMail) void this.#look();
          changed();
        },
        onConnected: (connected) => {
          if (work.connected === connected) return;
          work.connected = connected;
          changed();
        },
      });
    } catch {
      if (!signal.aborted) this.#end('Du er logget ut. Logg inn igjen.');
    }
  }

  /** Today's appointments and the e-mails: they change seldom, and are asked for again now and then. */
  async #look(): Promise<void> {
    if (this.state.name !== 'at-work') return;
    const { work } = this.state;
    const isNews = this.#looks.ask();
    const [appointments, enquiries] = await Promise.allSettled([
      work.calls.appointments(),
      work.calls.enquiries(),
    ]);
    if (!isNews()) return;
    if (appointments.status === 'fulfilled') work.appointments = appointments.value.items;
    if (enquiries.status === 'fulfilled') work.enquiries = enquiries.value;
    this.#host.requestUpdate();
  }

  #end(problem?: string): void {
    this.#running?.abort();
    keepSession(undefined);
    void this.#showSignIn(problem);
  }

  async #enter(way: DeskDoor['way'], knock: () => Promise<DeskSession>): Promise<void> {
    if (way === 'provider') this.#show({ name: 'signing-in' });
    try {
      const session = await knock();
      keepSession(session);
      this.#begin(session);
    } catch (error) {
      await this.#showSignIn(refusalText(error, way));
    }
  }

  async #showSignIn(problem?: string): Promise<void> {
    const said = problem === undefined ? {} : { problem };
    this.#show({ name: 'signed-out', ...(this.#door && { door: this.#door }), ...said });
    if (this.#door) return;
    try {
      this.#door = await findDoor(this.#client);
      this.#show({ name: 'signed-out', door: this.#door, ...said });
    } catch (error) {
      this.#show({ name: 'signed-out', problem: problemText(error) });
    }
  }

  #show(state: DeskState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
