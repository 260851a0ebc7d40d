// Starts the demo once for all files of a run: what it builds and seeds then is there for every other start.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundledDemo, bundleDemo } from '../support/bundled-demo.js';
import { ownDataFolder, preparedData } from '../support/own-data-folder.js';
import { startDemo } from '../support/running-demo.js';

export default async function setup(): Promise<() => void> {
  const dataFolder = ownDataFolder();
  const demo = await startDemo({ dataFolder });
  await demo.stop();
  const folder = await bundleDemo();
  process.env[preparedData] = dataFolder;
  process.env[bundledDemo] = join(folder, 'server.js');
  return () => {
    for (const made of [dataFolder, folder]) rmSync(made, { recursive: true, force: true });
  };
}
