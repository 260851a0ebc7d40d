import { afterEach, expect, it } from 'vitest';
import { toJson } from '../src/json.js';

const arrays = Array.prototype as unknown as { toJSON?: () => string };

afterEach(() => {
  delete arrays.toJSON;
});

it('an array travels as one on a page whose library gives arrays a text of their own', () => {
  const value = { names: ['Kim', 'Åse'], nested: [[1], { at: [null] }] };
  const expected = JSON.stringify(value);
  arrays.toJSON = () => 'an array';
  expect(JSON.stringify(value)).toContain('an array');
  expect(toJson(value)).toBe(expected);
});

it('every value can be changed on its way', () => {
  expect(toJson(['a', 1], (each) => (typeof each === 'string' ? each.toUpperCase() : each))).toBe('["A",1]');
});
