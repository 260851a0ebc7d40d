import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldSpec, FieldValue, FieldValues } from '../ui/field-spec.js';
import { problemNotice } from '../ui/problem-notice.js';
import { chosenService, chosenWay, stepsOf, type BookingState, type StepName } from './booking-flow.js';
import { wayDetail, wayWords, whenWords, type BookingView } from './booking-words.js';
import { contactWays } from './contact-ways.js';
import { detailsFields, type DetailsAsked } from './details-fields.js';
import { whoKeeps } from './details-step.js';
import { isUnsettled, type RequestState } from './request-flow.js';
import { stepActions, stepFrame } from './step-frame.js';

type Part = TemplateResult | typeof nothing;

export interface CheckView {
  readonly view: BookingView;
  readonly state: BookingState;
  readonly request: RequestState;
  readonly values: FieldValues;
  readonly asked: DetailsAsked | undefined;
  readonly hold: Part;
  /** When one has another appointment that day. */
  readonly sameDay: string | undefined;
  readonly go: (step: StepName) => void;
  readonly send: () => void;
}

interface Row {
  readonly label: string;
  readonly content: string | TemplateResult;
  readonly step: StepName;
}

const row = ({ label, content, step }: Row, { view: { t }, state, request, go }: CheckView): Part =>
  html`<div class="fact">
    <dt>${label}</dt>
    <dd>${content}</dd>
    ${
      stepsOf(state).includes(step) && !isUnsettled(request)
        ? html`<dd>
            <button
              class="quiet"
              type="button"
              aria-label=${t('booking.changeNamed', { what: label })}
              @click=${() => go(step)}
            >
              ${t('common.change')}
            </button>
          </dd>`
        : nothing
    }
  </div>`;

const chosenRows = ({ view, state }: CheckView): Row[] => {
  const { t } = view;
  const service = chosenService(state);
  const way = chosenWay(state);
  const { slot } = state;
  if (!service || !way || !slot) return [];
  const when = t('booking.mine.when', {
    when: whenWords(slot.start, view),
    duration: t('common.minutes', { count: service.durationMinutes }),
  });
  const detail = wayDetail(way, t);
  const met = html`${wayWords(way, t)}${detail === undefined ? nothing : html`<span class="muted">${detail}</span>`}`;
  const counsellor = service.counsellors.find(({ id }) => id === slot.counsellor)?.name;
  return [
    { label: t('booking.check.service'), content: service.name, step: 'service' },
    { label: t('booking.check.when'), content: when, step: 'time' },
    { label: t('booking.check.way'), content: met, step: 'way' },
    ...(counsellor === undefined
      ? []
      : [{ label: t('booking.check.counsellor'), content: counsellor, step: 'time' as const }]),
  ];
};

const answerWords = (spec: FieldSpec, value: FieldValue, { view: { t, formats } }: CheckView): string => {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  const labelOf = (one: string) => spec.options?.find((option) => option.value === one)?.label ?? one;
  if (value === undefined) return '';
  return typeof value === 'string' ? labelOf(value).trim() : value.map(labelOf).join(formats.comma);
};

/** A question's short name where it has one. */
const labelOf = ({ name, label }: FieldSpec, t: TFunction): string => {
  switch (name) {
    case 'language':
      return t('booking.check.language');
    case 'interpreter.language':
      return t('booking.check.interpreter');
    case 'note':
      return t('booking.check.note');
    default:
      return label;
  }
};

/** What was typed, by field, without what was left empty; how to reach the seeker stands together. */
const typedRows = (check: CheckView): Row[] => {
  const { view, values, asked } = check;
  const { t } = view;
  if (!asked) return [];
  const specs = detailsFields(asked, values, t);
  const said = (name: string) => {
    const spec = specs.find((each) => each.name === name);
    return spec && values[name] !== '' ? answerWords(spec, values[name], check) : '';
  };
  const who = [said('contact.name'), said('contact.email'), said('contact.phone')].filter(Boolean);
  const lines = html`${who.map((line) => html`<span>${line}</span>`)}`;
  const others = specs.filter(({ name }) => !name.startsWith('contact.') && said(name) !== '');
  return [
    { label: t('booking.check.who'), content: lines, step: 'details' },
    ...others.map((spec): Row => ({ label: labelOf(spec, t), content: said(spec.name), step: 'details' })),
  ];
};

const refusal = ({ view, request }: CheckView): Part => {
  if (request.name !== 'filling' || !request.refusal) return nothing;
  const { t, profile } = view;
  const contact = profile?.contact;
  if (request.refusal.name === 'trouble') {
    return html`<div tabindex="-1" data-refusal>
      ${problemNotice({ trouble: request.refusal.trouble, t, contact })}
    </div>`;
  }
  return html`<div class="notice bad" role="group" tabindex="-1" data-refusal aria-labelledby="refusal-title">
    <div>
      <h3 id="refusal-title">${t('booking.refusal.unsureTitle')}</h3>
      <p>${t('booking.refusal.unsureBody')}</p>
    </div>
    ${contactWays(view)}
  </div>`;
};

/** Never a refusal: two on one day may be just what one wants. */
const sameDayNotice = ({ view: { t, formats }, sameDay }: CheckView): Part =>
  sameDay === undefined
    ? nothing
    : html`<div class="notice warn">
        <div>
          <p><b>${t('booking.check.sameDay', { clock: formats.clock(sameDay) })}</b></p>
          <p>${t('booking.check.sameDayBody')}</p>
        </div>
      </div>`;

/** How long it can be changed, said before it is booked. */
const changeable = ({ view: { t, formats, profile }, state: { slot } }: CheckView): Part => {
  const noticeMinutes = profile?.booking?.cancelNoticeMinutes;
  if (!slot || noticeMinutes === undefined) return nothing;
  const until = new Date(Date.parse(slot.start) - noticeMinutes * 60_000);
  const deadline = formats.dateAndTime(until);
  const isSoon = until.getTime() < Date.now();
  return html`<p class="small muted">
    ${isSoon ? t('booking.check.final') : t('booking.mine.changeableUntil', { deadline })}
  </p>`;
};

/** We don't claim to know before we do; after a while there is somebody to ask. */
const waiting = ({ view, request }: CheckView): Part => {
  if (request.name !== 'sending' || request.patience === 'calm') return nothing;
  return html`<div class="notice">
    <p .textContent=${view.t('booking.check.late')}></p>
    ${request.patience === 'contact' ? contactWays(view) : nothing}
  </div>`;
};

/** Everything once more before it counts, each with a way to change it. */
export const checkStep = (check: CheckView): TemplateResult => {
  const { view, request, hold, send } = check;
  const { t } = view;
  const isBusy = request.name === 'sending';
  const rows = [...chosenRows(check), ...typedRows(check)];
  return stepFrame(
    { ...check, title: t('booking.check.title'), lead: t('booking.check.lead') },
    html`${hold} ${sameDayNotice(check)}
      <dl class="facts summary" part="summary">${rows.map((each) => row(each, check))}</dl>
      ${changeable(check)} ${whoKeeps(view)} ${refusal(check)} ${waiting(check)}
      ${stepActions({
        ...check,
        next: send,
        nextWords: t(isBusy ? 'booking.check.sending' : 'booking.check.send'),
        isBusy,
        isFinal: isUnsettled(request),
      })}`,
  );
};
