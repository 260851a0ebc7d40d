import { channels, type DaysQuery, type Slot } from '../contract/booking.js';

/** What was asked for, and when it was answered by the service's clock. */
export interface Listing {
  readonly wanted: Partial<DaysQuery>;
  readonly serverTime: string;
}

const filters = ['service', 'channel', 'location', 'counsellor'] as const;

const isWanted = (slot: Slot, { wanted, serverTime }: Listing): boolean => {
  const startsAt = Date.parse(slot.start);
  return (
    startsAt > Date.parse(serverTime) &&
    Date.parse(slot.end) > startsAt &&
    channels.some((known) => known === slot.channel) &&
    filters.every((filter) => (wanted[filter] ?? slot[filter]) === (slot[filter] ?? wanted[filter]))
  );
};

/** Two rows that read the same are one choice. */
const sameness = ({ start, channel, location, counsellor }: Slot): string =>
  [Date.parse(start), channel, location, counsellor].join(' ');

/** What can be offered of what a service lists: what was asked for and is to come, in order of time, each once. */
export const listedSlots = (slots: readonly Slot[], listing: Listing): Slot[] => {
  const seen = new Set<string>();
  return slots
    .filter((slot) => isWanted(slot, listing))
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start))
    .filter((slot) => {
      const names = [`#${slot.id}`, sameness(slot)];
      const isNew = !names.some((name) => seen.has(name));
      for (const name of names) seen.add(name);
      return isNew;
    });
};

/** By the date on which they begin, in order. */
export const slotsByDate = (
  slots: readonly Slot[],
  dateOf: (instant: string) => string,
): ReadonlyMap<string, readonly Slot[]> => {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = dateOf(slot.start);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return days;
};

/** How many times each day has; those who share a time are one. */
export const freeByDate = (
  slots: readonly Slot[],
  dateOf: (instant: string) => string,
): Record<string, number> =>
  Object.fromEntries(
    [...slotsByDate(slots, dateOf)].map(([date, some]) => [
      date,
      new Set(some.map(({ start }) => Date.parse(start))).size,
    ]),
  );
