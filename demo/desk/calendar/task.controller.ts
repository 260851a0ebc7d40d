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
import { DeskTasks } from '../dialog/desk-tasks.js';
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

/** Changes of what is booked. */
export class TaskController extends DeskTasks<Task> {
  override begin(task: Task): void {
    super.begin(task);
    if (task.name === 'moving') void this.showTimes(task.from);
    if (task.name === 'clearing') void this.showPlan(task.counsellor, task.date);
  }

  async showTimes(from: string): Promise<void> {
    const { task } = this;
    if (task?.name !== 'moving' || from === '') return;
    await this.ask(async (calls) => {
      const times = await calls.timesFor(task.appointment.id, from);
      return () => this.replace({ ...task, from, times });
    });
  }

  filterTimes(filter: TimeFilter): void {
    if (this.task?.name === 'moving') this.replace({ ...this.task, filter });
  }

  async showPlan(counsellor: string, date: string): Promise<void> {
    const { task } = this;
    if (task?.name !== 'clearing' || date === '') return;
    // The same day again keeps what was typed below it; what is sent is what is shown in any case.
    if (task.counsellor !== counsellor || task.date !== date)
      this.task = { name: 'clearing', counsellor, date };
    await this.ask(async (calls) => {
      const plan = await calls.dayPlan(counsellor, date);
      return () => this.replace({ name: 'clearing', counsellor, date, plan });
    });
  }

  async cancel(words: Words): Promise<void> {
    const { task } = this;
    if (task?.name !== 'cancelling') return;
    const { id, revision, contact } = task.appointment;
    await this.do((calls) => calls.cancelAppointment(id, { revision, ...words }), {
      words: () => `Timen til ${contact.name} er avlyst. Beskjeden ligger under «Beskjeder å gi».`,
    });
  }

  async move({ slot, ...words }: Omit<DeskMove, 'revision'>): Promise<void> {
    const { task } = this;
    if (task?.name !== 'moving') return;
    const { id, revision, contact } = task.appointment;
    await this.do((calls) => calls.moveAppointment(id, { slot, revision, ...words }), {
      words: () => `Timen til ${contact.name} er flyttet. Beskjeden ligger under «Beskjeder å gi».`,
    });
  }

  async block(block: NewBlock): Promise<void> {
    await this.do((calls) => calls.blockTime(block), { words: () => 'Tiden er sperret.' });
  }

  async clear(wish: Omit<ClearDay, 'counsellor' | 'date' | 'appointments'>): Promise<void> {
    const { task } = this;
    if (task?.name !== 'clearing' || !task.plan) return;
    const { counsellor, date, plan } = task;
    const appointments = plan.items.map(({ appointment: { id, revision } }) => ({ id, revision }));
    await this.do((calls) => calls.clearDay({ counsellor, date, appointments, ...wish }), {
      words: clearedWords,
    });
  }

  protected override problemOf(error: unknown): string {
    return calendarProblem(error);
  }

  protected override fail(error: unknown): void {
    const { task } = this;
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
