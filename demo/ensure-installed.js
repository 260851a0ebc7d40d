// Runs before `npm start`, `npm test` and the other commands, on a fresh clone too: so it depends on nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const oldestNode = [20, 19];

/** What is installed, or is to be: path → version. Packages for other platforms stay away rightly. */
function packages(lockfile) {
  const path = new URL(lockfile, root);
  if (!existsSync(path)) return undefined;
  const entries = Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages ?? {});
  return new Map(
    entries.filter(([name, entry]) => name && !entry.optional).map(([name, entry]) => [name, entry.version]),
  );
}

function isInstalled() {
  const installed = packages('node_modules/.package-lock.json');
  const wanted = packages('package-lock.json');
  return (
    Boolean(installed && wanted) && [...wanted].every(([name, version]) => installed.get(name) === version)
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  fail(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}
if (!isInstalled()) {
  console.log('Installing packages …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci did not succeed: the packages could not be installed.');
}
