import { html, type nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../ui/error-summary.js';
import { field } from '../ui/field.js';
import type { FormController } from '../ui/form.controller.js';
import { privacyNote } from '../ui/privacy-note.js';
import { trap } from '../ui/trap.js';
import type { BookingState, StepName } from './booking-flow.js';
import type { BookingView } from './booking-words.js';
import { detailsFields, type DetailsAsked } from './details-fields.js';
import { stepActions, stepFrame } from './step-frame.js';

export interface DetailsView {
  readonly view: BookingView;
  readonly state: BookingState;
  readonly form: FormController;
  readonly asked: DetailsAsked | undefined;
  readonly hold: TemplateResult | typeof nothing;
  readonly go: (step: StepName) => void;
  readonly submit: () => void;
  /** Something is being typed. */
  readonly touched: () => void;
}

/** Who keeps what is typed, and what for. */
export const whoKeeps = ({ t, profile }: BookingView): TemplateResult | typeof nothing =>
  privacyNote({
    sentence: t('booking.check.privacy', { controller: profile?.privacy.controller }),
    linkWords: t('common.privacyLink'),
    policyUrl: profile?.privacy.policyUrl,
  });

/** Who comes, how to reach them, and what the service asks; nothing typed is ever thrown away. */
export const detailsStep = (details: DetailsView): TemplateResult => {
  const { view, form, asked, hold, submit, touched } = details;
  const { t } = view;
  const fields = asked ? detailsFields(asked, form.values, t) : [];
  return stepFrame(
    { ...details, title: t('booking.details.title'), lead: t('booking.details.lead') },
    html`${hold}
      <form
        part="form"
        novalidate
        @input=${touched}
        @submit=${(event: Event) => {
          event.preventDefault();
          submit();
        }}
      >
        ${fields.map((spec) => field(spec, form, t))} ${whoKeeps(view)} ${trap(form)} ${errorSummary(form, t)}
        ${stepActions(details)}
      </form>`,
  );
};
