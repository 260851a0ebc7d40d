import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CourseAttendance } from '../../api/desk/courses.contract.js';
import {
  attendanceOf,
  subjectOf,
  type Attendance,
  type AttendanceSubject,
  type Person,
} from './course-people.js';
import { attendedWords } from './course-words.js';
import type { CoursesController } from './courses.controller.js';

const keyOf = ({ registration, participant, session }: AttendanceSubject): string =>
  JSON.stringify([registration, participant, session]);

/** Who came. What is pressed is seen at once, sent at once, and can be taken back. */
export class AttendanceController implements ReactiveController {
  /** What many were noted as in one press, until the next one. */
  last: { words: string; before: CourseAttendance[] } | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #courses: CoursesController;
  /** Pressed, and not yet seen in what the service says. */
  readonly #marks = new Map<string, CourseAttendance>();
  /** What is on its way for each: two presses for one person arrive in their order. */
  readonly #lines = new Map<string, Promise<unknown>>();

  constructor(host: ReactiveControllerHost, courses: CoursesController) {
    this.#host = host;
    this.#courses = courses;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Another course, or none. */
  forget(): void {
    this.last = undefined;
    this.#marks.clear();
  }

  of(person: Person, session: string): Attendance {
    return this.#marks.get(keyOf(subjectOf(person, session)))?.attendance ?? attendanceOf(person, session);
  }

  note(course: string, wish: CourseAttendance): void {
    this.last = undefined;
    void this.#send(course, [wish]);
  }

  /** All of these in one press; only who was not noted yet is noted with others. */
  async noteAll(course: string, wishes: CourseAttendance[]): Promise<void> {
    const noted = {
      words: attendedWords(wishes.length),
      before: wishes.map((wish) => ({ ...wish, attendance: 'unknown' as const })),
    };
    this.last = noted;
    const isNoted = await this.#send(course, wishes);
    if (isNoted || this.last !== noted) return;
    this.last = undefined;
    this.#host.requestUpdate();
  }

  undo(course: string): void {
    const { last } = this;
    this.last = undefined;
    if (last) void this.#send(course, last.before);
  }

  async #send(course: string, wishes: CourseAttendance[]): Promise<boolean> {
    for (const wish of wishes) this.#marks.set(keyOf(wish), wish);
    this.#host.requestUpdate();
    const turn = Promise.all(wishes.map((wish) => this.#lines.get(keyOf(wish)) ?? Promise.resolve())).then(
      () =>
        this.#courses.do((calls) =>
          Promise.all(wishes.map((wish) => calls.noteCourseAttendance(course, wish))),
        ),
    );
    for (const wish of wishes) this.#lines.set(keyOf(wish), turn);
    const isNoted = await turn;
    for (const wish of wishes) {
      const key = keyOf(wish);
      if (this.#lines.get(key) === turn) this.#lines.delete(key);
      // What was pressed again since is on its way still.
      if (this.#marks.get(key) === wish) this.#marks.delete(key);
    }
    this.#host.requestUpdate();
    return isNoted;
  }
}
