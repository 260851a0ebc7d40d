import { levelOf, type Target } from '../target.js';
import { connect } from './connection.js';
import { readOptions, usage, UsageError, type Options } from './options.js';
import { leftText, notTriedText, reportOf, resultText, totalText } from './report.js';
import { run, type Result } from './run.js';
import { secretFrom } from './secret.js';

/** Where the command writes. */
export interface Screen {
  print: (text: string) => void;
  complain: (text: string) => void;
}

/** So many requests' time for one check. */
const requestsPerCheck = 10;

async function targetOf(options: Options): Promise<Target> {
  const { url, timeoutMs, write, desk, origin, manageUrl } = options;
  const deskSecret =
    desk === 'secret' ? await secretFrom('GUIDANCE_DESK_SECRET', 'The desk’s secret') : undefined;
  const tokens =
    desk === 'token' ? await secretFrom('GUIDANCE_DESK_TOKEN', 'A counsellor’s token') : undefined;
  return {
    request: connect({ url, timeoutMs }),
    mayWrite: write,
    ...(origin !== undefined && { origin }),
    ...(manageUrl !== undefined && { manageUrlPrefix: manageUrl }),
    ...(deskSecret !== undefined && { deskSecret }),
    ...(tokens !== undefined && { deskTokens: tokens.split(/\s+/).filter(Boolean) }),
  };
}

/** Whether there is an API at all. @throws UsageError that says in one line what is there instead */
async function assertApi({ request }: Target, url: string): Promise<void> {
  const answered = await request('/profile').catch((error: unknown) => {
    throw new UsageError(`No answer from ${url}: ${error instanceof Error ? error.message : String(error)}.`);
  });
  const type = answered.headers.get('Content-Type') ?? 'no content type';
  const isProfile = answered.ok && /\bjson\b/.test(type) && (await isObject(answered));
  if (!isProfile)
    throw new UsageError(
      `There is no guidance API at ${url}: GET /profile answers ${answered.status}, ${type}.`,
    );
}

async function isObject(answered: Response): Promise<boolean> {
  const value: unknown = await answered.json().catch(() => undefined);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function runContract(options: Options, { print }: Screen): Promise<number> {
  const { url, only, timeoutMs, json } = options;
  const target = await targetOf(options);
  await assertApi(target, url);
  const level = levelOf(target);
  const tell = json ? () => undefined : print;
  const results: Result[] = [];
  tell(`The guidance API at ${url}, level ${level}`);
  const left = await run(target, {
    only,
    checkMs: timeoutMs * requestsPerCheck,
    begins: ({ title }) => {
      tell(`\n${title}`);
    },
    tell: (result) => {
      results.push(result);
      const text = resultText(result);
      if (text !== undefined) tell(text);
    },
    ends: (ofSuite) => {
      notTriedText(ofSuite).forEach(tell);
    },
  });
  if (json) print(JSON.stringify(reportOf(results, { url, level, left }), null, 2));
  tell(`\n${level === 'read' ? '' : `${leftText(left)}\n`}${totalText(results)}`);
  return results.some(({ outcome }) => outcome.name === 'failed') ? 1 : 0;
}

/** What the package's `bin` does with its words. Returns the exit code. */
export async function command(words: readonly string[], screen: Screen): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(words);
    if (!options) {
      screen.print(usage);
      return 0;
    }
    return (await runContract(options, screen)) === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    screen.complain(`${error.message}\nnpx guidance-widgets --help`);
    return 2;
  }
}
