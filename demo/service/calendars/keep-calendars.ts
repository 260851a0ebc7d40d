import {
  arrangeCalendars,
  readDueCalendars,
  type CalendarRound,
} from '../../api/calendars/counsellor-calendars.js';
import { keepWork, type KeptWork } from '../keep-work.js';

const everyMs = 10_000;

/** Counsellors' calendars are read again and again until it is stopped. Any number of processes may do so. */
export const keepCalendars = (calendars: CalendarRound): KeptWork =>
  keepWork({
    name: 'Reading calendars',
    everyMs,
    round: async () => {
      await arrangeCalendars(calendars);
      await readDueCalendars(calendars);
      return 0;
    },
    report: calendars.report,
  });
