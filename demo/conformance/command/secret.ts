import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './options.js';

/** From the environment, or typed without being shown: never among a command's words, which others on the machine can read. */
export async function secretFrom(name: string, what: string): Promise<string> {
  const given = process.env[name];
  if (given) return given;
  if (!process.stdin.isTTY) throw new UsageError(`${what} is missing: set ${name}.`);
  process.stderr.write(`${what}: `);
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const typed = await lines.question('');
  lines.close();
  process.stderr.write('\n');
  if (typed.trim() === '') throw new UsageError(`${what} is missing.`);
  return typed.trim();
}
