import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { resolveScheme } from '../../../src/page/color-scheme.js';
import { DeskPageElement } from '../desk-page.element.js';
import { hashOf, type CalendarPlace } from '../desk-place.js';
import { chipStyles } from '../dialog/chip.styles.js';
import { taskStyles } from '../dialog/task.styles.js';
import { keepFocus } from '../focus-keeper.js';
import { CalendarController } from './calendar.controller.js';
import { datesOf, daysOf, withoutEmptyWeekend } from './calendar-days.js';
import { calendarStyles } from './calendar.styles.js';
import { dayStyles } from './days.styles.js';
import { dayTemplate, weekTemplate } from './days.template.js';
import { noticesTemplate } from './notices.template.js';
import { TaskController } from './task.controller.js';
import { taskTemplate } from './task.template.js';
import { toolbarTemplate } from './toolbar.template.js';

/**
 * The counsellors' calendar, and the words that follow from changing it. Their number is kept up to date wherever one is.
 *
 * @tag desk-calendar
 */
export class DeskCalendarElement extends DeskPageElement {
  static override styles = [DeskPageElement.styles, calendarStyles, dayStyles, chipStyles, taskStyles];

  /** Counted up where something was done elsewhere that may have words to give. */
  @property({ attribute: false }) changes = 0;
  /** Told when the number of words to give is another. */
  @property({ attribute: false }) onNoticeCount: (count: number) => void = () => undefined;

  readonly #calendar = new CalendarController(this, {
    desk: () => this.desk,
    place: () => this.place,
    changes: () => this.changes,
  });
  readonly #tasks = new TaskController(this, {
    desk: () => this.desk,
    onDone: (words) => void this.#done(words),
  });
  #told = 0;
  /** What has been done, said once. */
  #said = '';

  constructor() {
    super();
    this.addController(keepFocus(this, ['#calendar-name']));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place } = this;
    if (place.name !== 'calendar' && place.name !== 'notices') return nothing;
    return html`<div class="root" lang="nb" data-scheme=${resolveScheme('auto', this)}>
      <main class="page" aria-labelledby="calendar-name">
        ${place.name === 'notices' ? noticesTemplate(this.#calendar) : this.#calendarTemplate(place)}
        <div role="status" class="status">
          ${this.#said ? html`<p class="notice good">${this.#said}</p>` : nothing}
          ${this.#calendar.problem ? html`<p class="notice bad">${this.#calendar.problem}</p>` : nothing}
        </div>
      </main>
      ${taskTemplate({
        tasks: this.#tasks,
        counsellors: this.#calendar.shown?.calendar.counsellors ?? [],
        today: this.#calendar.today,
      })}
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('place')) this.#said = '';
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.task');
    if (dialog && this.#tasks.task && !dialog.open) dialog.showModal();
    if (dialog?.open && !this.#tasks.task) dialog.close();
    const { noticeCount } = this.#calendar;
    if (noticeCount === this.#told) return;
    this.#told = noticeCount;
    this.onNoticeCount(noticeCount);
  }

  #calendarTemplate(place: CalendarPlace): TemplateResult | typeof nothing {
    const calendar = this.#calendar;
    const { state } = this.desk;
    if (state.name !== 'at-work') return nothing;
    const me = state.work.session.counsellor;
    const onGo = (to: CalendarPlace) => {
      location.hash = hashOf(to);
    };
    return html`${toolbarTemplate({ place, calendar, tasks: this.#tasks, me, onGo })}
    ${this.#daysTemplate(place, place.who === 'mine' ? me.id : place.who)}`;
  }

  #daysTemplate(place: CalendarPlace, who: string): TemplateResult {
    const calendar = this.#calendar;
    const { date, today } = calendar;
    if (!calendar.calendar) return html`<div class="skeleton day-skeleton"></div>`;
    const days = daysOf(calendar.calendar, datesOf(place.view, date), {
      counsellor: who === 'all' ? undefined : who,
      withCancelled: calendar.withCancelled,
    });
    const [day] = days;
    if (place.view === 'day' && day)
      return dayTemplate(day, { calendar, tasks: this.#tasks, now: this.desk.now });
    return weekTemplate(withoutEmptyWeekend(days), { place, today });
  }

  async #done(words: string): Promise<void> {
    await this.#calendar.look();
    this.#said = words;
    this.requestUpdate();
  }
}
