import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { download } from '../../../src/page/download.js';
import type { DeskCourse, DeskCourseList } from '../../api/desk/courses.contract.js';
import type { DeskController } from '../desk.controller.js';
import type { CoursePlace, CoursesPlace, DeskPlace } from '../desk-place.js';
import { formats } from '../desk-words.js';
import { courseProblem, participantsFileName } from './course-words.js';

/** A colleague's change, and who registers, is seen within a few seconds. */
const lookEveryMs = 4_000;

export interface CoursesSetting {
  desk: () => DeskController;
  place: () => DeskPlace;
}

type Shown =
  | { name: 'courses'; which: CoursesPlace['which']; courses: DeskCourse[] }
  | { name: 'course'; id: string; list: DeskCourseList };

/** What is shown of the courses, asked for again and again as long as somebody looks. */
export class CoursesController implements ReactiveController {
  /** What the list is narrowed to; it stays while one looks at a course. */
  query = '';
  /** The session whose attendance one has chosen to see. */
  session: string | undefined;
  /** The session whose list of participants goes on paper. */
  printed: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #setting: CoursesSetting;
  #shown: Shown | undefined;
  /** What went wrong when something was done, until the next thing is. */
  #refused: string | undefined;
  /** Why nothing new could be shown, until it can. */
  #unseen: string | undefined;
  #wanted = '';
  #run = 0;
  /** The newest look. */
  #looking: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, setting: CoursesSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.look();
    }, lookEveryMs);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#run += 1;
    this.#looking = Promise.resolve();
  }

  hostUpdate(): void {
    const wanted = JSON.stringify(this.#place);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.session = undefined;
    this.printed = undefined;
    this.#refused = undefined;
    this.#unseen = undefined;
    void this.look();
  }

  get problem(): string | undefined {
    return this.#refused ?? this.#unseen;
  }

  /** What has come for the list that one looks at; another one's is not shown under its name. */
  get courses(): DeskCourse[] | undefined {
    const place = this.#place;
    const shown = this.#shown;
    return place?.name === 'courses' && shown?.name === 'courses' && shown.which === place.which
      ? shown.courses
      : undefined;
  }

  get list(): DeskCourseList | undefined {
    const place = this.#place;
    const shown = this.#shown;
    return place?.name === 'course' && shown?.name === 'course' && shown.id === place.id
      ? shown.list
      : undefined;
  }

  search(query: string): void {
    this.query = query;
    this.#host.requestUpdate();
  }

  chooseSession(session: string): void {
    this.session = session;
    this.#host.requestUpdate();
  }

  /** The browser's own dialog, once the list of that session is there to be printed. */
  async print(session: string): Promise<void> {
    this.printed = session;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    window.print();
  }

  /** Fetched with the sign-in, which stands in no address, and saved on this machine. */
  async saveParticipants(course: DeskCourse): Promise<void> {
    const { now } = this.#setting.desk();
    await this.do(async (calls) => {
      download(
        participantsFileName(course, formats.dateKey(new Date(now))),
        await calls.participantsFile(course.id),
      );
    });
  }

  /** Does something, looks again, and says what went wrong. */
  async do(work: Parameters<DeskController['perform']>[0]): Promise<boolean> {
    const failure = await this.#setting.desk().perform(work);
    this.#refused = failure && courseProblem(failure.error);
    await this.look();
    return failure === undefined;
  }

  /** Asks now, and is done when that, or what was asked for after it, is seen: what comes late is not shown. */
  look(): Promise<void> {
    this.#looking = this.#look();
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { state } = this.#setting.desk();
    const place = this.#place;
    if (state.name !== 'at-work' || !place) return;
    const { calls } = state.work;
    const run = ++this.#run;
    try {
      const shown: Shown =
        place.name === 'courses'
          ? { ...place, courses: await calls.courses(place.which) }
          : { ...place, list: await calls.course(place.id) };
      if (run !== this.#run) {
        await this.#looking;
        return;
      }
      this.#shown = shown;
      this.#unseen = undefined;
    } catch (error) {
      if (run !== this.#run) {
        await this.#looking;
        return;
      }
      this.#unseen = courseProblem(error);
    }
    this.#host.requestUpdate();
  }

  get #place(): CoursesPlace | CoursePlace | undefined {
    const place = this.#setting.place();
    return place.name === 'courses' || place.name === 'course' ? place : undefined;
  }
}
