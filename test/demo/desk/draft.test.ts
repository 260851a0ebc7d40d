import { describe, expect, it } from 'vitest';
import { isSame, moveUp, readAt, writeAt } from '../../../demo/desk/administration/draft.js';
import { labelAt } from '../../../demo/desk/administration/fields.js';
import { parts } from '../../../demo/desk/administration/parts.js';
import { profileFields } from '../../../demo/desk/administration/profile.fields.js';

describe('what is being written', () => {
  const draft = { name: { nb: 'Samtale' }, intake: [{ id: 'a' }, { id: 'b' }] };

  it('is read and changed where a pointer says, and is left as it was', () => {
    expect(readAt(draft, '/intake/1/id')).toBe('b');
    expect(readAt(draft, '/intake/7/id')).toBeUndefined();
    expect(writeAt(draft, '/intake/0/id', 'c')).toEqual({ ...draft, intake: [{ id: 'c' }, { id: 'b' }] });
    expect(writeAt(draft, '/contact/hours/from', '09:00')).toEqual({
      ...draft,
      contact: { hours: { from: '09:00' } },
    });
    expect(draft.intake).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('is left out without a value; in a list what follows moves up', () => {
    expect(writeAt(draft, '/name', undefined)).toEqual({ intake: draft.intake });
    expect(writeAt(draft, '/intake/0', undefined)).toEqual({ ...draft, intake: [{ id: 'b' }] });
  });

  it('has an order that can be changed', () => {
    expect(moveUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
    expect(moveUp(['a', 'b'], 0)).toEqual(['a', 'b']);
  });

  it('is the same in whichever order it was written', () => {
    expect(isSame({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
  });
});

describe('what a fault is about', () => {
  it('is said in the words of the form', () => {
    expect(labelAt(parts.services.fields, '/name/nb')).toBe('Navn');
    expect(labelAt(parts.services.fields, '/intake/1/label/nb')).toBe('Spørsmål 2: Spørsmål');
    expect(labelAt(profileFields, '/privacy/policyUrl')).toBe('Adressen til personvernerklæringen');
    expect(labelAt(profileFields, '/chat/hours/regular/0/opens')).toBe('Tid 1: Åpner');
    expect(labelAt(parts.courses.fields, '/entry/capacity')).toBe('Antall plasser');
    expect(labelAt(parts.courses.fields, '/unknown')).toBeUndefined();
  });
});
