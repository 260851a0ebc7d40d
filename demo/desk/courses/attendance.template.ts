import { html, nothing, type TemplateResult } from 'lit';
import type { CourseProps } from './course-props.js';
import { subjectOf, type Person } from './course-people.js';

const choices = [
  { value: 'came', label: 'Møtte' },
  { value: 'missed', label: 'Møtte ikke' },
] as const;

/** Pressed again it is taken back. */
export function attendanceTemplate(
  person: Person,
  session: string,
  { attendance, list: { course } }: CourseProps,
): TemplateResult {
  const noted = attendance.of(person, session);
  return html`<span class="attendance" role="group" aria-label="Møtte ${person.participant.name}?">
    ${choices.map(
      ({ value, label }) =>
        html`<button
          class="secondary"
          type="button"
          data-choice=${value}
          aria-pressed=${noted === value ? 'true' : 'false'}
          @click=${() =>
            attendance.note(course.id, {
              ...subjectOf(person, session),
              attendance: noted === value ? 'unknown' : value,
            })}
        >
          ${label}
        </button>`,
    )}
  </span>`;
}

/** When the few who are missing have been noted, the others came. */
export function restTemplate(people: readonly Person[], session: string, props: CourseProps): TemplateResult {
  const { attendance, list } = props;
  const course = list.course.id;
  const rest = people.filter((person) => attendance.of(person, session) === 'unknown');
  const noteRest = () =>
    void attendance.noteAll(
      course,
      rest.map((person) => ({ ...subjectOf(person, session), attendance: 'came' as const })),
    );
  return html`${
      rest.length > 0
        ? html`<button class="secondary" type="button" @click=${noteRest}>
            ${rest.length === people.length ? 'Alle møtte' : `Resten møtte (${rest.length})`}
          </button>`
        : nothing
    }
    <div role="status" class="noted">
      ${
        attendance.last
          ? html`<p class="notice good">
              <span>${attendance.last.words}</span>
              <button
                class="quiet"
                id="undo-attendance"
                type="button"
                @click=${() => attendance.undo(course)}
              >
                Angre
              </button>
            </p>`
          : nothing
      }
    </div>
    <p class="muted small hint">
      Trykk en gang til for å angre. Piltastene opp og ned går til neste person.
    </p>`;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down lead to the same choice for the next person: a list is gone through without a mouse. */
export function stepRows(event: KeyboardEvent): void {
  const step = steps[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || !(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement))
    return;
  const { choice } = target.dataset;
  if (choice === undefined) return;
  const column = [...currentTarget.querySelectorAll<HTMLElement>(`[data-choice="${choice}"]`)];
  event.preventDefault();
  column[column.indexOf(target) + step]?.focus();
}
