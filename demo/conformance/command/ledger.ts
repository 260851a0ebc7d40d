import * as v from 'valibot';
import type { DeskCalendar } from '../../api/desk/calendar.contract.js';
import type { DeskQueue } from '../../api/desk/desk.contract.js';
import { ask } from '../ask.js';
import { signIn } from '../desk-sign-in.js';
import type { Exchange } from '../exchange.js';
import { levelOf, type Target } from '../target.js';
import { wallTime } from '../wall-clock.js';

interface Kind {
  /** What a `POST` to it has made. */
  made: RegExp;
  /** What stays when it has been undone; nothing where it is erased. */
  remains?: string;
  name: string;
  undo: (id: string) => { method: 'POST' | 'DELETE'; path: string; body?: object };
}

const erase = (path: string) => (id: string) => ({ method: 'DELETE' as const, path: `${path}/${id}` });

/** What people make, and how the contract lets them take it back. */
const kinds: readonly Kind[] = [
  { name: 'hold', made: /^\/booking\/holds$/, undo: erase('/booking/holds') },
  {
    name: 'appointment',
    made: /^\/booking\/appointments$/,
    remains: 'cancelled appointments',
    undo: (id) => ({ method: 'POST', path: `/booking/appointments/${id}/cancel`, body: {} }),
  },
  { name: 'place on a waiting list', made: /^\/booking\/waitlist$/, undo: erase('/booking/waitlist') },
  { name: 'conversation', made: /^\/chat\/conversations$/, undo: erase('/chat/conversations') },
  {
    name: 'registration',
    made: /^\/courses\/[^/]+\/registrations$/,
    remains: 'withdrawn registrations',
    undo: (id) => ({ method: 'POST', path: `/courses/registrations/${id}/withdraw` }),
  },
];

const Made = v.pipe(
  v.object({
    id: v.optional(v.string()),
    token: v.string(),
    hold: v.optional(v.object({ id: v.string() })),
    appointment: v.optional(v.object({ id: v.string() })),
    conversation: v.optional(v.object({ id: v.string() })),
    registration: v.optional(v.object({ id: v.string() })),
  }),
  v.transform(({ id, token, hold, appointment, conversation, registration }) => ({
    id: (hold ?? appointment ?? conversation ?? registration)?.id ?? id ?? '',
    token,
  })),
);

/** Time off, as a counsellor takes it: from a time on, or the rest of a `date`. */
interface Blocked {
  counsellor: string;
  date?: string;
  fromDate?: string;
  fromTime?: string;
}

/** Of the reference API, whose desk it is. */
const zone = 'Europe/Oslo';

interface Trace {
  kind: Kind;
  id: string;
  token: string;
}

const jsonOf = ({ answer }: Exchange): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(answer?.body));
  } catch {
    return undefined;
  }
};

/** What the checks have made, so that it can be taken back. */
export class Ledger {
  readonly #traces = new Map<string, Trace>();
  readonly #enquiries = new Set<string>();
  readonly #blocked: Blocked[] = [];
  #switch: string | undefined;
  readonly #left = new Map<string, number>();

  note(exchange: Exchange): void {
    const { method, path, answer, body } = exchange;
    if (method !== 'POST' || !answer || answer.status >= 300) return;
    const kind = kinds.find(({ made }) => made.test(path));
    if (kind) {
      const made = v.safeParse(Made, jsonOf(exchange));
      if (made.success) this.#traces.set(made.output.id, { kind, ...made.output });
      else this.#leave(`${kind.name} whose answer could not be read`);
    }
    if (path === '/chat/enquiries') {
      const received = v.safeParse(v.object({ reference: v.string() }), jsonOf(exchange));
      if (received.success) this.#enquiries.add(received.output.reference);
    }
    if (typeof body === 'string' && (path === '/desk/blocks' || path === '/desk/day-plan'))
      this.#blocked.push(JSON.parse(body) as Blocked);
  }

  /** The desk's switch, which the checks turn. */
  async begin(target: Target): Promise<void> {
    if (levelOf(target) !== 'desk') return;
    const { text } = await ask(target, '/desk/queue', { token: await signIn(target) });
    this.#switch = (JSON.parse(text) as Partial<DeskQueue>).switch;
  }

  /** Takes back what has been made since the last time, the newest first. */
  async tidy(target: Target): Promise<void> {
    const traces = [...this.#traces.values()].reverse();
    this.#traces.clear();
    for (const trace of traces) await this.#undo(target, trace);
    if (levelOf(target) !== 'desk') return;
    for (const blocked of this.#blocked.splice(0)) await this.#unblock(target, blocked);
  }

  /** At the end: what only a counsellor can take away. */
  async finish(target: Target): Promise<void> {
    for (const reference of this.#enquiries) {
      const token = levelOf(target) === 'desk' ? await signIn(target) : undefined;
      const closed =
        token && (await ask(target, `/desk/enquiries/${reference}`, { method: 'DELETE', token }));
      if (!closed || closed.status !== 204) this.#leave('letters to the counsellors');
    }
    if (this.#switch === undefined) return;
    const body = { switch: this.#switch };
    await ask(target, '/desk/switch', { method: 'PUT', token: await signIn(target), body });
  }

  /** How many of what the contract has no way to take away. */
  get left(): { what: string; count: number }[] {
    return [...this.#left].map(([what, count]) => ({ what, count }));
  }

  #leave(what: string): void {
    this.#left.set(what, (this.#left.get(what) ?? 0) + 1);
  }

  async #undo(target: Target, { kind, id, token }: Trace): Promise<void> {
    const { path, ...request } = kind.undo(id);
    const { status } = await ask(target, path, { ...request, token });
    const isGone = status === 404 || status === 401;
    if (status < 300 && kind.remains !== undefined) this.#leave(kind.remains);
    else if (status >= 300 && !isGone) this.#leave(`${kind.name}s that could not be taken back (${status})`);
  }

  /** Nothing else can begin then: the counsellor had the time free. A day that was cleared was all free before. */
  async #unblock(target: Target, { counsellor, date, fromDate, fromTime }: Blocked): Promise<void> {
    const day = date ?? fromDate ?? '';
    const isOurs = ({ start, ...block }: DeskCalendar['blocks'][number]) =>
      block.counsellor.id === counsellor &&
      (date !== undefined || wallTime(Date.parse(start), zone).time === (fromTime ?? '00:00'));
    const token = await signIn(target);
    const { text } = await ask(target, `/desk/calendar?from=${day}&to=${day}`, { token });
    const { blocks = [] } = JSON.parse(text) as Partial<DeskCalendar>;
    for (const { id } of blocks.filter(isOurs))
      await ask(target, `/desk/blocks/${id}`, { method: 'DELETE', token });
  }
}
