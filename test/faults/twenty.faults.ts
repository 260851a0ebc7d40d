import { describe } from 'vitest';
import { longExtent } from './schedule.js';
import { eachSeed } from './trials.js';

describe('a long conversation over a faulty line to a server that is killed', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
  eachSeed(seeds, { extent: longExtent, messages: 200, tabs: 2 });
});
