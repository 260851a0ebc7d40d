import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailTransport } from './mail-transport.js';

/** As many letters are kept, the newest. */
const keptLetters = 200;

/** A letter that would have gone. */
export interface KeptLetter {
  id: string;
  /** Epoch milliseconds. */
  keptAt: number;
  /** The whole message, as it would have travelled. */
  raw: Buffer;
}

/** The last hop of those who send nothing: letters end in a folder, one file each. */
export interface KeptMail extends MailTransport {
  /** The newest first. */
  list(): KeptLetter[];
  find(id: string): KeptLetter | undefined;
}

const nameOf = (id: string) => `${id}.eml`;
const idOf = /^([\w-]+)\.eml$/;

export function createKeptMail(folder: string): KeptMail {
  mkdirSync(folder, { recursive: true });
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const read = (id: string): KeptLetter => {
    const path = join(folder, nameOf(id));
    return { id, keptAt: statSync(path).mtimeMs, raw: readFileSync(path) };
  };
  const ids = () => readdirSync(folder).flatMap((name) => idOf.exec(name)?.slice(1) ?? []);
  const list = () =>
    ids()
      .map(read)
      .toSorted((a, b) => b.keptAt - a.keptAt);
  return {
    deliver: async (mail) => {
      const { message, messageId } = await composer.sendMail(mail);
      const id = messageId.replace(/^<([\w-]+)@.*$/, '$1');
      writeFileSync(join(folder, nameOf(id)), message as Buffer, { mode: 0o600 });
      for (const old of list().slice(keptLetters)) rmSync(join(folder, nameOf(old.id)));
      return { state: 'accepted' };
    },
    list,
    find: (id) => (ids().includes(id) ? read(id) : undefined),
    close: () => {
      composer.close();
    },
  };
}
