import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a run keeps a demo's data as they are after the first start: making them takes longer than most tests. */
export const preparedData = 'PREPARED_DEMO_DATA';

/** A folder of one's own for a demo's data, filled already where the run has prepared them. */
export function ownDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-'));
  const prepared = process.env[preparedData];
  if (prepared !== undefined) cpSync(prepared, folder, { recursive: true });
  return folder;
}
