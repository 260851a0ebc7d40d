// Runs after `changeset version`, which knows package.json only: the script and the lock file say the version too.
import { readFileSync, writeFileSync } from 'node:fs';
import { version } from './package-json.js';
import { lockedAs, withUnreleased } from './release-notes.js';

function change(path: string, changed: (text: string) => string): void {
  const file = new URL(`../../${path}`, import.meta.url);
  writeFileSync(file, changed(readFileSync(file, 'utf8')));
}

change('src/version.ts', (text) => text.replace(/'[^']*'/, `'${version}'`));
change('package-lock.json', (text) => lockedAs(version, text));
change('CHANGELOG.md', withUnreleased);
