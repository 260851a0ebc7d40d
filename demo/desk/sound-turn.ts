import { newUuid } from '../../src/api/uuid.js';

/** As long as another tab has to say that it was used later; on a busy machine that is not at once. */
const answerMs = 300;

interface Claim {
  id: string;
  usedAt: number;
}

const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'id') === 'string' &&
  typeof Reflect.get(value, 'usedAt') === 'number';

/** Among the tabs of one browser that may sound: whose turn it is. */
export interface SoundTurn {
  /** Somebody looks at this tab, or does something in it. */
  use(): void;
  /** True in the tab that was used last, and in no other. A tab that was closed or sleeps does not count. */
  claim(): Promise<boolean>;
  leave(): void;
}

/**
 * Nobody leads, so nobody can be missing: who is about to sound says so, and whoever was used later objects.
 * @param now the machine's clock, which all tabs share, in milliseconds
 */
export function joinSoundTurn(name: string, now: () => number = Date.now): SoundTurn {
  const own: Claim = { id: newUuid(), usedAt: 0 };
  let isOverruled = false;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isClaim(data)) return;
    if (isLater(data, own)) isOverruled = true;
    else channel.postMessage(own);
  };
  return {
    use: () => {
      own.usedAt = now();
    },
    claim: async () => {
      isOverruled = false;
      channel.postMessage(own);
      await new Promise((resolve) => setTimeout(resolve, answerMs));
      return !isOverruled;
    },
    leave: () => channel.close(),
  };
}

const isLater = (one: Claim, other: Claim): boolean =>
  one.usedAt === other.usedAt ? one.id > other.id : one.usedAt > other.usedAt;
