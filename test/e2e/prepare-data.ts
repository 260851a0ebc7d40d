// Starts the demo once for all files of a run: what it builds and seeds then is there for every other start.
import { rmSync } from 'node:fs';
import { ownDataFolder, preparedData } from '../support/own-data-folder.js';
import { startDemo } from '../support/running-demo.js';

export default async function setup(): Promise<() => void> {
  const dataFolder = ownDataFolder();
  const demo = await startDemo({ dataFolder });
  await demo.stop();
  process.env[preparedData] = dataFolder;
  return () => rmSync(dataFolder, { recursive: true, force: true });
}
