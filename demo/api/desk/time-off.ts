import { Temporal } from 'temporal-polyfill';
import type { BookingWork } from '../booking/booking-work.js';
import { touches } from '../booking/taken-times.js';
import { dayMs, instant } from '../clock.js';
import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import type { TimeSpan } from '../store/booking.repository.js';
import type { NewBlock } from './calendar.contract.js';
import { deskAppointment, deskBlock } from './desk-appointment.js';
import { requireCounsellor, spanOfDates } from './desk-booking.js';

const longestMs = 367 * dayMs;

/** For colleagues: whose time it is, why, and who said so. */
export interface TimeOff {
  counsellor: string;
  note?: string | undefined;
  by: string;
}

/** @throws ProblemError `time-booked` with what must be dealt with first, `validation` */
export async function blockTime(work: BookingWork, wish: NewBlock, by: string): Promise<void> {
  const counsellor = requireCounsellor(work, wish.counsellor);
  const span = spanOf(work, wish);
  await work.booking.removeLapsedHolds(work.now, { counsellor, ...span });
  const outcome = await occupy(work, span, { counsellor, note: wish.note, by });
  if (outcome !== 'blocked') throw await timeBooked(work, counsellor, span);
}

/** What is over already is left as it was. @throws ProblemError `validation` */
function spanOf({ settings, now, language }: BookingWork, wish: NewBlock): TimeSpan {
  const { fromDate, fromTime, toDate, toTime } = wish;
  const { timeZone } = settings;
  const at = (date: string, plainTime: string) =>
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  const days = spanOfDates(fromDate, toDate, timeZone);
  const startsAt = fromTime === undefined ? days.startsAt : at(fromDate, fromTime);
  const endsAt = toTime === undefined ? days.endsAt : at(toDate, toTime);
  const isPossible = startsAt < endsAt && endsAt > now && endsAt - startsAt <= longestMs;
  if (!isPossible) throw invalid([fieldError(toTime ? '/toTime' : '/toDate', 'date', language)]);
  return { startsAt: Math.max(startsAt, now), endsAt };
}

/** `taken`: somebody has some of it; the database decides, whoever asks first. `spent`: it is all buffer, nobody can book it. */
async function occupy(
  work: BookingWork,
  span: TimeSpan,
  { counsellor, note, by }: TimeOff,
): Promise<'blocked' | 'taken' | 'spent'> {
  const { booking, now } = work;
  const buffers = (await takenBy(work, counsellor, span)).filter(
    ({ meeting }) => meeting && !touches(meeting, span),
  );
  // Time off may begin when a talk ends, though the minutes after it are the talk's own.
  const [free] = gapsIn(span, buffers);
  if (!free) return 'spent';
  const time = { id: crypto.randomUUID(), claim: crypto.randomUUID(), counsellor, ...free, places: 1 };
  const occupied = await booking.takeSeat(time);
  if (occupied === undefined) return 'taken';
  await booking.insertBlock({
    id: crypto.randomUUID(),
    occupied,
    counsellor,
    ...span,
    ...(note && { note }),
    createdBy: by,
    createdAt: now,
  });
  return 'blocked';
}

const takenBy = async ({ booking, now }: BookingWork, counsellor: string, span: TimeSpan) =>
  (await booking.taken(span, { now })).filter((time) => time.counsellor === counsellor && !time.isElsewhere);

async function timeBooked(work: BookingWork, counsellor: string, asked: TimeSpan): Promise<ProblemError> {
  const { booking, catalogue, now } = work;
  const inTheWay = await takenBy(work, counsellor, asked);
  const span = {
    startsAt: Math.min(asked.startsAt, ...inTheWay.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(asked.endsAt, ...inTheWay.map(({ endsAt }) => endsAt)),
  };
  const appointments = await booking.lockAppointmentsOf(counsellor, span);
  const holds = await booking.lockHoldsOf(counsellor, { ...span, now });
  const blocks = (await booking.blocksIn(span)).filter((block) => block.counsellor === counsellor);
  return new ProblemError(409, 'time-booked', {
    appointments: appointments.map((record) => deskAppointment(catalogue, record)),
    holds: holds.map(({ startsAt, endsAt, expiresAt }) => ({
      start: instant(startsAt),
      end: instant(endsAt),
      until: instant(expiresAt),
    })),
    blocks: blocks.map((block) => deskBlock(catalogue, block)),
  });
}

/** Unblocking what is not blocked changes nothing. */
export async function unblockTime({ booking }: BookingWork, id: string): Promise<void> {
  const block = await booking.lockBlock(id);
  if (!block) return;
  await booking.removeBlock(id);
  await booking.releaseSeat(block.occupied);
}

/** Everything in the span that is neither in `taken` nor blocked already. False when somebody was faster. */
export async function blockTheRest(
  work: BookingWork,
  { span, taken }: { span: TimeSpan; taken: TimeSpan[] },
  timeOff: TimeOff,
): Promise<boolean> {
  const blocks = (await work.booking.blocksIn(span)).filter(
    ({ counsellor }) => counsellor === timeOff.counsellor,
  );
  for (const gap of gapsIn(span, [...taken, ...blocks])) {
    if ((await occupy(work, gap, timeOff)) === 'taken') return false;
  }
  return true;
}

/** What is left of a span between other spans, in order of time. */
export function gapsIn(span: TimeSpan, others: TimeSpan[]): TimeSpan[] {
  const gaps: TimeSpan[] = [];
  let from = span.startsAt;
  for (const { startsAt, endsAt } of others.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const until = Math.min(startsAt, span.endsAt);
    if (from < until) gaps.push({ startsAt: from, endsAt: until });
    from = Math.max(from, endsAt);
  }
  if (from < span.endsAt) gaps.push({ startsAt: from, endsAt: span.endsAt });
  return gaps;
}
