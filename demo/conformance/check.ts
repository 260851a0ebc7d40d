import { levelOf, levels, type Level, type Target } from './target.js';

/** One promise of the contract, and how it is tried. Runs under any test runner, and under none. */
export interface Check {
  /** The groups it stands in below its suite, outermost first. */
  groups: readonly string[];
  title: string;
  level: Level;
  /** What not every target has: a clock that can be moved on, the origin of a page that may use the API. */
  needs?: 'clock' | 'origin';
  /** @throws NotTried, or what is wrong */
  run: () => Promise<void>;
}

type Run = () => Promise<void>;

/** Declares a check of the suite's own level. */
export interface Declare {
  (title: string, run: Run): void;
  /** One that leaves traces. */
  seeker: (title: string, run: Run) => void;
  /** One in which a counsellor takes part. */
  desk: (title: string, run: Run) => void;
  /** One that moves time on. */
  withClock: (title: string, run: (advance: (minutes: number) => Promise<void>) => Promise<void>) => void;
  /** One that knows the origin of a page that may use the API. */
  withOrigin: (title: string, run: (origin: string) => Promise<void>) => void;
  group: (title: string, declare: () => void) => void;
}

/** The service has or offers nothing that this could be tried with: no fault. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}

export function notTried(reason: string): never {
  throw new NotTried(reason);
}

export interface Declaring {
  target: Target;
  level: Level;
}

/** What a suite declares, in its order. */
export function checksOf(
  suite: (target: Target, it: Declare) => void,
  { target, level }: Declaring,
): Check[] {
  const checks: Check[] = [];
  const groups: string[] = [];
  const add = (check: Omit<Check, 'groups' | 'level'> & { level?: Level }) => {
    checks.push({ level, ...check, groups: [...groups] });
  };
  const it = (title: string, run: Run) => {
    add({ title, run });
  };
  suite(
    target,
    Object.assign(it, {
      seeker: (title: string, run: Run) => {
        add({ title, run, level: 'seeker' });
      },
      desk: (title: string, run: Run) => {
        add({ title, run, level: 'desk' });
      },
      withClock: (title: string, run: (advance: (minutes: number) => Promise<void>) => Promise<void>) => {
        const { advance = () => notTried(lacking.clock) } = target;
        add({ title, needs: 'clock', run: () => run(advance), level: level === 'desk' ? 'desk' : 'seeker' });
      },
      withOrigin: (title: string, run: (origin: string) => Promise<void>) => {
        add({ title, needs: 'origin', run: () => run(target.origin ?? notTried(lacking.origin)) });
      },
      group: (title: string, declare: () => void) => {
        groups.push(title);
        declare();
        groups.pop();
      },
    } satisfies Omit<Declare, never>),
  );
  return checks;
}

const lacking = { clock: 'the clock is not ours', origin: 'no allowed origin is known' } as const;

const levelNeeds: Record<Level, string> = {
  read: '',
  seeker: 'leaves traces: --write',
  desk: 'needs a counsellor: --write --desk-token',
};

/** Why the target cannot be asked this at all; `undefined` when it can. */
export function whyNot({ level, needs }: Check, target: Target): string | undefined {
  if (levels.indexOf(level) > levels.indexOf(levelOf(target))) return levelNeeds[level];
  if (needs === 'clock' && !target.advance) return lacking.clock;
  return needs === 'origin' && target.origin === undefined ? lacking.origin : undefined;
}
