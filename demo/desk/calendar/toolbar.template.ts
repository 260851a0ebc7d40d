import { html, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import { hashOf, weekNumber, weekOf, type CalendarPlace } from '../desk-place.js';
import { formats } from '../desk-words.js';
import type { DeskCounsellor } from '../../api/desk/desk.contract.js';
import type { CalendarController } from './calendar.controller.js';
import { stepFrom } from './calendar-days.js';
import { dayName } from './calendar-words.js';
import type { TaskController } from './task.controller.js';

export interface ToolbarProps {
  place: CalendarPlace;
  calendar: CalendarController;
  tasks: TaskController;
  me: DeskCounsellor;
  onGo: (place: CalendarPlace) => void;
}

/** "Tirsdag 3. mars 2026", "Uke 10, 2. mars–8. mars 2026" */
export function titleOf({ view }: CalendarPlace, date: string): string {
  if (view === 'day') return `${dayName(date)} ${date.slice(0, 4)}`;
  const week = weekOf(date);
  const [from, to] = [week[0], week[6]].map((day) =>
    formats.dayAndMonth(new Date(`${day ?? date}T12:00:00Z`)),
  );
  return `Uke ${weekNumber(date)}, ${from ?? ''}–${to ?? ''} ${(week[3] ?? date).slice(0, 4)}`;
}

export function toolbarTemplate(props: ToolbarProps): TemplateResult {
  const { place, calendar } = props;
  return html`<div class="bar">
      <h2 id="calendar-name" tabindex="-1" .textContent=${titleOf(place, calendar.date)}></h2>
      ${stepsTemplate(props)}
    </div>
    <div class="bar choosing">
      <nav class="views" aria-label="Dag eller uke">
        ${viewLink(place, 'day', calendar.date)} ${viewLink(place, 'week', calendar.date)}
      </nav>
      ${filterTemplate(props)} ${doingTemplate(props)}
    </div>`;
}

const names = { day: 'Dag', week: 'Uke' } as const;

const viewLink = (place: CalendarPlace, view: CalendarPlace['view'], date: string) =>
  html`<a href=${hashOf({ ...place, view, date })} aria-current=${place.view === view ? 'page' : 'false'}
    >${names[view]}</a
  >`;

function stepsTemplate({ place, calendar, onGo }: ToolbarProps): TemplateResult {
  const at = (step: 1 | -1) => hashOf({ ...place, date: stepFrom(place, calendar.date, step) });
  const [before, after] = place.view === 'day' ? ['Forrige dag', 'Neste dag'] : ['Forrige uke', 'Neste uke'];
  const { date: _date, ...today } = place;
  const choose = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    // Emptied, or half typed.
    if (value) onGo({ ...place, date: value });
  };
  return html`<div class="steps">
    <a class="button secondary icon-button" href=${at(-1)} aria-label=${before}>${icon('chevron-start')}</a>
    <a class="button secondary" href=${hashOf(today)}>I dag</a>
    <a class="button secondary icon-button" href=${at(1)} aria-label=${after}>${icon('chevron-end')}</a>
    <label class="inline">
      <span>Dato</span>
      <input class="input" type="date" .value=${calendar.date} @change=${choose} />
    </label>
  </div>`;
}

function filterTemplate({ place, calendar, me, onGo }: ToolbarProps): TemplateResult {
  const colleagues = (calendar.shown?.calendar.counsellors ?? []).filter(({ id }) => id !== me.id);
  const options = [
    { value: 'mine', name: 'Mine timer' },
    { value: 'all', name: 'Alle veiledere' },
    ...colleagues.map(({ id, name }) => ({ value: id, name })),
  ];
  return html`<label class="inline">
      <span>Hvem</span>
      <select
        class="input"
        @change=${(event: Event) => onGo({ ...place, who: (event.currentTarget as HTMLSelectElement).value })}
      >
        ${options.map(
          ({ value, name }) =>
            html`<option .value=${value} ?selected=${place.who === value}>${name}</option>`,
        )}
      </select>
    </label>
    <label class="toggle">
      <input
        type="checkbox"
        .checked=${calendar.withCancelled}
        @change=${(event: Event) => calendar.setWithCancelled((event.currentTarget as HTMLInputElement).checked)}
      /><span>Vis avlyste</span>
    </label>`;
}

function doingTemplate({ place, calendar, tasks, me }: ToolbarProps): TemplateResult {
  const counsellor = ['mine', 'all'].includes(place.who) ? me.id : place.who;
  const date = calendar.date < calendar.today ? calendar.today : calendar.date;
  return html`<div class="doing">
    <button class="quiet" type="button" @click=${() => window.print()}>Skriv ut</button>
    <button class="quiet" type="button" @click=${() => tasks.begin({ name: 'blocking', counsellor, date })}>
      Sperr tid
    </button>
    <button class="quiet" type="button" @click=${() => tasks.begin({ name: 'clearing', counsellor, date })}>
      Flytt eller avlys en hel dag
    </button>
  </div>`;
}
