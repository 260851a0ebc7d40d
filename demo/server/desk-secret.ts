import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Without letters and digits that look alike. 31⁹ is beyond guessing at ten attempts a minute. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const group = () => Array.from({ length: 3 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** What counsellors sign in with: made at the first start, kept in the data folder for its owner alone. */
export function deskSecretIn(dataFolder: string): string {
  const path = join(dataFolder, 'desk-secret');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    const secret = [group(), group(), group()].join('-');
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, `${secret}\n`, { mode: 0o600 });
    return secret;
  }
}
