import type { TFunction } from 'i18next';
import type { FieldSpec, FieldValue } from './field-spec.js';
import { personalKinds } from './personal.js';

// What every address has; the server has the last word.
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const phoneShape = /^\+?[\d\s()./-]+$/;

/** At least 5 digits, at most 15 (ITU-T E.164), however they are spaced. */
const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return phoneShape.test(text) && digits >= 5 && digits <= 15;
};

/** A number from abroad may have eleven digits, and their check digits right by chance. */
const hasIdentityNumber = ({ kind, mayBePersonal }: FieldSpec, text: string): boolean =>
  !mayBePersonal &&
  !(kind === 'tel' && /^(\+|00)/.test(text)) &&
  personalKinds(text).includes('identityNumber');

const isEmpty = (value: FieldValue): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const missing = (spec: FieldSpec, t: TFunction): string => {
  const { kind, label } = spec;
  if (spec.missing !== undefined) return spec.missing;
  if (kind === 'choices') return t('common.form.choicesMissing', { label });
  if (kind === 'choice' || kind === 'yes-no' || kind === 'select') {
    return t('common.form.choiceMissing', { label });
  }
  return t('common.form.answerMissing', { label });
};

/** What is wrong with an answer, in words that say how to put it right; `undefined` when nothing is. */
export const validateField = (spec: FieldSpec, value: FieldValue, t: TFunction): string | undefined => {
  if (isEmpty(value)) return spec.required ? missing(spec, t) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (spec.maxLength !== undefined && text.length > spec.maxLength) {
    const over = text.length - spec.maxLength;
    return t('common.form.tooLong', { label: spec.label, max: spec.maxLength, over });
  }
  if (hasIdentityNumber(spec, text)) return t('common.form.identityNumber', { label: spec.label });
  if (spec.kind === 'email' && !emailShape.test(text)) return t('common.form.emailInvalid');
  if (spec.kind === 'tel' && !isPhone(text)) return t('common.form.phoneInvalid');
  return undefined;
};
