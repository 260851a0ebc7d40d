export type FieldKind =
  | 'text'
  | 'email'
  | 'tel'
  | 'date'
  | 'textarea'
  | 'select'
  | 'choice'
  | 'choices'
  | 'yes-no';

export type FieldValue = string | readonly string[] | boolean | undefined;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** One field of a form: what it asks, and what it says when the answer won't do. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly required: boolean;
  /** Neither asked for nor optional by itself, as "an e-mail address or a phone number": no word beside the label. */
  readonly unmarked?: boolean | undefined;
  /** Said below the label, before the field. */
  readonly hint?: string | undefined;
  /** Why a service asks. */
  readonly why?: string | undefined;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly maxLength?: number | undefined;
  /** The HTML autofill token, e.g. `email` (WCAG 1.3.5). */
  readonly autocomplete?: string | undefined;
  /** What says who one is is not refused here: the form asks about it before it is sent. */
  readonly mayBePersonal?: boolean;
  /** Said when nothing is filled in; without it a sentence made from the label. */
  readonly missing?: string | undefined;
}

/** A question that a service asks, as the contract has it. */
interface AskedQuestion {
  readonly id: string;
  readonly label: string;
  readonly why?: string | undefined;
  readonly kind: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly required: boolean;
  readonly maxLength?: number | undefined;
}

const questionKinds: readonly string[] = ['text', 'textarea', 'choice', 'choices', 'yes-no'];

const isFieldKind = (kind: string): kind is FieldKind => questionKinds.includes(kind);

/** The field of a service's question, named `answers.ID`. A kind that this version doesn't know is asked as text. */
export const questionField = (question: AskedQuestion): FieldSpec => ({
  name: `answers.${question.id}`,
  kind: isFieldKind(question.kind) ? question.kind : 'text',
  label: question.label,
  required: question.required,
  why: question.why,
  options: question.options,
  maxLength: question.maxLength,
});

/** The answers by question id, without those left empty. */
export const answersFrom = (values: FieldValues): Record<string, string | string[] | boolean> => {
  const answers: Record<string, string | string[] | boolean> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith('answers.') || value === undefined || value === '') continue;
    answers[name.slice('answers.'.length)] =
      typeof value === 'string' || typeof value === 'boolean' ? value : [...value];
  }
  return answers;
};
