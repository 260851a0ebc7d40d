import * as fc from 'fast-check';

const nested = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const oddTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff!',
  '🙂'.repeat(300),
  '\u202e\u200b\ufeff',
  'x'.repeat(5000),
  "'; drop table appointments; --",
  '../../etc/passwd',
  '%00',
  '2026-02-31',
  '2026-13-01T25:61:61Z',
  '-1',
  '1e309',
  'NaN',
  'null',
  'javascript:alert(1)',
  'http://[::1',
  '00000000-0000-0000-0000-000000000000',
];

const oddValues: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 53,
  -(2 ** 63),
  1e308,
  5e-324,
  [],
  {},
  [[]],
  [null],
  { length: 1 },
  { toString: 'x', constructor: null },
  Array.from({ length: 1000 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`a${String(index)}`, index])),
];

/** Texts that something somewhere takes for more than a text. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Whatever JSON can say where something else is expected. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddValues) },
  { weight: 3, arbitrary: oddText },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(2, 50, 3000).map(nested) },
);

/** Bodies that are no JSON, or hardly. */
export const oddBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '{',
    '[',
    'null',
    'true',
    '"text"',
    'NaN',
    '{"a":1}}',
    '{"a":1,"a":2}',
    "{'a':1}",
    '\ufeff{}',
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '\u0000',
    '['.repeat(50_000),
    '{"a":'.repeat(5000),
    `"${'x'.repeat(300_000)}"`,
    '1'.repeat(10_000),
  ),
  fc.string({ maxLength: 60 }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
);
