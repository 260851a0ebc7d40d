import { createRandom, type Random } from './random.js';

/** What the line between a widget and its API can do. */
export const lineFaults = [
  // Everything comes late.
  'delay',
  // The connection breaks in the middle of what is sent, or of what is answered.
  'cut-request',
  'cut-answer',
  // The API gets a request twice, in another order than it was sent, or long after its sender has given up.
  'duplicate',
  'reorder',
  'late',
  // The connection stays open and carries nothing one way.
  'black-hole-up',
  'black-hole-down',
  // Somebody in between answers with a page of their own, or keeps a stream until it ends.
  'bad-gateway',
  'buffer',
  // The API has done its work, and nobody hears of it.
  'lost-answer',
] as const;
export type LineFault = (typeof lineFaults)[number];

/** What happens to the pages, the browser and the server. */
export const pageFaults = ['offline', 'reload', 'navigate', 'reopen'] as const;
export const worldFaults = [...pageFaults, 'restart'] as const;
export type WorldFault = (typeof worldFaults)[number];

export interface Fault {
  atMs: number;
  fault: LineFault | WorldFault;
  durationMs: number;
}

export interface Extent {
  /** The last fault begins before; after the last has ended it is calm. */
  spanMs: number;
  faults: number;
  longestMs: number;
  /** A server that is killed, and a line that is dead for a minute. */
  isWhole: boolean;
}

/** A few seconds of everything that does not take long. */
export const shortExtent: Extent = { spanMs: 8_000, faults: 9, longestMs: 1_500, isWhole: false };
export const longExtent: Extent = { spanMs: 100_000, faults: 32, longestMs: 6_000, isWhole: true };

const minuteMs = 60_000;
const noTime: readonly string[] = ['reload', 'navigate', 'reopen'];

/** Every kind comes up before one comes up again. */
function kinds(random: Random, { faults, isWhole }: Extent): Fault['fault'][] {
  const all = [...lineFaults, ...(isWhole ? worldFaults : pageFaults)];
  const drawn: Fault['fault'][] = [];
  while (drawn.length < faults) drawn.push(...random.shuffle(all));
  return drawn.slice(0, faults);
}

/** What goes wrong, and when: the same for the same seed. Faults may overlap. Sorted by their beginning. */
export function schedule(seed: number, extent: Extent = longExtent): Fault[] {
  const random = createRandom(seed);
  const faults = kinds(random, extent).map((fault): Fault => {
    const durationMs = noTime.includes(fault) ? 0 : random.whole(300, extent.longestMs);
    return { atMs: random.whole(0, extent.spanMs), fault, durationMs };
  });
  if (extent.isWhole && random.chance(0.5)) {
    const fault = random.pick(['black-hole-up', 'black-hole-down'] as const);
    faults.push({ atMs: random.whole(0, extent.spanMs / 2), fault, durationMs: minuteMs });
  }
  return faults.sort((one, other) => one.atMs - other.atMs);
}

/** When everything has ended. */
export const calmAtMs = (faults: readonly Fault[]): number =>
  Math.max(0, ...faults.map(({ atMs, durationMs }) => atMs + durationMs));

/** One line each, to be read beside a failure. */
export const scheduleWords = (faults: readonly Fault[]): string =>
  faults
    .map(
      ({ atMs, fault, durationMs }) =>
        `${(atMs / 1000).toFixed(1).padStart(6)} s ${fault}${durationMs ? ` for ${(durationMs / 1000).toFixed(1)} s` : ''}`,
    )
    .join('\n');
