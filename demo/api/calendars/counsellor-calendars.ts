import type { ApiContext } from '../api-context.js';
import { dateOf } from '../booking/booking-work.js';
import { sharedReading } from '../booking/shared-reading.js';
import { dayMs, minuteMs } from '../clock.js';
import { sha256Hex } from '../http/hash.js';
import type {
  BookingCatalogue,
  CalendarSource,
  CounsellorRecord,
  TimeSpan,
} from '../store/booking.repository.js';
import type { CalendarState } from '../store/busy.repository.js';
import type { Transaction } from '../store/store.js';
import { CalendarFault, type CalendarAnswer, type CalendarReader } from './calendar-reader.js';

export interface CalendarRound {
  context: ApiContext;
  reader: CalendarReader;
  /** How often each calendar is read. */
  refreshMinutes: number;
  /** What whoever runs the service is told: whose calendar, and what was wrong. Never where it is. */
  report: (line: string) => void;
}

const leaseMs = 2 * minuteMs;
const atOnce = 4;
/** A calendar is large, and nobody waits for it. */
const unhurriedMs = 20_000;
/** Somebody waits for the confirmation. */
const hurriedMs = 2000;
const longestWaitMs = 30 * minuteMs;
/** More than is needed, so that for a week "nothing has changed" is an answer. */
const marginMs = 7 * dayMs;

/** Another place to read from is another calendar. */
const sourceOf = (source: CalendarSource): Promise<string> =>
  sha256Hex(source.kind === 'feed' ? `feed ${source.url}` : `graph ${source.user}`);

/** Each counsellor's calendar is known of, and no other: whoever has none any more is no longer busy by it. */
export async function arrangeCalendars({ context: { store, clock } }: CalendarRound): Promise<void> {
  await store.transaction(async ({ booking }) => {
    const { counsellors } = await booking.catalogue();
    const known = new Map((await booking.calendars()).map((state) => [state.counsellor, state]));
    for (const { id, calendar } of counsellors) {
      const state = known.get(id);
      known.delete(id);
      if (!calendar) {
        if (state) await booking.removeCalendar(id);
        continue;
      }
      const source = await sourceOf(calendar);
      if (state?.source === source) continue;
      // Another calendar: nothing of the former one holds.
      if (state) await booking.removeCalendar(id);
      const now = clock.now();
      await booking.saveCalendar({
        counsellor: id,
        source,
        version: {},
        coversUntil: now,
        attempts: 0,
        dueAt: now,
      });
    }
    for (const id of known.keys()) await booking.removeCalendar(id);
  });
}

/** Reads what is due, a few at once, never inside a transaction. */
export async function readDueCalendars(round: CalendarRound): Promise<void> {
  const { store, clock } = round.context;
  const due = await store.transaction(({ booking }) => {
    const now = clock.now();
    return booking.takeDueCalendars(now, { leasedUntil: now + leaseMs, limit: atOnce });
  });
  await Promise.all(
    due.map(async ({ counsellor }) => {
      const fault = await readCalendar(round, counsellor, AbortSignal.timeout(unhurriedMs));
      if (fault) await noteUnread(round, counsellor, fault);
    }),
  );
}

/**
 * Asks these counsellors' calendars now, for a confirmation: two seconds at most. Where one does not answer in time, what was
 * known last is used, and that is told. Who asks while another is asking gets an answer that was given after both had asked.
 */
export function calendarAsker(round: CalendarRound): (counsellors: readonly string[]) => Promise<void> {
  const readings = new Map<string, () => Promise<void>>();
  const ask = (counsellor: string): Promise<void> => {
    const known = readings.get(counsellor);
    if (known) return known();
    const reading = sharedReading(async () => {
      const fault = await readCalendar(round, counsellor, AbortSignal.timeout(hurriedMs));
      if (fault) round.report(`${fault} What was known last is used.`);
    });
    readings.set(counsellor, reading);
    return reading();
  };
  return async (counsellors) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, hurriedMs);
    });
    await Promise.race([Promise.all(counsellors.map(ask)), late]);
    clearTimeout(timer);
  };
}

