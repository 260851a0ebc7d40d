import { html, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import { peopleWords } from '../desk-words.js';
import { fieldsOf, problemTemplate, submitTemplate } from '../dialog/dialog-fields.template.js';
import { offeredWith } from './course-people.js';
import { canOffer } from './course-sessions.js';
import type { CourseTask } from './course-task.controller.js';
import { aboutTemplate, type CourseTaskProps } from './course-task-fields.template.js';

type Resizing = Extract<CourseTask, { name: 'resizing' }>;

/** More or fewer places. Who of those who wait gets an offer is said while one types. */
export function resizingTemplate(task: Resizing, props: CourseTaskProps): TemplateResult {
  const { tasks, now } = props;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = fieldsOf(event);
    void tasks.resize({
      capacity: field('unlimited') ? null : Number(field('capacity')),
      waitlistCapacity: Number(field('waitlistCapacity')),
    });
  };
  const follow = (event: Event) => {
    const field = fieldsOf(event);
    tasks.showCapacity(field('unlimited') ? null : Number(field('capacity')));
  };
  return html`<form @submit=${submit} @input=${follow}>
    <h2 id="task-name">${icon('person')}Endre antall plasser</h2>
    ${aboutTemplate(task, now)} ${problemTemplate(tasks)} ${capacityTemplate(task, props)}
    <p role="status" .textContent=${offerWords(task, props)}></p>
    ${waitlistTemplate(task)}
    ${submitTemplate(tasks, { label: 'Lagre antall plasser', stay: 'Avbryt', kind: 'primary' })}
  </form>`;
}

function capacityTemplate({ course, first, capacity }: Resizing, { list }: CourseTaskProps) {
  const { seats } = (list?.course ?? course).counts;
  const isUnlimited = capacity === null;
  return html`<div class="field">
    <label for="capacity">Antall plasser</label>
    <input
      class="input short"
      id="capacity"
      name="capacity"
      type="number"
      inputmode="numeric"
      required
      min=${seats}
      max="10000"
      ?disabled=${isUnlimited}
      aria-describedby="capacity-why"
      .value=${String(first.capacity ?? first.counts.seats)}
    />
    <span class="why" id="capacity-why" .textContent=${takenWords(seats)}></span>
    <label class="choice">
      <input type="checkbox" name="unlimited" .checked=${first.capacity === undefined} />
      <span>Plass til alle</span>
    </label>
  </div>`;
}

const waitlistTemplate = ({ first }: Resizing) =>
  html`<div class="field">
    <label for="waitlistCapacity">Plasser på ventelisten</label>
    <input
      class="input short"
      id="waitlistCapacity"
      name="waitlistCapacity"
      type="number"
      inputmode="numeric"
      required
      min="0"
      max="10000"
      aria-describedby="waitlist-why"
      .value=${String(first.waitlistCapacity ?? 0)}
    />
    <span class="why" id="waitlist-why"
      >0 betyr at kurset ikke har venteliste. De som allerede venter, beholder plassen i køen.</span
    >
  </div>`;

const takenWords = (seats: number): string =>
  seats === 0
    ? 'Ingen plasser er tatt.'
    : `${seats} ${seats === 1 ? 'plass' : 'plasser'} er tatt, så det kan ikke være færre.`;

/** What follows for those who wait. */
function offerWords({ course, capacity }: Resizing, { list, now }: CourseTaskProps): string {
  if (!list || list.course.counts.waiting === 0 || !canOffer(course, now)) return '';
  const offered = offeredWith(list, capacity);
  return offered === 0
    ? 'Ingen på ventelisten får tilbud om plass.'
    : `${peopleWords(offered)} på ventelisten får tilbud om plass, og må svare før de har den.`;
}
