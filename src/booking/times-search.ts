import type { BookingClient } from '../api/booking-client.js';
import type { DaysQuery, Slots, SlotsQuery } from '../contract/booking.js';
import { freeByDate, listedSlots } from './listed-slots.js';
import { foundDays, type Found } from './times-flow.js';

export interface SearchOptions {
  readonly booking: () => BookingClient | undefined;
  /** Which times are wanted; `undefined` as long as nobody asks for a time. */
  readonly query: () => DaysQuery | undefined;
  /** With it the listing still shows the time that one holds oneself. */
  readonly holdToken: () => string | undefined;
  /** The calendar date of an instant where the service is. */
  readonly dateOf: (instant: string) => string;
}

export type Part = Omit<SlotsQuery, 'service'>;

/** The contract's longest page. */
const longestPage = 200;
/** More times than a month has; a service whose pages never end is believed no longer. */
const mostPages = 20;

/** Asks for times, and trusts no listing further than it must. Fulfils with `undefined` where nobody asks any more. */
export class TimesSearch {
  readonly #options: SearchOptions;

  constructor(options: SearchOptions) {
    this.#options = options;
  }

  async slots(part: Part, signal: AbortSignal): Promise<Slots | undefined> {
    const { booking, query, holdToken } = this.#options;
    const asked = query();
    const client = booking();
    if (!asked || !client) return undefined;
    const wanted = { ...asked, ...part };
    const found = await client.slots(wanted, { signal, holdToken: holdToken() });
    return { ...found, items: listedSlots(found.items, { wanted, serverTime: found.serverTime }) };
  }

  /** Every time from one day to another, however many pages that takes. */
  async allSlots(part: Part, signal: AbortSignal): Promise<Slots | undefined> {
    const first = await this.slots({ ...part, limit: longestPage }, signal);
    let last = first;
    let items = first?.items ?? [];
    for (let page = 1; last?.nextCursor !== undefined && page < mostPages; page += 1) {
      last = await this.slots({ ...part, limit: longestPage, cursor: last.nextCursor }, signal);
      items = [...items, ...(last?.items ?? [])];
    }
    const serverTime = first?.serverTime ?? '';
    return first && { ...first, items: listedSlots(items, { wanted: {}, serverTime }) };
  }

  /** A week with its times. */
  async week(part: Part, signal: AbortSignal): Promise<Found | undefined> {
    const { dateOf } = this.#options;
    const found = await this.allSlots(part, signal);
    if (!found) return undefined;
    const { items: slots, firstFree } = found;
    // What was not asked for is not shown, whatever a service sends.
    const inside = slots.filter(
      ({ start }) => dateOf(start) >= (part.from ?? '') && dateOf(start) <= (part.to ?? ''),
    );
    return {
      free: freeByDate(inside, dateOf),
      slots: inside,
      firstFree: firstFree === undefined ? undefined : dateOf(firstFree),
    };
  }

  /** A month with how many times each day has. */
  async month(part: Part, signal: AbortSignal): Promise<Found | undefined> {
    const { booking, query, holdToken, dateOf } = this.#options;
    const asked = query();
    const found = asked && (await booking()?.days({ ...asked, ...part }, { signal, holdToken: holdToken() }));
    return found && foundDays(found, dateOf(found.serverTime));
  }
}
