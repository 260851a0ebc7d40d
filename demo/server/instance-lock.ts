import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.js';

/** The embedded database takes one process at a time; a second one would corrupt it. */
export interface InstanceLock {
  release: () => void;
}

/** A number left behind by a killed server may belong to another program by now. */
function isServerRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const commandLine = `/proc/${String(pid)}/cmdline`;
  return (
    pid !== process.pid && (!existsSync(commandLine) || /node|tsx/.test(readFileSync(commandLine, 'utf8')))
  );
}

function tryToCreate(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** @throws StartError while another server uses the folder. */
export function lockFolder(folder: string): InstanceLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'server.pid');
  for (let attempt = 0; !tryToCreate(path); attempt += 1) {
    const holder = Number(readFileSync(path, 'utf8'));
    if (attempt > 1 || isServerRunning(holder)) {
      throw new StartError(
        `${folder} is in use by another server (process ${String(holder)}): stop that one first.`,
      );
    }
    // Moving is atomic: of two servers that find the same stale lock, one moves it.
    const stale = `${path}.${String(process.pid)}`;
    renameSync(path, stale);
    rmSync(stale);
  }
  return {
    release: () => {
      rmSync(path, { force: true });
    },
  };
}
