import { sqlState } from './database.js';

/** PostgreSQL's names: it ends, begins, takes nobody more, has ended a line that was silent, or only reads as yet. */
const states = ['57P01', '57P02', '57P03', '53300', '25P03', '25006'];
const network = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** The driver's own; they have no code. */
const words = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** The database is restarting, fails over or cannot be reached: whoever asks again in a moment may well be answered. */
export function isAway(error: unknown): boolean {
  const code = sqlState(error);
  if (code !== undefined) return code.startsWith('08') || states.includes(code) || network.includes(code);
  return error instanceof Error && words.test(error.message);
}
