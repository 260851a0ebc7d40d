import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  arrangeCalendars,
  calendarAsker,
  readDueCalendars,
  type CalendarRound,
} from '../../../demo/api/calendars/counsellor-calendars.js';
import { touches } from '../../../demo/api/booking/taken-times.js';
import type { TimeSpan } from '../../../demo/api/store/booking.repository.js';
import { createCalendarReader } from '../../../demo/service/calendars/calendar-reader.js';
import {
  AppointmentCreatedSchema,
  AppointmentSchema,
  type Appointment,
} from '../../../src/contract/booking.js';
import { ask } from '../../../demo/conformance/ask.js';
import { holdSlot, slots, tryToBook } from '../../../demo/conformance/booking-steps.js';
import { basic, feedOf, startFeedServer, type FeedServer } from '../../support/feed-server.js';
import { openBookingWorld, smallCatalogue, talk, type BookingWorld } from '../api/booking-world.js';

const names = ['astrid', 'bilal'];
const quarterMs = 15 * 60_000;
const firstDay = Date.parse('2026-03-10T07:00:00Z');

/** `echo`: how the calendar gives our own appointments back. */
interface Case {
  echo: 'by-uid' | 'by-time' | 'not-yet';
  steps: Step[];
}

type Step =
  | { do: 'commit'; counsellor: string; quarter: number; quarters: number }
  | { do: 'let-go' | 'cancel' | 'refresh'; pick: number }
  | { do: 'book' | 'hold-and-book'; pick: number; meanwhile: boolean }
  | { do: 'move'; pick: number; to: number };

const nat = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('commit' as const),
    counsellor: fc.constantFrom(...names),
    quarter: fc.nat(40),
    quarters: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({ do: fc.constantFrom('let-go' as const, 'cancel' as const, 'refresh' as const), pick: nat }),
  fc.record({
    do: fc.constantFrom('book' as const, 'hold-and-book' as const),
    pick: nat,
    meanwhile: fc.boolean(),
  }),
  fc.record({ do: fc.constant('move' as const), pick: nat, to: nat }),
);
const cases: fc.Arbitrary<Case> = fc.record({
  echo: fc.constantFrom('by-uid', 'by-time', 'not-yet'),
  steps: fc.array(step, { minLength: 5, maxLength: 20 }),
});

interface Own extends TimeSpan {
  id: string;
  token: string;
  counsellor: string;
}

/** A small centre, its counsellors' calendars, and what they have promised elsewhere. */
class Centre {
  readonly #world: BookingWorld;
  readonly #feeds: FeedServer;
  readonly #echo: Case['echo'];
  readonly #own: Own[] = [];
  readonly #elsewhere: (TimeSpan & { counsellor: string })[] = [];
  #now = Date.parse('2026-03-03T08:00:00Z');

  constructor(world: BookingWorld, feeds: FeedServer, echo: Case['echo']) {
    this.#world = world;
    this.#feeds = feeds;
    this.#echo = echo;
  }

  get round(): CalendarRound {
    const rules = { allowsPrivate: true, maxBytes: 1_000_000, calendarHost: 'api.example.no' };
    return {
      context: this.#world.context,
      reader: createCalendarReader(rules),
      refreshMinutes: 5,
      report: () => undefined,
    };
  }

