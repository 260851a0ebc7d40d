import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { resolveScheme } from '../../../src/page/color-scheme.js';
import { DeskPageElement } from '../desk-page.element.js';
import { formats } from '../desk-words.js';
import { chipStyles } from '../dialog/chip.styles.js';
import { taskStyles } from '../dialog/task.styles.js';
import { keepFocus } from '../focus-keeper.js';
import { AttendanceController } from './attendance.controller.js';
import { courseListTemplate } from './course-list.template.js';
import { courseStyles } from './course.styles.js';
import { CourseTaskController } from './course-task.controller.js';
import { courseTaskTemplate } from './course-task.template.js';
import { courseTemplate } from './course.template.js';
import { CoursesController } from './courses.controller.js';
import { gridStyles } from './grid.styles.js';

/**
 * The courses at the desk: who is in, who waits, who came, and what one does about it.
 *
 * @tag desk-courses
 */
export class DeskCoursesElement extends DeskPageElement {
  static override styles = [DeskPageElement.styles, gridStyles, courseStyles, chipStyles, taskStyles];

  /** Told when something was done that may have words to give. */
  @property({ attribute: false }) onChange: () => void = () => undefined;

  readonly #courses = new CoursesController(this, { desk: () => this.desk, place: () => this.place });
  readonly #attendance = new AttendanceController(this, this.#courses);
  readonly #tasks = new CourseTaskController(this, {
    desk: () => this.desk,
    onDone: (words) => void this.#done(words),
    onRefused: () => void this.#courses.look(),
  });
  /** What has been done, said once. */
  #said = '';

  constructor() {
    super();
    this.addController(keepFocus(this, ['#undo-attendance', '#courses-name']));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place } = this;
    if (place.name !== 'courses' && place.name !== 'course') return nothing;
    const courses = this.#courses;
    const { now } = this.desk;
    return html`<div class="root" lang="nb" data-scheme=${resolveScheme('auto', this)}>
      <main class="page" aria-labelledby="courses-name">
        ${place.name === 'courses' ? courseListTemplate({ place, courses, now }) : this.#courseTemplate(now)}
        <div role="status" class="status">
          ${this.#said ? html`<p class="notice good">${this.#said}</p>` : nothing}
          ${courses.problem ? html`<p class="notice bad">${courses.problem}</p>` : nothing}
        </div>
      </main>
      ${courseTaskTemplate({
        tasks: this.#tasks,
        list: courses.list,
        today: formats.dateKey(new Date(now)),
        now,
      })}
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('place')) return;
    this.#said = '';
    this.#attendance.forget();
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.task');
    if (dialog && this.#tasks.task && !dialog.open) dialog.showModal();
    if (dialog?.open && !this.#tasks.task) dialog.close();
  }

  #courseTemplate(now: number): TemplateResult {
    const { list } = this.#courses;
    if (!list)
      return html`<h2 id="courses-name" class="visually-hidden" tabindex="-1">Kurs</h2>
        <div class="skeleton list-skeleton"></div>`;
    return courseTemplate({
      list,
      courses: this.#courses,
      attendance: this.#attendance,
      tasks: this.#tasks,
      now,
      onAttend: (session) => void this.#attend(session),
    });
  }

  /** To the people at once: they may stand far below. */
  async #attend(session: string): Promise<void> {
    this.#courses.chooseSession(session);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#confirmed')?.focus();
  }

  async #done(words: string): Promise<void> {
    this.onChange();
    await this.#courses.look();
    this.#said = words;
    this.requestUpdate();
  }
}
