import type { BookingWork } from '../booking/booking-work.js';
import { dayMs, instant } from '../clock.js';
import { fieldError, invalid } from '../http/validation.js';
import type { DeskCalendar } from './calendar.contract.js';
import { counsellorOf, deskAppointment, deskBlock } from './desk-appointment.js';
import { spanOfDates } from './desk-booking.js';
import { scopeOf } from './desk-notices.js';

/** More than any month that is shown in weeks. */
const longestMs = 43 * dayMs;

/** What the desk's calendar shows of some days. @throws ProblemError `validation` */
export async function deskCalendar(
  { booking, notices, catalogue, settings, now, language, mail }: BookingWork,
  { from, to }: { from: string; to: string },
): Promise<DeskCalendar> {
  const span = spanOfDates(from, to, settings.timeZone);
  const lengthMs = span.endsAt - span.startsAt;
  if (lengthMs <= 0 || lengthMs > longestMs) throw invalid([fieldError('/to', 'date', language)]);
  const appointments = await booking.appointmentsIn(span);
  const blocks = await booking.blocksIn(span);
  return {
    appointments: appointments.map((record) => deskAppointment(catalogue, record)),
    blocks: blocks.map((block) => deskBlock(catalogue, block)),
    counsellors: catalogue.counsellors.map(({ id }) => counsellorOf(catalogue, id)),
    notices: await notices.countUngiven(scopeOf(mail)),
    serverTime: instant(now),
  };
}
