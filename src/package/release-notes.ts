/** What stood under "Unreleased" goes with the version whose notes changesets has put above it. */
export const withUnreleased = (changelog: string): string =>
  changelog.replace(/\n+## Unreleased\n+/, (heading, place: number) =>
    /\n## \d/.test(changelog.slice(0, place)) ? '\n' : heading,
  );

/** The lock file names the version twice. */
export const lockedAs = (version: string, lockfile: string): string => {
  const lock = JSON.parse(lockfile) as { version: string; packages: { '': { version: string } } };
  lock.version = version;
  lock.packages[''].version = version;
  return `${JSON.stringify(lock, null, 2)}\n`;
};
