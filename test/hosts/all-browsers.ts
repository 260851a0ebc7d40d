// `npm run test:browsers`: installs what is missing, where it can, and runs every case in three browsers.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureChromium } from '../support/chromium.js';
import { installWithApt } from './apt.js';

/** What each Debian package brings. The libraries are the real ones that are not on npm. */
const packages: Readonly<Record<string, string>> = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/xvfb-run',
  xauth: '/usr/bin/xauth',
  'libjs-prototype': '/usr/share/javascript/prototype/prototype.js',
  'libjs-mootools': '/usr/share/javascript/mootools/mootools-core.js',
};

ensureChromium();
installWithApt(Object.entries(packages).flatMap(([name, path]) => (existsSync(path) ? [] : [name])));
const { status } = spawnSync('npm', ['run', '--silent', 'test:hosts'], {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, HOSTS_BROWSERS: 'Chromium,Firefox,WebKit', HOSTS_WRITE: '1' },
});
process.exitCode = status ?? 1;
