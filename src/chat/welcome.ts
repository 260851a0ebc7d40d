import { html, nothing, type TemplateResult } from 'lit';
import type { Availability } from '../contract/chat.js';
import { field } from '../ui/field.js';
import type { FormController } from '../ui/form.controller.js';
import { icon, type IconName } from '../ui/icon.js';
import { privacyNote } from '../ui/privacy-note.js';
import type { ChatState, Refusal } from './chat-flow.js';
import type { ChatForms } from './chat-forms.js';
import type { ChatView } from './chat-view.js';
import { urgentHelp } from './contact-ways.js';
import { letter } from './letter.js';

type WelcomeState = Extract<ChatState, { name: 'welcome' }>;

const fact = (name: IconName, title: string, body: string | undefined) =>
  html`<li>
    ${icon(name)}
    <div>
      <strong .textContent=${title}></strong>
      ${body === undefined ? nothing : html`<p class="muted" .textContent=${body}></p>`}
    </div>
  </li>`;

const waitTitle = ({ waitMinutes, queueLength }: Availability, { t }: ChatView): string => {
  if (waitMinutes === undefined) return t('chat.welcome.waitUnknown');
  return waitMinutes === 0 && !queueLength
    ? t('chat.welcome.noWait')
    : t('chat.welcome.wait', { count: Math.max(1, Math.round(waitMinutes)) });
};

const waitBody = ({ queueLength }: Availability, { t }: ChatView): string | undefined => {
  if (queueLength === undefined) return undefined;
  return queueLength === 0 ? t('chat.welcome.nobodyAhead') : t('chat.welcome.ahead', { count: queueLength });
};

export interface WelcomeForms {
  readonly forms: ChatForms;
  /** The partner has not chosen one. */
  readonly asksTopic: boolean;
  /** What is written. */
  readonly writing: { readonly draft: string };
}

/** May be left out: a conversation about anything is a conversation. */
const topics = (choosing: FormController, { t, profile }: ChatView) => {
  const options = (profile?.chat?.topics ?? []).map(({ id, label }) => ({ value: id, label }));
  if (options.length === 0) return nothing;
  return field(
    { name: 'topic', kind: 'choice', label: t('chat.welcome.topic'), required: false, options },
    choosing,
    t,
  );
};

/** Everything that a seeker should know before the first word. */
export const welcome = (
  { availability }: WelcomeState,
  view: ChatView,
  { forms, asksTopic, writing }: WelcomeForms,
): TemplateResult => {
  const { t, profile } = view;
  const count = profile?.chat?.retentionHours ?? 0;
  return html`<div class="body welcome">
    <div>
      <h3 class="big">${t('chat.welcome.title')}</h3>
      <p class="muted">${t('chat.welcome.lead')}</p>
    </div>
    <ul role="list" class="promises">
      ${fact('shield', t('chat.welcome.anonymous'), t('chat.welcome.anonymousBody'))}
      ${fact('clock', waitTitle(availability, view), waitBody(availability, view))}
      ${fact('trash', t('chat.welcome.kept', { count }), t('chat.welcome.keptBody'))}
    </ul>
    ${asksTopic ? topics(forms.topic, view) : nothing} ${letter(forms.letter, view, writing.draft)}
    ${urgentHelp(view)}
  </div>`;
};

const refusalWords = (refusal: Refusal, { t }: ChatView): string =>
  refusal.why === 'later'
    ? t('chat.refusal.later', { count: refusal.minutes })
    : t(`chat.refusal.${refusal.why}`);

/** The button that begins it, and what pressing it means. */
export const startFooter = ({ refusal }: WelcomeState, view: ChatView, start: () => void): TemplateResult => {
  const { t, profile } = view;
  return html`<div class="footer">
    ${refusal ? html`<p class="notice bad" role="alert">${refusalWords(refusal, view)}</p>` : nothing}
    <button class="primary" type="button" @click=${start}>${t('chat.welcome.start')}</button>
    ${privacyNote({
      sentence: t('chat.welcome.consent'),
      linkWords: t('chat.welcome.privacyLink'),
      policyUrl: profile?.privacy.policyUrl,
    })}
  </div>`;
};