  publish(): void {
    for (const name of names) {
      const own = this.#own.filter(({ counsellor }) => counsellor === name);
      const back = this.#echo === 'not-yet' ? [] : own;
      const timesOf = ({ startsAt, endsAt }: TimeSpan) => ({ start: basic(startsAt), end: basic(endsAt) });
      const events = [
        ...this.#elsewhere.filter(({ counsellor }) => counsellor === name).map(timesOf),
        ...back.map((one) => ({
          ...timesOf(one),
          ...(this.#echo === 'by-uid' && { uid: `${one.id}@api.example.no` }),
        })),
      ];
      this.#feeds.files.set(`/${name}.ics`, feedOf(...events));
    }
  }

  async refresh(): Promise<void> {
    this.#now += 6 * 60_000;
    this.#world.setNow(this.#now);
    await arrangeCalendars(this.round);
    await readDueCalendars(this.round);
  }

  async take(one: Step): Promise<void> {
    if (one.do === 'refresh') await this.refresh();
    if (one.do === 'commit') this.#commit(one.counsellor, one.quarter, one.quarters);
    if (one.do === 'let-go') this.#elsewhere.splice(one.pick % (this.#elsewhere.length + 1), 1);
    if (one.do === 'cancel') await this.#cancel(one.pick);
    if (one.do === 'move') await this.#move(one.pick, one.to);
    if (one.do === 'book' || one.do === 'hold-and-book') await this.#book(one);
    this.publish();
  }

  /** Nobody promises a time elsewhere that is promised here: what is the same to the minute is taken for our own. */
  #commit(counsellor: string, quarter: number, quarters: number): void {
    const startsAt = firstDay + quarter * quarterMs;
    const span = { counsellor, startsAt, endsAt: startsAt + quarters * quarterMs };
    if (!this.#own.some((own) => own.counsellor === counsellor && touches(own, span)))
      this.#elsewhere.push(span);
  }

  async #slot(pick: number) {
    const found = await slots(this.#world.target, { service: 'talk', channel: 'video', to: '2026-03-10' });
    const day = found.filter(({ start }) => start.startsWith('2026-03-10'));
    return day[pick % Math.max(1, day.length)];
  }

  async #book({ do: how, pick, meanwhile }: Step & { do: 'book' | 'hold-and-book' }): Promise<void> {
    const slot = await this.#slot(pick);
    if (!slot) return;
    const held = how === 'hold-and-book' ? await holdSlot(this.#world.target, slot.id) : undefined;
    if (meanwhile) this.#commit(names[pick % 2] ?? '', (Date.parse(slot.start) - firstDay) / quarterMs, 3);
    this.publish();
    const answer = await tryToBook(
      this.#world.target,
      slot,
      held && { hold: { id: held.hold.id, token: held.token } },
    );
    if (answer.status !== 201) return;
    const { appointment, token } = answer.as(AppointmentCreatedSchema);
    this.#confirmed(appointment, token);
  }

  async #move(pick: number, to: number): Promise<void> {
    const own = this.#own[pick % (this.#own.length + 1)];
    const slot = await this.#slot(to);
    if (!own || !slot) return;
    const path = `/booking/appointments/${own.id}/move`;
    const answer = await ask(this.#world.target, path, {
      method: 'POST',
      token: own.token,
      body: { slot: slot.id },
    });
    if (answer.status === 200) this.#confirmed(answer.as(AppointmentSchema), own.token);
  }

  async #cancel(pick: number): Promise<void> {
    const own = this.#own[pick % (this.#own.length + 1)];
    if (!own) return;
    const path = `/booking/appointments/${own.id}/cancel`;
    await ask(this.#world.target, path, { method: 'POST', token: own.token, body: {} });
    this.#own.splice(this.#own.indexOf(own), 1);
  }

  /** At the moment at which it is confirmed nothing else is promised. */
  #confirmed({ id, counsellor, start, end }: Appointment, token: string): void {
    const span = { startsAt: Date.parse(start), endsAt: Date.parse(end) };
    const others = [...this.#own.filter((own) => own.id !== id), ...this.#elsewhere];
    const overlapping = others.filter((other) => other.counsellor === counsellor.id && touches(other, span));
    expect(overlapping, `${counsellor.id} ${start}`).toEqual([]);
    const known = this.#own.findIndex((own) => own.id === id);
    const own = { id, token, counsellor: counsellor.id, ...span };
    if (known < 0) this.#own.push(own);
    else this.#own[known] = own;
  }
}

describe('any calendars and any bookings', () => {
  let feeds: FeedServer;
  beforeAll(async () => {
    feeds = await startFeedServer();
  });
  afterAll(() => feeds.close());

  it('never make a counsellor promise the same time twice', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ echo, steps }) => {
        const plain = smallCatalogue(names, { services: [{ ...talk, startsEveryMinutes: 15 }] });
        const counsellors = plain.counsellors.map((one) => ({
          ...one,
          calendar: { kind: 'feed' as const, url: `${feeds.url}/${one.id}.ics` },
        }));
        const asking: { ask?: (counsellors: readonly string[]) => Promise<void> } = {};
        const world = await openBookingWorld('memory', {
          catalogue: { ...plain, counsellors },
          folder: '',
          askCalendars: (asked) => asking.ask?.(asked) ?? Promise.resolve(),
        });
        if (!world) return;
        const centre = new Centre(world, feeds, echo);
        asking.ask = calendarAsker(centre.round);
        centre.publish();
        await centre.refresh();
        for (const one of steps) await centre.take(one);
        await world.close();
      }),
      { numRuns: 15 },
    );
  });
});