interface Asked {
  counsellor: CounsellorRecord;
  calendar: CalendarSource;
  source: string;
  state: CalendarState;
  span: TimeSpan;
}

/** Gives what was wrong, if anything was. */
async function readCalendar(
  round: CalendarRound,
  id: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { context, reader, report } = round;
  try {
    const asked = await context.store.transaction((transaction) => whatToAsk(context, transaction, id));
    if (!asked) return undefined;
    const { counsellor, calendar, state, span } = asked;
    const isCovered = state.readAt !== undefined && state.coversUntil >= span.endsAt;
    const answer = await reader.read({
      source: calendar,
      email: counsellor.email,
      timeZone: context.profile('nb').timeZone,
      startsAt: span.startsAt,
      endsAt: span.endsAt + marginMs,
      ...(isCovered && { known: state.version }),
      signal,
    });
    if (answer.kind === 'busy' && answer.broken > 0)
      report(`The calendar of ${id} has ${String(answer.broken)} entries that cannot be read.`);
    await noteRead(round, asked, answer);
    return undefined;
  } catch (error) {
    const reason =
      error instanceof CalendarFault ? error.message : 'could not be read, for an unforeseen reason';
    return `The calendar of ${id} ${reason}.`;
  }
}

async function whatToAsk(
  context: ApiContext,
  { booking }: Transaction,
  id: string,
): Promise<Asked | undefined> {
  const catalogue = await booking.catalogue();
  const counsellor = catalogue.counsellors.find((candidate) => candidate.id === id);
  const state = await booking.lockCalendar(id);
  if (!counsellor?.calendar || !state) return undefined;
  const { calendar } = counsellor;
  const source = await sourceOf(calendar);
  return { counsellor, calendar, source, state, span: bookableSpan(context, catalogue) };
}

/** From yesterday to a little beyond the last day that can be booked. */
function bookableSpan({ clock, profile }: ApiContext, { services }: BookingCatalogue): TimeSpan {
  const { booking, timeZone } = profile('nb');
  const days = Math.max(booking?.horizonDays ?? 0, ...services.map(({ horizonDays = 0 }) => horizonDays));
  const today = dateOf(clock.now(), timeZone).toZonedDateTime(timeZone).epochMilliseconds;
  return { startsAt: today - dayMs, endsAt: today + (days + 3) * dayMs };
}

const noteRead = (
  { context, refreshMinutes }: CalendarRound,
  asked: Asked,
  answer: CalendarAnswer,
): Promise<void> =>
  context.store.transaction(async ({ booking }) => {
    const { counsellor, source, span } = asked;
    const state = await booking.lockCalendar(counsellor.id);
    // Somebody has given the counsellor another calendar meanwhile.
    if (state?.source !== source) return;
    const now = context.clock.now();
    const { failure, ...rest } = state;
    const read = { ...rest, readAt: now, attempts: 0, dueAt: now + refreshMinutes * minuteMs };
    if (answer.kind === 'unchanged') {
      await booking.saveCalendar(read);
      return;
    }
    await booking.saveCalendar({ ...read, version: answer.version, coversUntil: span.endsAt + marginMs });
    await booking.replaceBusy(counsellor.id, answer.spans);
  });

/** Longer each time, half an hour at most. */
async function noteUnread(round: CalendarRound, id: string, failure: string): Promise<void> {
  const { context, refreshMinutes, report } = round;
  report(`${failure} What was known last is used.`);
  await context.store.transaction(async ({ booking }) => {
    const state = await booking.lockCalendar(id);
    if (!state) return;
    const attempts = state.attempts + 1;
    const waitMs = Math.min(minuteMs * 2 ** Math.min(attempts - 1, 10), longestWaitMs);
    const dueAt = context.clock.now() + Math.max(waitMs, Math.min(refreshMinutes * minuteMs, longestWaitMs));
    await booking.saveCalendar({ ...state, attempts, dueAt, failure });
  });
}
