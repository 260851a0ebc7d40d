import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const isFilled = (directory: string) => existsSync(directory) && readdirSync(directory).length > 0;

/**
 * Makes a new cluster beside its place and moves it there once it is whole: a first start that is cut off leaves nothing
 * that the next one would stumble over. A cluster that is there already stays as it is.
 */
export async function ensureCluster(
  directory: string,
  create: (directory: string) => Promise<void>,
): Promise<void> {
  if (isFilled(directory)) return;
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(directory), { recursive: true });
  await create(unfinished);
  rmSync(directory, { recursive: true, force: true });
  renameSync(unfinished, directory);
}
