// What tests throw away lies in memory, where the system offers that and has room: on a disk, a copy of a database's thousand
// small files costs fifteen times as much. A `globalSetup` of Vitest.
import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
const neededBytes = 3 * 1024 ** 3;

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > neededBytes;
  } catch {
    return false;
  }
};

const isRunning = (processId: number): boolean => {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Those of runs that were killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(memory)) {
    const [, processId] = /^guidance-tests-(\d+)$/.exec(name) ?? [];
    if (processId !== undefined && !isRunning(Number(processId)))
      rmSync(join(memory, name), { recursive: true, force: true });
  }
}

export default function setup(): (() => void) | undefined {
  if (!hasRoom()) return undefined;
  removeLeftovers();
  const folder = join(memory, `guidance-tests-${String(process.pid)}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
