import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../src/i18n/translator.js';
import type { FieldSpec } from '../../src/ui/field-spec.js';
import { answersFrom, questionField } from '../../src/ui/field-spec.js';
import { validateField } from '../../src/ui/validate-field.js';

const t = translatorFor('nb');
const field = (changes: Partial<FieldSpec>): FieldSpec => ({
  name: 'a',
  kind: 'text',
  label: 'Hva jobber du med?',
  required: false,
  ...changes,
});

describe('an answer', () => {
  it('may be left out when it is not required', () => {
    expect(validateField(field({}), '   ', t)).toBeUndefined();
    expect(validateField(field({ kind: 'email' }), '', t)).toBeUndefined();
  });

  it('that is missing is asked for in words of its own', () => {
    expect(validateField(field({ required: true }), ' ', t)).toBe('Hva jobber du med?: Skriv et svar.');
    expect(validateField(field({ required: true, kind: 'yes-no' }), undefined, t)).toContain('Velg ett svar');
    expect(validateField(field({ required: true, missing: 'Skriv navnet ditt.' }), '', t)).toBe(
      'Skriv navnet ditt.',
    );
  });

  it('“no” is an answer', () => {
    expect(validateField(field({ required: true, kind: 'yes-no' }), false, t)).toBeUndefined();
  });

  it.each(['kari@eksempel.no', ' kari.nordmann+cv@post.eksempel.no ', 'kåre@blåbær.no'])(
    'accepts the e-mail address %s',
    (text) => {
      expect(validateField(field({ kind: 'email' }), text, t)).toBeUndefined();
    },
  );

  it.each([
    'kari',
    'kari@',
    'kari@eksempel',
    '@eksempel.no',
    'kari nordmann@eksempel.no',
    'kari@eksempel.no.',
  ])('shows how an e-mail address looks instead of %s', (text) => {
    expect(validateField(field({ kind: 'email' }), text, t)).toContain('navn@eksempel.no');
  });

  it.each(['69 00 10 20', '+47 69001020', '(069) 00-10.20', '02800'])('accepts the number %s', (text) => {
    expect(validateField(field({ kind: 'tel' }), text, t)).toBeUndefined();
  });

  it.each(['1234', 'ring meg', '12345678901234567'])('says what a number needs instead of %s', (text) => {
    expect(validateField(field({ kind: 'tel' }), text, t)).toContain('minst 5 siffer');
  });

  // A made-up number with the right check digits: nobody's.
  it.each(['text', 'textarea', 'tel', 'email'] as const)(
    'with a national identity number in it is pointed out, in a %s field too',
    (kind) => {
      expect(validateField(field({ kind, label: 'Merknad' }), 'Jeg er 018190 10001', t)).toBe(
        'Merknad: Ta bort fødselsnummeret. Vi trenger det ikke.',
      );
    },
  );

  it.each(['+01819010001', '0001819010001'])('%s may be a phone number from abroad', (text) => {
    expect(validateField(field({ kind: 'tel' }), text, t)).toBeUndefined();
  });

  it('that is too long is told by how much', () => {
    expect(validateField(field({ maxLength: 3 }), 'abcde', t)).toContain('Ta bort 2');
  });
});

describe('a service’s own question', () => {
  it('of a kind that this version does not know is asked as text', () => {
    const asked = { id: 'grade', label: 'Trinn', kind: 'slider', required: false };
    expect(questionField(asked)).toMatchObject({ name: 'answers.grade', kind: 'text' });
  });

  it('travels under its id, and not at all when it is empty', () => {
    const values = { name: 'Kim', 'answers.grade': 'VG2', 'answers.note': '', 'answers.first': false };
    expect(answersFrom(values)).toEqual({ grade: 'VG2', first: false });
  });
});
