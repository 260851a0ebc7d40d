import { policies } from './cases/policies.js';
import { runCases } from './run-cases.js';

runCases('under policies', policies);
