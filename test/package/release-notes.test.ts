import { expect, it } from 'vitest';
import { lockedAs, withUnreleased } from '../../src/package/release-notes.js';

const earlier = '## 0.1.0\n\n- The first one.\n';

it('what was written as unreleased goes with the new version', () => {
  const notes =
    '# Changelog\n\n## 0.2.0\n\n### Minor Changes\n\n- New.\n\n## Unreleased\n\n- Written before.\n\n' +
    earlier;
  expect(withUnreleased(notes)).toBe(
    '# Changelog\n\n## 0.2.0\n\n### Minor Changes\n\n- New.\n- Written before.\n\n' + earlier,
  );
});

it('what is unreleased stays so while there is no newer version', () => {
  const notes = '# Changelog\n\n## Unreleased\n\n- Not yet.\n\n' + earlier;
  expect(withUnreleased(notes)).toBe(notes);
});

it('the lock file says the version in both of its places', () => {
  const lock = {
    name: 'x',
    version: '0.1.0',
    packages: { '': { version: '0.1.0' }, a: { version: '0.1.0' } },
  };
  expect(JSON.parse(lockedAs('0.2.0', JSON.stringify(lock)))).toEqual({
    name: 'x',
    version: '0.2.0',
    packages: { '': { version: '0.2.0' }, a: { version: '0.1.0' } },
  });
});
