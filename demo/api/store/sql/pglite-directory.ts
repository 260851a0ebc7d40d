import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a killed process leaves behind must not stop the next one. Whoever opens the directory makes sure that nobody else
 * has it open: PGlite itself would not notice.
 */
export function readyDirectory(directory: string): void {
  // A first start that was cut off before the cluster was whole. Nothing can have been written to it.
  const isWhole =
    existsSync(join(directory, 'PG_VERSION')) && existsSync(join(directory, 'global/pg_control'));
  if (!isWhole) {
    for (const name of readdirSync(directory)) rmSync(join(directory, name), { recursive: true });
  }
  rmSync(join(directory, 'postmaster.pid'), { force: true });
}
