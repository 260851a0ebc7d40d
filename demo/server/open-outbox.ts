import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createKeptMail, type KeptMail } from '../mail/kept-mail.js';
import type { Settings } from './start-settings.js';

/** The letters of earlier starts are still there, unless it begins with new data. */
export function openOutbox({ dataFolder, fresh }: Settings): KeptMail {
  const folder = join(dataFolder, 'mail');
  if (fresh) rmSync(folder, { recursive: true, force: true });
  return createKeptMail(folder);
}
