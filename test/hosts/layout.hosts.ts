import { layout } from './cases/layout.js';
import { runCases } from './run-cases.js';

runCases('styles and layout', layout);
