import { klona } from 'klona';
import type { AppointmentRecord, TakenTime, TimeSpan } from '../booking.repository.js';
import { takenElsewhere, type BusyRepository, type CalendarState } from '../busy.repository.js';

export interface MemoryCalendar extends CalendarState {
  busy: readonly TimeSpan[];
  leasedUntil?: number;
}

export type MemoryCalendars = Map<string, MemoryCalendar>;

const stateOf = ({ busy, leasedUntil, ...state }: MemoryCalendar): CalendarState => klona(state);

/** Counsellors' own calendars over a Map. */
export function memoryBusy(calendars: MemoryCalendars): BusyRepository {
  return {
    calendars: () => Promise.resolve([...calendars.values()].map(stateOf)),
    lockCalendar: (counsellor) => {
      const calendar = calendars.get(counsellor);
      return Promise.resolve(calendar && stateOf(calendar));
    },
    saveCalendar: (state) => {
      const { busy = [] } = calendars.get(state.counsellor) ?? {};
      calendars.set(state.counsellor, { ...klona(state), busy });
      return Promise.resolve();
    },
    removeCalendar: (counsellor) => {
      calendars.delete(counsellor);
      return Promise.resolve();
    },
    takeDueCalendars: (now, { leasedUntil, limit }) => {
      const due = [...calendars.values()]
        .filter((calendar) => calendar.dueAt <= now && (calendar.leasedUntil ?? 0) <= now)
        .toSorted((a, b) => a.dueAt - b.dueAt)
        .slice(0, limit);
      for (const calendar of due) calendars.set(calendar.counsellor, { ...calendar, leasedUntil });
      return Promise.resolve(due.map(stateOf));
    },
    replaceBusy: (counsellor, spans) => {
      const calendar = calendars.get(counsellor);
      if (!calendar) throw new Error(`No calendar of ${counsellor}.`);
      calendars.set(counsellor, { ...calendar, busy: klona(spans) });
      return Promise.resolve();
    },
  };
}

/** What touches a span, without appointments of ours that have come back. */
export function busyIn(
  calendars: MemoryCalendars,
  appointments: Iterable<AppointmentRecord>,
  { startsAt: from, endsAt: to }: TimeSpan,
): TakenTime[] {
  const key = (counsellor: string, { startsAt, endsAt }: TimeSpan) =>
    [counsellor, startsAt, endsAt].join(' ');
  const own = new Set<string>();
  for (const one of appointments) if (one.state === 'confirmed') own.add(key(one.counsellor, one));
  return [...calendars.values()].flatMap(({ counsellor, busy }) =>
    busy
      .filter((span) => span.startsAt < to && span.endsAt > from && !own.has(key(counsellor, span)))
      .map((span) => takenElsewhere(counsellor, span)),
  );
}
