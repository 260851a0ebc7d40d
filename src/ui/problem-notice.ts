import type { TFunction } from 'i18next';
import { html, nothing, type TemplateResult } from 'lit';

/** Why something could not be shown or done, as far as a person needs to know. */
export type Trouble = 'offline' | 'busy' | 'origin' | 'not-found' | 'unknown';

export interface ProblemWords {
  readonly title: string;
  readonly body: string;
}

export interface ProblemNoticeOptions {
  readonly trouble: Trouble;
  readonly t: TFunction;
  readonly retry?: (() => void) | undefined;
  /** Instead of "try again". */
  readonly retryWords?: string | undefined;
  /** Instead of the words that go with the trouble. */
  readonly words?: ProblemWords | undefined;
  /** Other ways to reach the service. */
  readonly contact?: Contact | undefined;
}

export interface Contact {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

export const contactLinks = ({ phone, email }: Contact = {}): TemplateResult => html`
  ${phone === undefined ? nothing : html`<a href="tel:${phone.replace(/\s/g, '')}"><bdi>${phone}</bdi></a>`}
  ${email === undefined ? nothing : html`<a href="mailto:${email}">${email}</a>`}
`;

const wordsOf = (trouble: Trouble, t: TFunction): ProblemWords => {
  switch (trouble) {
    case 'offline':
      return { title: t('common.error.offlineTitle'), body: t('common.error.offlineBody') };
    case 'busy':
      return { title: t('common.error.busyTitle'), body: t('common.error.busyBody') };
    case 'origin':
      return { title: t('common.error.originTitle'), body: t('common.error.originBody') };
    case 'not-found':
      return { title: t('common.error.notFoundTitle'), body: t('common.error.notFoundBody') };
    case 'unknown':
      return { title: t('common.error.title'), body: t('common.error.body') };
  }
};

/** Says what happened, that it isn't the visitor's fault, and what to do next. */
export const problemNotice = (options: ProblemNoticeOptions): TemplateResult => {
  const { trouble, t, retry, retryWords, contact } = options;
  const { title, body } = options.words ?? wordsOf(trouble, t);
  return html`<div class="notice bad" role="alert">
    <div>
      <h3>${title}</h3>
      <p>${body}</p>
    </div>
    ${
      retry && trouble !== 'origin'
        ? html`<button class="secondary" type="button" @click=${retry}>
            ${retryWords ?? t('common.tryAgain')}
          </button>`
        : nothing
    }
    ${
      contact?.phone === undefined && contact?.email === undefined
        ? nothing
        : html`<p>${t('common.error.contactInstead')} ${contactLinks(contact)}</p>`
    }
  </div>`;
};
