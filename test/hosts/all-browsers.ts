// `npm run test:browsers`: installs what is missing, where it can, and runs every case in three browsers.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureChromium } from '../support/chromium.js';

/** What each Debian package brings. The libraries are the real ones that are not on npm. */
const packages: Readonly<Record<string, string>> = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/xvfb-run',
  xauth: '/usr/bin/xauth',
  'libjs-prototype': '/usr/share/javascript/prototype/prototype.js',
  'libjs-mootools': '/usr/share/javascript/mootools/mootools-core.js',
};

function install(): void {
  const missing = Object.entries(packages).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));
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

ensureChromium();
install();
const { status } = spawnSync('npm', ['run', '--silent', 'test:hosts'], {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, HOSTS_BROWSERS: 'Chromium,Firefox,WebKit', HOSTS_WRITE: '1' },
});
process.exitCode = status ?? 1;
