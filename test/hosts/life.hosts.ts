import { life } from './cases/life.js';
import { runCases } from './run-cases.js';

runCases('the life of a page', life);
