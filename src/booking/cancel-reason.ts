import type { TFunction } from 'i18next';
import { limits } from '../contract/common.js';
import type { FieldSpec } from '../ui/field-spec.js';

/** Nobody has to say why. */
export const reasonField = (t: TFunction): FieldSpec => ({
  name: 'reason',
  kind: 'textarea',
  label: t('booking.mine.reason'),
  required: false,
  maxLength: limits.note,
});
