import type { TFunction } from 'i18next';
import type { Channel, NewAppointment, Service } from '../contract/booking.js';
import { limits } from '../contract/common.js';
import { interpreterForms, type ServiceProfile } from '../contract/profile.js';
import type { Language } from '../i18n/catalogue.js';
import { languageName } from '../i18n/language-name.js';
import { answersFrom, questionField, type FieldSpec, type FieldValues } from '../ui/field-spec.js';
import { trapped } from '../ui/trap.js';

/** What decides which details are asked for. */
export interface DetailsAsked {
  readonly service: Service;
  readonly channel: Channel;
  readonly profile: ServiceProfile;
  /** Of the page. */
  readonly language: Language;
}

const text = (values: FieldValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A phone talk needs a number; otherwise either will do. */
const contactFields = (channel: Channel, t: TFunction): FieldSpec[] => {
  const isCall = channel === 'phone';
  const email: FieldSpec = {
    name: 'contact.email',
    kind: 'email',
    label: t('common.form.email'),
    required: false,
    unmarked: !isCall,
    hint: isCall ? undefined : t('booking.details.eitherHint'),
    maxLength: limits.email,
    autocomplete: 'email',
  };
  const phone: FieldSpec = {
    name: 'contact.phone',
    kind: 'tel',
    label: t('common.form.phone'),
    required: isCall,
    unmarked: !isCall,
    hint: isCall ? t('booking.details.phoneWhy') : undefined,
    maxLength: limits.phone,
    autocomplete: 'tel',
    missing: t('common.form.phoneMissing'),
  };
  return isCall ? [phone, email] : [email, phone];
};

const languageField = ({ profile, language }: DetailsAsked, t: TFunction): FieldSpec[] => {
  if (profile.languages.length < 2) return [];
  const options = profile.languages.map((code) => ({ value: code, label: languageName(code, language) }));
  return [
    { name: 'language', kind: 'select', label: t('booking.details.language'), required: true, options },
  ];
};

const formsOf = ({ profile }: DetailsAsked) =>
  interpreterForms.filter((form) => profile.interpreters?.forms.includes(form));

const interpreterFields = (asked: DetailsAsked, values: FieldValues, t: TFunction): FieldSpec[] => {
  const languages = asked.profile.interpreters?.languages ?? [];
  const forms = formsOf(asked);
  if (languages.length === 0 || forms.length === 0) return [];
  const wish: FieldSpec = {
    name: 'interpreter.language',
    kind: 'select',
    label: t('booking.details.interpreter'),
    required: false,
    unmarked: true,
    why: t('booking.details.interpreterWhy'),
    options: [
      { value: '', label: t('booking.details.noInterpreter') },
      ...languages.map(({ code, name }) => ({ value: code, label: name })),
    ],
  };
  if (text(values, wish.name) === '' || forms.length === 1) return [wish];
  const form: FieldSpec = {
    name: 'interpreter.form',
    kind: 'choice',
    label: t('booking.details.interpreterForm'),
    required: true,
    options: forms.map((value) => ({ value, label: t(`booking.interpreter.${value}`) })),
    missing: t('booking.details.interpreterFormMissing'),
  };
  return [wish, form];
};

const noteField = (t: TFunction): FieldSpec => ({
  name: 'note',
  kind: 'textarea',
  label: t('booking.details.note'),
  required: false,
  hint: t('booking.details.noteHint'),
  maxLength: limits.note,
});

/** Who somebody is, and how to reach them. */
export const whoFields = (channel: Channel, t: TFunction): FieldSpec[] => [
  {
    name: 'contact.name',
    kind: 'text',
    label: t('common.form.name'),
    required: true,
    maxLength: limits.name,
    autocomplete: 'name',
    missing: t('common.form.nameMissing'),
  },
  ...contactFields(channel, t),
];

/** Who comes, how to reach them, and what the service asks; some questions hang on earlier answers. */
export const detailsFields = (asked: DetailsAsked, values: FieldValues, t: TFunction): FieldSpec[] => [
  ...whoFields(asked.channel, t),
  ...languageField(asked, t),
  ...interpreterFields(asked, values, t),
  ...asked.service.intake.map(questionField),
  noteField(t),
];

/** What no field sees alone: that there must be a way to reach the seeker. */
export const checkDetails = (
  channel: Channel,
  values: FieldValues,
  t: TFunction,
): Readonly<Record<string, string>> => {
  const isReachable = text(values, 'contact.email') !== '' || text(values, 'contact.phone') !== '';
  return isReachable || channel === 'phone' ? {} : { 'contact.email': t('booking.details.eitherMissing') };
};

/** What is chosen before one chooses: one's own language where the service speaks it. */
export const initialDetails = ({ profile, language }: DetailsAsked): FieldValues => {
  const { languages } = profile;
  return { language: languages.find((code) => code.startsWith(language)) ?? languages[0] };
};

/** How to reach somebody, from what is typed. */
export const contactOf = (values: FieldValues): NewAppointment['contact'] => {
  const email = text(values, 'contact.email');
  const phone = text(values, 'contact.phone');
  return {
    name: text(values, 'contact.name'),
    ...(email === '' ? {} : { email }),
    ...(phone === '' ? {} : { phone }),
  };
};

/** The part of a request that the details make. Answers to what is no longer asked stay here. */
export const detailsOf = (
  values: FieldValues,
  asked: DetailsAsked,
): Pick<NewAppointment, 'contact' | 'language' | 'interpreter' | 'answers' | 'note' | 'website'> => {
  const questions = new Set(asked.service.intake.map((question) => questionField(question).name));
  const answered = Object.entries(values).filter(([name]) => questions.has(name));
  const note = text(values, 'note');
  const forms = formsOf(asked);
  const interpreter = text(values, 'interpreter.language');
  const form = forms.find((each) => each === values['interpreter.form']) ?? forms[0];
  return {
    contact: contactOf(values),
    language: text(values, 'language') || asked.language,
    ...(interpreter !== '' && form ? { interpreter: { language: interpreter, form } } : {}),
    answers: answersFrom(Object.fromEntries(answered)),
    ...(note === '' ? {} : { note }),
    ...trapped(values),
  };
};
