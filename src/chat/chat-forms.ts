import type { ReactiveControllerHost } from 'lit';
import type { TFunction } from 'i18next';
import type { Rating } from '../contract/chat.js';
import { limits } from '../contract/common.js';
import { answersFrom, questionField, type FieldSpec, type FieldValues } from '../ui/field-spec.js';
import { FormController } from '../ui/form.controller.js';
import { trapped } from '../ui/trap.js';
import type { ChatMemory } from './chat-memory.js';
import type { ChatService } from './chat-service.js';
import type { Running } from './shared-conversation.js';
import { SmallFormController, type SmallFormOptions } from './small-form.controller.js';

export interface ChatFormsOptions extends Pick<SmallFormOptions, 'locale' | 'focus' | 'failed'> {
  readonly service: () => ChatService | undefined;
  readonly running: () => Running | undefined;
  readonly memory: () => ChatMemory;
}

/** What a seeker may fill in around a conversation. */
export interface ChatForms {
  /** A question by e-mail, for when nobody can answer in the chat. */
  readonly letter: SmallFormController;
  /** What the service would like to know, asked while one waits. */
  readonly intake: SmallFormController;
  readonly rating: SmallFormController;
  /** A copy of the conversation by e-mail. */
  readonly copy: SmallFormController;
  /** What a conversation is to be about. */
  readonly topic: FormController;
}

const emailField = (name: string, hint: string, t: TFunction): FieldSpec => ({
  name,
  kind: 'email',
  label: t('common.form.email'),
  hint,
  required: true,
  autocomplete: 'email',
  missing: t('common.form.emailMissing'),
});

const letterFields = (t: TFunction): FieldSpec[] => [
  {
    name: 'text',
    kind: 'textarea',
    label: t('chat.letter.text'),
    required: true,
    maxLength: limits.message,
    missing: t('chat.letter.textMissing'),
  },
  emailField('email', t('chat.letter.emailHint'), t),
];

/** The contract's scores, from 5 to 1. */
const scores = ['best', 'good', 'neither', 'bad', 'worst'] as const;

const ratingFields = (t: TFunction): FieldSpec[] => [
  {
    name: 'score',
    kind: 'choice',
    label: t('chat.rating.score'),
    required: true,
    missing: t('chat.rating.scoreMissing'),
    options: scores.map((score, index) => ({
      value: `${scores.length - index}`,
      label: t(`chat.rating.${score}`),
    })),
  },
  {
    name: 'comment',
    kind: 'textarea',
    label: t('chat.rating.comment'),
    hint: t('chat.rating.commentHint'),
    required: false,
    maxLength: limits.note,
  },
];

const ratingFrom = ({ score, comment }: FieldValues): Rating => {
  const said = typeof comment === 'string' && comment.trim() !== '' ? { comment } : {};
  return { score: Number(score), ...said };
};

type Shared = Pick<ChatFormsOptions, 'locale' | 'focus' | 'failed'>;
type Host = ReactiveControllerHost & HTMLElement;

const createLetter = (host: Host, shared: Shared, service: ChatFormsOptions['service']) =>
  new SmallFormController(host, {
    ...shared,
    name: 'letter',
    about: () => undefined,
    fields: letterFields,
    send: (values, options) => {
      const { text, email } = values as { text: string; email: string };
      const { language } = shared.locale;
      return service()?.chat.enquire(
        { text: text.trim(), email: email.trim(), language, ...trapped(values) },
        options,
      );
    },
  });

export const createChatForms = (
  host: Host,
  { service, running, memory, ...shared }: ChatFormsOptions,
): ChatForms => {
  const about = () => running()?.credential.id;
  const create = (options: Pick<SmallFormOptions, 'name' | 'fields' | 'send' | 'wasSent'>) =>
    new SmallFormController(host, { ...shared, about, ...options });
  return {
    topic: new FormController(host, { fields: () => [], t: () => shared.locale.t }),
    letter: createLetter(host, shared, service),
    copy: create({
      name: 'copy',
      fields: (t) => [emailField('copy', t('chat.copy.emailHint'), t)],
      send: ({ copy }, options) => {
        const conversation = running();
        return conversation?.client.mailTranscript(conversation.credential, String(copy).trim(), options);
      },
    }),
    intake: create({
      name: 'intake',
      wasSent: () => memory().read()?.hasAnswered ?? false,
      fields: () => (service()?.profile?.chat?.intake ?? []).map(questionField),
      send: (values, { signal }) => {
        const answers = answersFrom(values);
        const conversation = Object.keys(answers).length > 0 ? running() : undefined;
        return conversation?.client
          .answer(conversation.credential, answers, { signal })
          .then(() => memory().change({ hasAnswered: true }));
      },
    }),
    rating: create({
      name: 'rating',
      fields: ratingFields,
      send: (values, options) => {
        const conversation = running();
        return conversation?.client.rate(conversation.credential, ratingFrom(values), options);
      },
    }),
  };
};
