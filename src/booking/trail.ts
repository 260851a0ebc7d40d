import type { StepName } from './booking-flow.js';

/** The steps that stand in the page's history, and which of them one stands on. */
export interface Trail {
  readonly steps: readonly StepName[];
  readonly at: number;
}

export const trailFrom = (step: StepName): Trail => ({ steps: [step], at: 0 });

/** On to a step; what lay ahead is gone, as it is in the browser's history. */
export const longer = ({ steps, at }: Trail, step: StepName): Trail => ({
  steps: [...steps.slice(0, at + 1), step],
  at: at + 1,
});

/** How many entries back a step lies; 0 when it isn't behind. */
export const entriesBack = ({ steps, at }: Trail, step: StepName): number => {
  const found = steps.slice(0, at).lastIndexOf(step);
  return found < 0 ? 0 : at - found;
};

export const backOn = ({ steps, at }: Trail, entries: number): Trail => ({ steps, at: at - entries });

/** After the browser's own back or forward; a step that we never put there begins a trail of its own. */
export const travelled = (trail: Trail, step: StepName): Trail => {
  const back = entriesBack(trail, step);
  if (back > 0) return backOn(trail, back);
  const ahead = trail.steps.indexOf(step, trail.at);
  return ahead < 0 ? trailFrom(step) : { ...trail, at: ahead };
};
