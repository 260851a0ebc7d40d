import { path, type Http } from '../../../src/api/http.js';
import {
  DayClearedSchema,
  DayPlanSchema,
  DeskCalendarSchema,
  DeskNoticesSchema,
  DeskTimesSchema,
  type AttendanceWish,
  type ClearDay,
  type DayCleared,
  type DayPlan,
  type DeskCalendar,
  type DeskCancel,
  type DeskMove,
  type DeskNotices,
  type DeskTime,
  type NewBlock,
} from '../../api/desk/calendar.contract.js';

export interface CalendarCalls {
  /** Both dates included. */
  calendar(from: string, to: string): Promise<DeskCalendar>;
  timesFor(id: string, from: string): Promise<DeskTime[]>;
  moveAppointment(id: string, wish: DeskMove): Promise<void>;
  cancelAppointment(id: string, wish: DeskCancel): Promise<void>;
  noteAttendance(id: string, attendance: AttendanceWish): Promise<void>;
  blockTime(block: NewBlock): Promise<void>;
  unblockTime(id: string): Promise<void>;
  dayPlan(counsellor: string, date: string): Promise<DayPlan>;
  clearDay(wish: ClearDay): Promise<DayCleared>;
  notices(): Promise<DeskNotices>;
  setNoticeGiven(id: string, given: boolean): Promise<void>;
}

export function calendarCalls(http: Http, token: string): CalendarCalls {
  const of = (id: string, rest: string) => ({ path: path`/desk/appointments/${id}` + rest, token });
  const post = 'POST' as const;
  return {
    calendar: (from, to) =>
      http.json(DeskCalendarSchema, { path: '/desk/calendar', query: { from, to }, token }),
    timesFor: async (id, from) =>
      (await http.json(DeskTimesSchema, { ...of(id, '/times'), query: { from } })).items,
    moveAppointment: (id, body) => http.nothing({ method: post, ...of(id, '/move'), body }),
    cancelAppointment: (id, body) => http.nothing({ method: post, ...of(id, '/cancel'), body }),
    noteAttendance: (id, attendance) =>
      http.nothing({ method: 'PUT', ...of(id, '/attendance'), body: { attendance } }),
    blockTime: (body) => http.nothing({ method: post, path: '/desk/blocks', token, body }),
    unblockTime: (id) => http.nothing({ method: 'DELETE', path: path`/desk/blocks/${id}`, token }),
    dayPlan: (counsellor, date) =>
      http.json(DayPlanSchema, { path: '/desk/day-plan', query: { counsellor, date }, token }),
    clearDay: (body) => http.json(DayClearedSchema, { method: post, path: '/desk/day-plan', token, body }),
    notices: () => http.json(DeskNoticesSchema, { path: '/desk/notices', token }),
    setNoticeGiven: (id, given) =>
      http.nothing({ method: 'PUT', path: path`/desk/notices/${id}`, token, body: { given } }),
  };
}
