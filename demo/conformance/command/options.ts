import { parseArgs } from 'node:util';
import { parts, type Part } from '../suites.js';

export const usage = `npx guidance-widgets conformance <base URL>

Runs the contract of the guidance API against a server. Reads only, unless told otherwise.

  --write             books, chats and registers too, and takes back what it made
  --desk-token        and what needs a counsellor, with the token in GUIDANCE_DESK_TOKEN, or asked for
                      (of two counsellors, parted by a space, for what takes two)
  --desk-secret       the same at a desk of the reference API, by the secret in GUIDANCE_DESK_SECRET
  --only <part>       ${parts.join(', ')}; may be repeated
  --origin <origin>   of a page that may use the API: https://www.example.no
  --manage-url <url>  what links in confirmations may begin with
  --timeout <s>       how long one request may take; 30
  --json              a report for programs
  --help

Exit code 0: all passed. 1: something failed. 2: it could not be run.`;

export interface Options {
  url: string;
  write: boolean;
  desk?: 'token' | 'secret';
  only: readonly Part[];
  origin?: string;
  manageUrl?: string;
  timeoutMs: number;
  json: boolean;
}

/** What was typed cannot be run; the message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const isPart = (word: string): word is Part => (parts as readonly string[]).includes(word);

function baseUrlOf(address: string): string {
  if (!URL.canParse(address) || !/^https?:/i.test(address))
    throw new UsageError(`${address} is no http(s) address.`);
  const { username, password, search, hash } = new URL(address);
  if (username || password)
    throw new UsageError('The address carries a password, which others on this machine can read.');
  if (search || hash) throw new UsageError('The base URL ends before any ? or #.');
  return address.replace(/\/+$/, '');
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        'desk-token': { type: 'boolean', default: false },
        'desk-secret': { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        origin: { type: 'string' },
        'manage-url': { type: 'string' },
        timeout: { type: 'string', default: '30' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `undefined`: help is asked for. @throws UsageError */
export function readOptions(words: readonly string[]): Options | undefined {
  const { values, positionals } = parse(words);
  if (values.help) return undefined;
  const [command, address, ...more] = positionals;
  if (command !== 'conformance') throw new UsageError(`There is no command ${command ?? ''}.`);
  if (address === undefined) throw new UsageError('Which server? Give its base URL.');
  if (more.length > 0) throw new UsageError(`One base URL at a time; ${more.join(' ')} is left over.`);
  const unknown = values.only.find((word) => !isPart(word));
  if (unknown !== undefined) throw new UsageError(`There is no part ${unknown}: ${parts.join(', ')}.`);
  const seconds = Number(values.timeout);
  if (!(seconds > 0)) throw new UsageError('--timeout is a number of seconds.');
  const desk = values['desk-secret'] ? 'secret' : values['desk-token'] ? 'token' : undefined;
  if (desk && !values.write) throw new UsageError(`--desk-${desk} leaves traces: add --write.`);
  return {
    url: baseUrlOf(address),
    write: values.write,
    ...(desk && { desk }),
    only: values.only.filter(isPart),
    ...(values.origin !== undefined && { origin: values.origin }),
    ...(values['manage-url'] !== undefined && { manageUrl: values['manage-url'] }),
    timeoutMs: seconds * 1000,
    json: values.json,
  };
}
