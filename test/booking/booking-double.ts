import type {
  Appointment,
  Hold,
  NewAppointment,
  NewBookingWait,
  Service,
  Slot,
} from '../../src/contract/booking.js';
import type { ServiceProfile } from '../../src/contract/profile.js';
import { aCvService, aFewWeeks, anAppointment, aProfile, aService } from './fixtures.js';

export const doubleUrl = 'https://api.example.no/guidance/v1';
const token = 'a-token-of-sixteen-or-more';

/** `usual`: lets the request through. */
type Answer = (request: Request, usual: () => Promise<Response>) => Response | Promise<Response>;

const problem = (status: number, code: string, more: object = {}) =>
  Response.json(
    { type: `https://guidance.example/problems/${code}`, title: code, status, code, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

/** Says no as the contract has it. */
export const refuses =
  (status: number, code: string, more: object = {}): Answer =>
  () =>
    problem(status, code, more);

const hourOf = (instant: string) =>
  Number(
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit' }).format(new Date(instant)),
  );

const partOf = (instant: string) =>
  hourOf(instant) < 12 ? 'morning' : hourOf(instant) < 17 ? 'afternoon' : 'evening';

/** The date in Oslo. */
const dateOf = (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(new Date(instant));

/**
 * Answers for a guidance API whose times a test has chosen. What an API must do is proved by the conformance suite; here
 * it is what a person sees of each answer.
 */
export class BookingDouble {
  services: Service[] = [aService(), aCvService()];
  profile: ServiceProfile = aProfile();
  slots: Slot[] = aFewWeeks();
  appointments = new Map<string, Appointment>();
  /** What the service's clock shows. */
  serverTime = () => new Date().toISOString();
  /** How long a hold lasts. */
  holdMs = 600_000;
  /** The bodies and keys of the appointments that have been asked for. */
  readonly received: { body: NewAppointment; key: string | null }[] = [];
  /** Why appointments were cancelled. */
  readonly reasons: (string | undefined)[] = [];
  readonly waits: NewBookingWait[] = [];
  readonly asked: string[] = [];
  /** Answers given once, in the place of the usual one, by `METHOD /path`. */
  readonly next = new Map<string, Answer[]>();
  readonly #booked = new Map<string | null, Appointment>();
  #pageFetch: typeof fetch | undefined;

  install(): void {
    const pageFetch = window.fetch;
    this.#pageFetch = pageFetch;
    window.fetch = (input, init) => {
      const request = new Request(input, init);
      return request.url.startsWith(doubleUrl) ? this.answer(request) : pageFetch(input, init);
    };
  }

  restore(): void {
    if (this.#pageFetch) window.fetch = this.#pageFetch;
  }

  once(call: string, answer: Answer): void {
    this.next.set(call, [...(this.next.get(call) ?? []), answer]);
  }

  /** How often a call has come. */
  count(call: string): number {
    return this.asked.filter((each) => each.split('?')[0] === call).length;
  }

  readonly answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname.slice(new URL(doubleUrl).pathname.length);
    const call = `${request.method} ${path}`;
    this.asked.push(call + url.search);
    const special = this.next.get(call)?.shift();
    const usual = () => this.#usual(request, url, path);
    return special ? special(request, usual) : usual();
  };

  async #usual(request: Request, url: URL, path: string): Promise<Response> {
    const [, , kind = '', id = '', step = ''] = path.split('/');
    if (path === '/profile') return Response.json(this.profile);
    if (kind === 'services') return Response.json({ items: this.services });
    if (kind === 'slots') return this.#slots(url);
    if (kind === 'days') return this.#days(url);
    if (kind === 'holds') return this.#hold(request, id);
    if (kind === 'waitlist') return this.#wait(request);
    if (kind === 'appointments' && id === '') return this.#book(request);
    return this.#appointment(request, id, step);
  }

  #wanted({ searchParams }: URL): Slot[] {
    const from = searchParams.get('from') ?? '';
    const to = searchParams.get('to') ?? '9';
    const counsellor = searchParams.get('counsellor');
    const part = searchParams.get('partOfDay');
    const service = searchParams.get('service') ?? '';
    const channel = searchParams.get('channel') ?? 'video';
    const location = searchParams.get('location') ?? undefined;
    return this.slots
      .filter(({ start }) => dateOf(start) >= from && dateOf(start) <= to)
      .filter((slot) => !counsellor || slot.counsellor === counsellor)
      .filter(({ start }) => !part || partOf(start) === part)
      .map((slot) => ({ ...slot, service, channel, ...(location ? { location } : {}) }));
  }

  /** Also past the last day that is asked for. */
  #first(url: URL): Slot | undefined {
    const onwards = new URL(url);
    onwards.searchParams.delete('to');
    return this.#wanted(onwards)[0];
  }

  #slots(url: URL): Response {
    const limit = Number(url.searchParams.get('limit') ?? 50);
    const items = this.#wanted(url).slice(0, limit);
    const firstFree = this.#first(url)?.start;
    return Response.json({ items, ...(firstFree ? { firstFree } : {}), serverTime: this.serverTime() });
  }

  #days(url: URL): Response {
    const free = new Map<string, number>();
    for (const { start } of this.#wanted(url)) free.set(dateOf(start), (free.get(dateOf(start)) ?? 0) + 1);
    const first = this.#first(url);
    return Response.json({
      days: [...free].map(([date, count]) => ({ date, free: count })),
      ...(first ? { firstFree: dateOf(first.start) } : {}),
      serverTime: this.serverTime(),
    });
  }

  async #hold(request: Request, id: string): Promise<Response> {
    if (request.method === 'DELETE') return new Response(null, { status: 204 });
    const wanted = id === '' ? ((await request.json()) as { slot: string }).slot : id.replace('hold-', '');
    const slot = this.slots.find((each) => each.id === wanted);
    if (!slot) return problem(404, 'not-found');
    const now = Date.now();
    const hold: Hold = {
      id: `hold-${slot.id}`,
      slot,
      expiresAt: new Date(now + this.holdMs).toISOString(),
      serverTime: new Date(now).toISOString(),
    };
    return id === '' ? Response.json({ hold, token }, { status: 201 }) : Response.json(hold);
  }

  async #wait(request: Request): Promise<Response> {
    if (request.method === 'DELETE') return new Response(null, { status: 204 });
    this.waits.push((await request.json()) as NewBookingWait);
    return Response.json({ id: 'w1', position: this.waits.length, token }, { status: 201 });
  }

  /** The same key gets the same appointment. */
  async #book(request: Request): Promise<Response> {
    const body = (await request.json()) as NewAppointment;
    const key = request.headers.get('Idempotency-Key');
    this.received.push({ body, key });
    const slot = this.slots.find(({ id }) => id === body.slot);
    const service = this.services.find(({ id }) => id === 'karriere') ?? this.services[0];
    if (!slot || !service) return problem(404, 'not-found');
    const { location: _place, ...rest } = anAppointment();
    const location = service.locations.find(({ id }) => id === body.location);
    const appointment = this.#booked.get(key) ?? {
      ...rest,
      id: `a${String(this.#booked.size + 1)}`,
      channel: body.channel,
      ...(location ? { location } : {}),
      start: slot.start,
      end: slot.end,
    };
    this.#booked.set(key, appointment);
    this.appointments.set(appointment.id, appointment);
    return Response.json({ appointment, token }, { status: 201 });
  }

  async #appointment(request: Request, id: string, step: string): Promise<Response> {
    const appointment = this.appointments.get(id);
    if (!appointment) return problem(404, 'not-found');
    if (step === 'calendar') {
      return new Response('BEGIN:VCALENDAR', { headers: { 'Content-Type': 'text/calendar' } });
    }
    const next = { ...appointment };
    if (step === 'cancel') {
      next.state = 'cancelled';
      this.reasons.push(((await request.json()) as { reason?: string }).reason);
    }
    if (step === 'move') {
      const { slot: wanted } = (await request.json()) as { slot: string };
      const slot = this.slots.find((each) => each.id === wanted);
      if (slot) Object.assign(next, { start: slot.start, end: slot.end, revision: 1 });
    }
    this.appointments.set(id, next);
    return Response.json(next);
  }
}
