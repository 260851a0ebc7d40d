import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as v from 'valibot';
import { ApiError } from '../../../src/api/api-error.js';
import {
  timeBookedShape,
  type ClearDay,
  type DayPlan,
  type DeskAppointment,
  type DeskCancel,
  type DeskMove,
  type DeskTime,
  type NewBlock,
  type TimeBooked,
} from '../../api/desk/calendar.contract.js';
import type { DeskController } from '../desk.controller.js';
import type { CalendarCalls } from './calendar-client.js';
import { calendarProblem, changedMeanwhile, clearedWords } from './calendar-words.js';

/** Which of the free times are shown. A `way` missing: that of the appointment, where there is one; empty: any. */
export interface TimeFilter {
  way?: string;
  counsellor: string;
}

/** What is being done, one thing at a time. `times` and `plan` missing: they are on their way. */
export type Task =
  | { name: 'cancelling'; appointment: DeskAppointment }
  | {
      name: 'moving';
      appointment: DeskAppointment;
      from: string;
      filter: TimeFilter;
      times?: DeskTime[];
    }
  | { name: 'blocking'; counsellor: string; date: string; booked?: TimeBooked }
  | { name: 'clearing'; counsellor: string; date: string; plan?: DayPlan };

type Words = Pick<DeskCancel, 'reason' | 'word'>;

/** Changes of what is booked. What was typed stays until it is done or given up. */
export class TaskController implements ReactiveController {
  task: Task | undefined;
  problem: string | undefined;
  isBusy = false;
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => DeskController;
  /** Looks at the calendar again. */
  readonly #onDone: (words: string) => void;
  #run = 0;

  constructor(
    host: ReactiveControllerHost,
    { desk, onDone }: { desk: () => DeskController; onDone: (words: string) => void },
  ) {
    this.#host = host;
    this.#desk = desk;
    this.#onDone = onDone;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  begin(task: Task): void {
    this.#run += 1;
    this.task = task;
    this.problem = undefined;
    this.#host.requestUpdate();
    if (task.name === 'moving') void this.showTimes(task.from);
    if (task.name === 'clearing') void this.showPlan(task.counsellor, task.date);
  }

  close(): void {
    this.#run += 1;
    this.task = undefined;
    this.problem = undefined;
    this.#host.requestUpdate();
  }

  async showTimes(from: string): Promise<void> {
    const { task } = this;
    if (task?.name !== 'moving' || from === '') return;
    await this.#ask(async (calls) => {
      const times = await calls.timesFor(task.appointment.id, from);
      return () => this.#replace({ ...task, from, times });
    });
  }

  filterTimes(filter: TimeFilter): void {
    if (this.task?.name === 'moving') this.#replace({ ...this.task, filter });
  }

  async showPlan(counsellor: string, date: string): Promise<void> {
    const { task } = this;
    if (task?.name !== 'clearing' || date === '') return;
    // The same day again keeps what was typed below it; what is sent is what is shown in any case.
    if (task.counsellor !== counsellor || task.date !== date)
      this.task = { name: 'clearing', counsellor, date };
    await this.#ask(async (calls) => {
      const plan = await calls.dayPlan(counsellor, date);
      return () => this.#replace({ name: 'clearing', counsellor, date, plan });
    });
  }

  async cancel(words: Words): Promise<void> {
    const { task } = this;
    if (task?.name !== 'cancelling') return;
    const { id, revision, contact } = task.appointment;
    await this.#do((calls) => calls.cancelAppointment(id, { revision, ...words }), {
      words: () => `Timen til ${contact.name} er avlyst. Beskjeden ligger under «Beskjeder å gi».`,
    });
  }

  async move({ slot, ...words }: Omit<DeskMove, 'revision'>): Promise<void> {
    const { task } = this;
    if (task?.name !== 'moving') return;
    const { id, revision, contact } = task.appointment;
    await this.#do((calls) => calls.moveAppointment(id, { slot, revision, ...words }), {
      words: () => `Timen til ${contact.name} er flyttet. Beskjeden ligger under «Beskjeder å gi».`,
    });
  }

  async block(block: NewBlock): Promise<void> {
    await this.#do((calls) => calls.blockTime(block), { words: () => 'Tiden er sperret.' });
  }

  async clear(wish: Omit<ClearDay, 'counsellor' | 'date' | 'appointments'>): Promise<void> {
    const { task } = this;
    if (task?.name !== 'clearing' || !task.plan) return;
    const { counsellor, date, plan } = task;
    const appointments = plan.items.map(({ appointment: { id, revision } }) => ({ id, revision }));
    await this.#do((calls) => calls.clearDay({ counsellor, date, appointments, ...wish }), {
      words: clearedWords,
    });
  }

  #replace(task: Task): void {
    this.task = task;
    this.#host.requestUpdate();
  }

  /** Only while nothing else has been asked or begun. */
  async #ask(work: (calls: CalendarCalls) => Promise<() => void>): Promise<void> {
    const run = ++this.#run;
    const { state } = this.#desk();
    if (state.name !== 'at-work') return;
    try {
      const show = await work(state.work.calls);
      if (run === this.#run) show();
    } catch (error) {
      if (run === this.#run) this.problem = calendarProblem(error);
    }
    this.#host.requestUpdate();
  }

  async #do<Value>(
    work: (calls: CalendarCalls) => Promise<Value>,
    { words }: { words: (value: Value) => string },
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    let said = '';
    const failure = await this.#desk().perform(async (calls) => {
      said = words(await work(calls));
    });
    this.isBusy = false;
    if (failure) this.#fail(failure.error);
    else {
      this.close();
      this.#onDone(said);
    }
    this.#host.requestUpdate();
  }

  /** Says what is wrong, beside what is true now: what was shown before is not to be chosen from again. */
  #fail(error: unknown): void {
    const { task } = this;
    this.problem = calendarProblem(error);
    const appointment = changedMeanwhile(error);
    if (task?.name === 'cancelling' && appointment) this.task = { name: 'cancelling', appointment };
    if (task?.name === 'moving') {
      const { times: stale, ...rest } = task;
      this.task = { ...rest, ...(appointment && { appointment }) };
      void this.showTimes(task.from);
    }
    if (task?.name === 'clearing') void this.showPlan(task.counsellor, task.date);
    const booked = v.safeParse(timeBookedShape, error instanceof ApiError ? error.problem : undefined);
    if (task?.name === 'blocking' && booked.success) this.task = { ...task, booked: booked.output };
  }
}
