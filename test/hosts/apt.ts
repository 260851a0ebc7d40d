import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs Debian's packages where that can be done here; says what is to be done by hand where not. */
export function installWithApt(missing: readonly string[]): void {
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.log(`Not installed, and to be installed by hand: ${missing.join(', ')}.`);
    return;
  }
  console.log(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  for (const name of missing) {
    try {
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      });
    } catch {
      console.log(`${name} could not be installed.`);
    }
  }
}
