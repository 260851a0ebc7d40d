import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { movingFolder } from '../../src/bundle/release-layout.js';

interface Target {
  name: string;
  config: string;
  /** Built when this is missing or older than a source. */
  output: string;
  sources: readonly string[];
}

const common = ['package-lock.json', 'tsconfig.json', 'src'];

export const targets = {
  script: {
    name: 'script',
    config: 'vite.config.ts',
    output: 'dist/headers.json',
    sources: [...common, 'vite.config.ts'],
  },
  desk: {
    name: 'desk',
    config: 'demo/desk/vite.config.ts',
    output: 'dist/desk/index.html',
    sources: [...common, 'demo/desk'],
  },
  frames: {
    name: 'frames',
    config: 'demo/frames/vite.config.ts',
    output: `dist/${movingFolder}/frame/booking.html`,
    sources: [...common, 'demo/frames'],
  },
  builder: {
    name: 'builder',
    config: 'demo/builder/vite.config.ts',
    output: 'dist/builder/index.html',
    sources: [...common, 'demo/builder', 'demo/frames'],
  },
} satisfies Record<string, Target>;

const changedAt = (path: string): number => statSync(path).mtimeMs;

/** A folder's own time counts too: it tells of files that were deleted. */
function newest(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(changedAt(path), ...inside.map((name) => changedAt(join(path, name))));
}

function isStale({ output, sources }: Target): boolean {
  if (!existsSync(output)) return true;
  const builtAt = changedAt(output);
  return sources.some((source) => newest(source) > builtAt);
}

/** Builds what is missing or older than its sources. */
export async function buildWhatIsStale(say: (line: string) => void): Promise<void> {
  for (const target of Object.values(targets)) {
    if (!isStale(target)) continue;
    say(`Building the ${target.name} …`);
    await build({ configFile: target.config, logLevel: 'warn' });
  }
}
