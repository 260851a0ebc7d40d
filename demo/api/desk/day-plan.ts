import { dateOf, freeTimesOn, readCalendar, type BookingWork } from '../booking/booking-work.js';
import { releaseHold } from '../booking/holds.js';
import { slotId } from '../booking/slot-id.js';
import { ProblemError } from '../http/problem-error.js';
import { fieldError, invalid } from '../http/validation.js';
import type { AppointmentRecord, TimeSpan } from '../store/booking.repository.js';
import { callOff, putElsewhere } from './appointment-care.js';
import type { ClearDay, DayCleared, DayPlan } from './calendar.contract.js';
import { counsellorOf, deskAppointment } from './desk-appointment.js';
import { requireCounsellor, spanOfDates, withoutNotice, wordsOf } from './desk-booking.js';
import { blockTheRest } from './time-off.js';

/** From now, or from midnight on a day to come. @throws ProblemError `validation` for a day that is over */
function restOfDay({ settings, now, language }: BookingWork, date: string): TimeSpan {
  const day = spanOfDates(date, date, settings.timeZone);
  if (day.endsAt <= now) throw invalid([fieldError('/date', 'date', language)]);
  return { startsAt: Math.max(day.startsAt, now), endsAt: day.endsAt };
}

interface Day {
  span: TimeSpan;
  /** Begun already: they are left alone. */
  running: AppointmentRecord[];
  concerned: AppointmentRecord[];
}

async function lockDay(work: BookingWork, counsellor: string, date: string): Promise<Day> {
  const span = restOfDay(work, date);
  const touching = await work.booking.lockAppointmentsOf(counsellor, span);
  const isToCome = ({ startsAt }: AppointmentRecord) => startsAt >= span.startsAt;
  return {
    span,
    running: touching.filter((record) => !isToCome(record)),
    concerned: touching.filter(isToCome),
  };
}

/** Whom it concerns when a counsellor is away for the rest of a day, and who could take over. @throws ProblemError `validation` */
export async function planDay(
  work: BookingWork,
  { counsellor, date }: { counsellor: string; date: string },
): Promise<DayPlan> {
  const { booking, catalogue, now } = work;
  requireCounsellor(work, counsellor);
  const { span, concerned } = await lockDay(work, counsellor, date);
  const holds = await booking.lockHoldsOf(counsellor, { ...span, now });
  const given: Given[] = [];
  const items: DayPlan['items'] = [];
  for (const record of concerned) {
    const [colleague] = colleaguesFor(record, await freeThen(work, record), given);
    if (colleague) given.push({ ...record, counsellor: colleague });
    const appointment = deskAppointment(catalogue, record);
    items.push({ appointment, ...(colleague && { colleague: counsellorOf(catalogue, colleague) }) });
  }
  return { items, holds: holds.length };
}

/**
 * All in one transaction: holds are let go of, everybody is given to a colleague, cancelled or kept, and what is left of the
 * day is blocked.
 * @throws ProblemError `day-changed` when it is other appointments than were shown, or somebody books meanwhile; `validation`
 */
export async function clearDay(work: BookingWork, wish: ClearDay, by: string): Promise<DayCleared> {
  const { booking, now } = work;
  const counsellor = requireCounsellor(work, wish.counsellor);
  const rest = restOfDay(work, wish.date);
  await booking.removeLapsedHolds(now, { counsellor, ...rest });
  for (const { id } of await booking.lockHoldsOf(counsellor, { ...rest, now })) await releaseHold(work, id);
  const { span, running, concerned } = await lockDay(work, counsellor, wish.date);
  assertAsShown(concerned, wish);
  const given: Given[] = [];
  const kept: AppointmentRecord[] = [];
  const deskChange = { by, at: now, ...wordsOf(wish) };
  for (const record of concerned) {
    const taken = wish.how === 'cancel' ? undefined : await give(work, record, { given, deskChange });
    if (taken) given.push(taken);
    else if (wish.how === 'give-or-keep') kept.push(record);
    else await callOff(work, record, deskChange);
  }
  const timeOff = { counsellor, note: wish.reason, by };
  const isBlocked = await blockTheRest(work, { span, taken: [...running, ...kept] }, timeOff);
  if (!isBlocked) throw new ProblemError(409, 'day-changed');
  return {
    given: given.length,
    cancelled: concerned.length - given.length - kept.length,
    kept: kept.length,
  };
}

/** @throws ProblemError `day-changed` */
function assertAsShown(concerned: AppointmentRecord[], { appointments }: ClearDay): void {
  const isSame =
    concerned.length === appointments.length &&
    concerned.every(({ id, revision }) =>
      appointments.some((shown) => shown.id === id && shown.revision === revision),
    );
  if (!isSame) throw new ProblemError(409, 'day-changed');
}

/** What has been given to colleagues so far. */
export type Given = Pick<AppointmentRecord, 'counsellor' | 'startsAt' | 'endsAt'>;

/** Who is free, and for how many. */
interface Colleague {
  counsellor: string;
  placesLeft: number;
}

/** At the same time, in the same way, at the same place, with somebody else. */
async function freeThen(work: BookingWork, record: AppointmentRecord): Promise<Colleague[]> {
  const service = work.catalogue.services.find(({ id }) => id === record.service);
  if (!service) return [];
  const calendar = await readCalendar(withoutNotice(work));
  return freeTimesOn(calendar, service, dateOf(record.startsAt, work.settings.timeZone)).flatMap(
    ({ opening: { startsAt, channel, location, counsellor }, placesLeft }) => {
      const isThen =
        startsAt === record.startsAt && channel === record.channel && location === record.location;
      return isThen && counsellor !== record.counsellor ? [{ counsellor, placesLeft }] : [];
    },
  );
}

/** Those who can take over, whoever has been given least first: nobody gets a colleague's whole day alone. */
export function colleaguesFor(
  record: Pick<AppointmentRecord, 'startsAt' | 'endsAt'>,
  free: Colleague[],
  given: Given[],
): string[] {
  const load = (counsellor: string) => given.filter((one) => one.counsellor === counsellor).length;
  const atOnce = (counsellor: string) =>
    given.filter(
      (one) => one.counsellor === counsellor && one.startsAt < record.endsAt && record.startsAt < one.endsAt,
    ).length;
  return free
    .filter(({ counsellor, placesLeft }) => atOnce(counsellor) < placesLeft)
    .map(({ counsellor }) => counsellor)
    .toSorted((a, b) => load(a) - load(b));
}

interface Giving {
  given: Given[];
  deskChange: Parameters<typeof putElsewhere>[2]['deskChange'];
}

/** To the first colleague who is still free when it comes to it; nothing when nobody is. */
async function give(
  work: BookingWork,
  record: AppointmentRecord,
  { given, deskChange }: Giving,
): Promise<AppointmentRecord | undefined> {
  const { service, channel, location, startsAt } = record;
  // What has been given is in the database by now: it is not counted against them twice.
  for (const counsellor of colleaguesFor({ startsAt: 0, endsAt: 0 }, await freeThen(work, record), given)) {
    const slot = slotId({
      service,
      channel,
      ...(location !== undefined && { location }),
      counsellor,
      startsAt,
    });
    try {
      return await putElsewhere(work, record, { slot, deskChange });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'slot-taken') throw error;
    }
  }
  return undefined;
}
