import { coexisting } from './cases/coexisting.js';
import { runCases } from './run-cases.js';

runCases('beside other scripts', coexisting);
