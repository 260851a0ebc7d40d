import { placing } from './cases/placing.js';
import { runCases } from './run-cases.js';

runCases('placing', placing);
