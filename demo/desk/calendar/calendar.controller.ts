import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AttendanceWish, DeskCalendar, DeskNotices } from '../../api/desk/calendar.contract.js';
import type { DeskController } from '../desk.controller.js';
import type { DeskPlace } from '../desk-place.js';
import { formats } from '../desk-words.js';
import type { CalendarCalls } from './calendar-client.js';
import { datesOf } from './calendar-days.js';
import { calendarProblem } from './calendar-words.js';

/** A colleague's change is seen within a few seconds. */
const lookEveryMs = 4_000;
/** Where nobody looks at the calendar, only the number of words to give is asked for. */
const restingLooks = 10;

export interface CalendarSetting {
  desk: () => DeskController;
  place: () => DeskPlace;
  /** Another number: something has been done elsewhere at the desk. */
  changes: () => number;
}

/** What the calendar shows, asked for again and again as long as somebody looks. */
export class CalendarController implements ReactiveController {
  /** Of the dates that were asked for last; those before are not shown under another day's name. */
  shown: { key: string; calendar: DeskCalendar } | undefined;
  notices: DeskNotices | undefined;
  /** How many words nobody has given yet. */
  noticeCount = 0;
  problem: string | undefined;
  withCancelled = false;
  readonly #host: ReactiveControllerHost;
  readonly #setting: CalendarSetting;
  #wanted = '';
  #looks = 0;
  #run = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, setting: CalendarSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#tick(), lookEveryMs);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#run += 1;
  }

  hostUpdate(): void {
    const { place, changes } = this.#setting;
    const wanted = JSON.stringify([place().name, this.#dates(), changes()]);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.look();
  }

  get today(): string {
    return formats.dateKey(new Date(this.#setting.desk().now));
  }

  /** The day that is shown, or that would be. */
  get date(): string {
    const place = this.#setting.place();
    return (place.name === 'calendar' ? place.date : undefined) ?? this.today;
  }

  get calendar(): DeskCalendar | undefined {
    return this.shown?.key === this.#key() ? this.shown.calendar : undefined;
  }

  setWithCancelled(value: boolean): void {
    this.withCancelled = value;
    this.#host.requestUpdate();
  }

  attend(id: string, attendance: AttendanceWish): Promise<void> {
    return this.#do((calls) => calls.noteAttendance(id, attendance));
  }

  unblock(id: string): Promise<void> {
    return this.#do((calls) => calls.unblockTime(id));
  }

  setGiven(id: string, given: boolean): Promise<void> {
    return this.#do((calls) => calls.setNoticeGiven(id, given));
  }

  /** Asks now. What comes late, after another question, is not shown. */
  async look(): Promise<void> {
    const { state } = this.#setting.desk();
    if (state.name !== 'at-work') return;
    const { calls } = state.work;
    this.#run += 1;
    const run = this.#run;
    const key = this.#key();
    const dates = this.#dates();
    try {
      const [from = '', to = from] = [dates[0], dates.at(-1)];
      const isNotices = this.#setting.place().name === 'notices';
      const [calendar, notices] = await Promise.all([
        calls.calendar(from, to),
        isNotices ? calls.notices() : Promise.resolve(this.notices),
      ]);
      if (run !== this.#run) return;
      this.shown = { key, calendar };
      this.notices = notices;
      this.noticeCount = calendar.notices;
      this.problem = undefined;
    } catch (error) {
      if (run === this.#run) this.problem = calendarProblem(error);
    }
    this.#host.requestUpdate();
  }

  #tick(): void {
    this.#looks += 1;
    const { name } = this.#setting.place();
    const isLookedAt = name === 'calendar' || name === 'notices';
    if (document.visibilityState !== 'visible') return;
    if (isLookedAt || this.#looks % restingLooks === 0) void this.look();
  }

  async #do(work: (calls: CalendarCalls) => Promise<void>): Promise<void> {
    const failure = await this.#setting.desk().perform(work);
    await this.look();
    if (!failure) return;
    this.problem = calendarProblem(failure.error);
    this.#host.requestUpdate();
  }

  #dates(): string[] {
    const place = this.#setting.place();
    return datesOf(place.name === 'calendar' ? place.view : 'day', this.date);
  }

  #key = (): string => this.#dates().join();
}
