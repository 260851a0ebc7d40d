import { coexisting } from './cases/coexisting.js';
import { layout } from './cases/layout.js';
import { life } from './cases/life.js';
import { placing } from './cases/placing.js';
import { policies } from './cases/policies.js';
import type { HostCase } from './host-case.js';

/** In the order in which the documentation shows them. */
export const allCases: readonly (readonly [theme: string, cases: readonly HostCase[]])[] = [
  ['Placing', placing],
  ['Beside other scripts', coexisting],
  ['Policies', policies],
  ['Styles and layout', layout],
  ['The life of a page', life],
];
