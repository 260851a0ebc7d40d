import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../booking/booking-work.js';
import { fieldError, invalid } from '../http/validation.js';
import {
  periodsOf,
  rowFrom,
  rowOf,
  waitingIn,
  type FigureRow,
  type Period,
  type PeriodKind,
} from '../statistics/statistics-report.js';
import type { CountedCourse } from '../store/courses.repository.js';
import type { Measure } from '../store/statistics.repository.js';
import type { Transaction } from '../store/store.js';
import { csv } from './csv.js';
import type { FigureTable, Statistics } from './statistics.contract.js';

const longestDays = 3 * 366;

type Row = [label: string, measure: Measure, detail?: string];

/** In the order in which they are read, in the words of the desk. */
const tables: readonly { title: string; rows: readonly Row[] }[] = [
  {
    title: 'Henvendelser',
    rows: [
      ['Chat', 'chat-started'],
      ['Spørsmål på e-post', 'enquiry'],
      ['Time med oppmøte', 'appointment-booked', 'in-person'],
      ['Time på video', 'appointment-booked', 'video'],
      ['Time på telefon', 'appointment-booked', 'phone'],
      ['Time i chat', 'appointment-booked', 'chat'],
      ['Påmeldt kurs', 'course-registered'],
    ],
  },
  {
    title: 'Chat',
    rows: [
      ['Samtaler som fikk svar', 'chat-answered'],
      ['Samtaler ingen svarte på', 'chat-unanswered'],
    ],
  },
  {
    title: 'Timer',
    rows: [
      ['Bestilt', 'appointment-booked'],
      ['Flyttet', 'appointment-moved'],
      ['Avbestilt', 'appointment-cancelled'],
      ['Kom til timen', 'appointment-came'],
      ['Kom ikke til timen', 'appointment-missed'],
      ['Satte seg på venteliste', 'wait-joined'],
    ],
  },
  {
    title: 'Kurs',
    rows: [
      ['Påmeldt', 'course-registered'],
      ['Satte seg på venteliste', 'course-waitlisted'],
      ['Meldte seg av', 'course-withdrawn'],
      ['Kom til samlingen', 'course-came'],
      ['Kom ikke til samlingen', 'course-missed'],
    ],
  },
];

export interface Asked extends Period {
  by: PeriodKind;
}

/** @throws ProblemError `validation` for dates the wrong way round, or years apart */
export async function statisticsFor(
  { statistics, courses }: Transaction,
  { by, ...dates }: Asked,
  timeZone: string,
): Promise<Statistics> {
  const days = Temporal.PlainDate.from(dates.from).until(dates.to).days;
  if (days < 0 || days > longestDays) throw invalid([fieldError('/to', 'date', 'nb')]);
  const counts = await statistics.counts(dates.from, dates.to);
  const periods = periodsOf(dates, by);
  const seats = seatRows(await courses.courses(), periods, timeZone);
  return {
    periods,
    tables: tables.map(({ title, rows }) => ({
      title,
      rows: [
        ...rows.map((row) => viewOf(rowOf(row, counts, periods))),
        ...(title === 'Kurs' ? seats.map(viewOf) : []),
      ],
    })),
    waiting: waitingIn(counts, periods),
  };
}

const viewOf = ({ id, ...row }: FigureRow): FigureTable['rows'][number] => ({ label: id, ...row });

/** Of courses that begin in the period and have a number of seats. Seats are no persons: they are told as they are. */
function seatRows(
  courses: readonly CountedCourse[],
  periods: readonly Period[],
  timeZone: string,
): FigureRow[] {
  const counted = courses.flatMap(({ isDraft, status, entry, sessions, seatsTaken, waiting }) => {
    const first = sessions.length === 0 ? undefined : Math.min(...sessions.map(({ startsAt }) => startsAt));
    if (isDraft || status === 'cancelled' || entry.at !== 'here' || entry.capacity === undefined) return [];
    if (first === undefined) return [];
    return [{ day: dateOf(first, timeZone).toString(), offered: entry.capacity, taken: seatsTaken, waiting }];
  });
  const sumOf = (name: 'offered' | 'taken' | 'waiting') =>
    periods.map(({ from, to }) =>
      counted.filter(({ day }) => from <= day && day <= to).reduce((sum, one) => sum + one[name], 0),
    );
  const offered = sumOf('offered');
  return [
    {
      id: 'Plasser på kurs',
      figures: offered,
      total: { atLeast: false, amount: offered.reduce((a, b) => a + b, 0) },
    },
    rowFrom('Plasser tatt', sumOf('taken')),
    rowFrom('Venter på plass', sumOf('waiting')),
  ];
}

const figureWord = (figure: number | string): string => (figure === 'few' ? 'færre enn 5' : String(figure));

/** Every figure in a row of its own table, for a spreadsheet. */
export function statisticsCsv({ periods, tables: all, waiting }: Statistics): string {
  const heads = ['Tabell', 'Tall', ...periods.map(({ from, to }) => `${from} – ${to}`), 'Til sammen'];
  const rows = all.flatMap(({ title, rows: own }) =>
    own.map(({ label, figures, total }) => [
      title,
      label,
      ...figures.map(figureWord),
      `${total.atLeast ? 'minst ' : ''}${String(total.amount)}`,
    ]),
  );
  const minutes = (name: 'median' | 'ninetieth') =>
    waiting.map((one) => (one[name] === undefined ? '' : String(one[name])));
  return csv([
    heads,
    ...rows,
    ['Ventetid i chatten', 'Median, minutter', ...minutes('median'), ''],
    ['Ventetid i chatten', 'Ni av ti fikk svar innen, minutter', ...minutes('ninetieth'), ''],
  ]);
}
