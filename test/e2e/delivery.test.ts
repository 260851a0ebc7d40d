import { describe } from 'vitest';
import { shortExtent } from '../faults/schedule.js';
import { eachSeed } from '../faults/trials.js';

describe('a conversation over a faulty line, for a moment', () => {
  eachSeed([1], { extent: shortExtent, messages: 20, tabs: 2 });
});
