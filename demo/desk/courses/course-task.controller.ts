import type { Session } from '../../../src/contract/courses.js';
import type {
  CapacityWish,
  CourseStatusWish,
  DeskCourse,
  DeskRegistration,
  DeskWithdraw,
  SessionCancel,
  SessionMove,
} from '../../api/desk/courses.contract.js';
import { DeskTasks, type TaskSetting } from '../dialog/desk-tasks.js';
import { changedMeanwhile, courseProblem, namesOf, statusStep } from './course-words.js';
import type { ReactiveControllerHost } from 'lit';

/**
 * What is done with a course, one thing at a time. `course`: as it was seen, or as it is now once that has been refused; `first`
 * stays, so that no field is filled in anew over what was typed.
 */
export type CourseTask = { course: DeskCourse } & (
  | { name: 'changing'; first: DeskCourse; to: CourseStatusWish['status'] }
  | { name: 'cancelling'; session: Session }
  | { name: 'moving'; session: Session; endsNextDay: boolean }
  | { name: 'resizing'; first: DeskCourse; capacity: number | null }
  | { name: 'withdrawing'; registration: DeskRegistration }
);

type Words = Omit<SessionCancel, 'revision'>;

interface CourseTaskSetting extends TaskSetting {
  /** The course as it is now is looked at, whatever came of it. */
  onRefused: () => void;
}

const noticesWords = 'Beskjedene ligger under «Beskjeder å gi».';

/** A change by somebody else in between is not overwritten. */
const asSeen = ({ course: { revision } }: CourseTask) => ({ revision });

/** Changes of a course and of who takes part in it. */
export class CourseTaskController extends DeskTasks<CourseTask> {
  readonly #onRefused: () => void;

  constructor(host: ReactiveControllerHost, { onRefused, ...setting }: CourseTaskSetting) {
    super(host, setting);
    this.#onRefused = onRefused;
  }

  async change(words: Words & Pick<CourseStatusWish, 'joinUrl'>): Promise<void> {
    const { task } = this;
    if (task?.name !== 'changing') return;
    const { course, first, to } = task;
    await this.do((calls) => calls.setCourseStatus(course.id, { status: to, ...asSeen(task), ...words }), {
      words: () => `${statusStep(first.status, to).done} ${noticesWords}`,
    });
  }

  async cancelSession(words: Words): Promise<void> {
    const { task } = this;
    if (task?.name !== 'cancelling') return;
    const { course, session } = task;
    await this.do((calls) => calls.cancelSession(course.id, session.id, { ...asSeen(task), ...words }), {
      words: () => `Samlingen er avlyst. ${noticesWords}`,
    });
  }

  async moveSession(wish: Omit<SessionMove, 'revision'>): Promise<void> {
    const { task } = this;
    if (task?.name !== 'moving') return;
    const { course, session } = task;
    await this.do((calls) => calls.moveSession(course.id, session.id, { ...asSeen(task), ...wish }), {
      words: () => `Samlingen er flyttet. ${noticesWords}`,
    });
  }

  async resize(wish: Omit<CapacityWish, 'revision'>): Promise<void> {
    const { task } = this;
    if (task?.name !== 'resizing') return;
    const before = task.course.counts.offered;
    await this.do((calls) => calls.setCapacity(task.course.id, { ...asSeen(task), ...wish }), {
      words: ({ counts }) =>
        counts.offered > before
          ? `Plassene er endret, og noen på ventelisten har fått tilbud. ${noticesWords}`
          : 'Plassene er endret.',
    });
  }

  async withdraw(words: DeskWithdraw): Promise<void> {
    const { task } = this;
    if (task?.name !== 'withdrawing') return;
    const { registration } = task;
    await this.do((calls) => calls.withdrawRegistration(registration.id, words), {
      words: () => `${namesOf(registration)} er meldt av. ${noticesWords}`,
    });
  }

  /** How many places there would be, while it is being typed. */
  showCapacity(capacity: number | null): void {
    if (this.task?.name === 'resizing') this.replace({ ...this.task, capacity });
  }

  showEndsNextDay(endsNextDay: boolean): void {
    if (this.task?.name === 'moving' && this.task.endsNextDay !== endsNextDay)
      this.replace({ ...this.task, endsNextDay });
  }

  protected override problemOf(error: unknown): string {
    return courseProblem(error);
  }

  protected override fail(error: unknown): void {
    const course = changedMeanwhile(error);
    if (this.task && course) this.replace({ ...this.task, course });
    this.#onRefused();
  }
}
