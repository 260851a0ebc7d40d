// `npm run test:wordpress`: installs what is missing, where it can, and edits a page of a WordPress of its own.
import { spawnSync } from 'node:child_process';
import { installWithApt } from '../apt.js';
import { missingPackages } from './running-wordpress.js';

installWithApt(missingPackages());
const missing = missingPackages();
if (missing.length > 0) {
  console.log(`Skipped: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not installed.`);
} else {
  const { status } = spawnSync('npm', ['run', '--silent', 'test:hosts', '--', 'wordpress'], {
    stdio: 'inherit',
    shell: true,
  });
  process.exitCode = status ?? 1;
}
