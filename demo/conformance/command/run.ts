import { answerAtFault } from '../ask.js';
import { checksOf, NotTried, whyNot, type Check } from '../check.js';
import { recording, type Exchange } from '../exchange.js';
import { offersOf } from '../profile-steps.js';
import { suites, type Part, type Suite } from '../suites.js';
import { levelOf, type Target } from '../target.js';
import { Ledger } from './ledger.js';

export type Outcome =
  | { name: 'passed' }
  | { name: 'not tried'; reason: string }
  | { name: 'failed'; fault: string; exchange?: Exchange };

export interface Result {
  suite: Suite;
  check: Check;
  outcome: Outcome;
}

export interface Run {
  /** All, when it is empty. */
  only: readonly Part[];
  /** How long one check may take. */
  checkMs: number;
  begins: (suite: Suite) => void;
  tell: (result: Result) => void;
  ends: (results: readonly Result[]) => void;
}

export interface Left {
  what: string;
  count: number;
}

/** One check after the other, and what each has made is taken back at once. Returns what could not be. */
export async function run(target: Target, { only, checkMs, begins, tell, ends }: Run): Promise<Left[]> {
  const ledger = new Ledger();
  const exchanges: Exchange[] = [];
  const watched = recording(target, (exchange) => {
    exchanges.push(exchange);
    ledger.note(exchange);
  });
  await ledger.begin(watched);
  const offers = await offersOf(watched).catch(() => undefined);
  for (const suite of suites.filter(({ part }) => only.length === 0 || only.includes(part))) {
    const missing = offers && suite.offers.find((offer) => !offers.includes(offer));
    const results: Result[] = [];
    begins(suite);
    for (const check of checksOf(suite.declare, { target: watched, level: suite.level })) {
      const reason = missing ? `${missing} is not offered` : whyNot(check, target);
      exchanges.length = 0;
      const outcome: Outcome =
        reason === undefined ? await tried(check, checkMs, exchanges) : { name: 'not tried', reason };
      results.push({ suite, check, outcome });
      tell({ suite, check, outcome });
      if (target.mayWrite) await ledger.tidy(watched);
    }
    ends(results);
  }
  if (levelOf(target) !== 'read') await ledger.finish(watched);
  return ledger.left;
}

async function tried(check: Check, checkMs: number, exchanges: readonly Exchange[]): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not done within ${checkMs / 1000} s`));
    }, checkMs);
  });
  try {
    await Promise.race([check.run(), tooLong]);
    return { name: 'passed' };
  } catch (error) {
    if (error instanceof NotTried) return { name: 'not tried', reason: error.message };
    const response = answerAtFault(error);
    const exchange =
      exchanges.find(({ answer }) => response && answer?.response === response) ?? exchanges.at(-1);
    return { name: 'failed', fault: faultOf(error), ...(exchange && { exchange }) };
  } finally {
    clearTimeout(timer);
  }
}

/** So much of a value is shown. */
const shownCharacters = 300;

const shown = (value: unknown): string =>
  (value === undefined ? 'undefined' : JSON.stringify(value)).slice(0, shownCharacters);

/** Both values, where the message has only room for a hint of them. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message } = error;
  if (!('actual' in error && 'expected' in error) || !/…|Array\(/.test(message)) return message;
  return `${message}\nexpected: ${shown(error.expected)}\nactual:   ${shown(error.actual)}`;
}
