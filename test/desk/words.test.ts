import { describe, expect, it } from 'vitest';
import { duration, leftWords, unansweredWords } from '../../demo/desk/desk-words.js';
import { farewellWords } from '../../demo/desk/farewell-words.js';

const noon = Date.UTC(2026, 2, 3, 12);

describe('the desk’s words', () => {
  it('say how long somebody has waited for an answer', () => {
    expect(unansweredWords({ lastWordAt: new Date(noon - 3 * 60_000).toISOString() }, noon)).toBe(
      'Har ventet på svar i 3 minutter',
    );
    expect(unansweredWords({}, noon)).toBe('Venter på svar');
    expect([0, 1, 59, 60, 150].map(duration)).toEqual([
      'under ett minutt',
      'ett minutt',
      '59 minutter',
      'over en time',
      'over 2 timer',
    ]);
  });

  it('say since when a seeker has been away, by the clock where the service is', () => {
    expect(leftWords('2026-03-03T09:42:10Z')).toBe('Veisøkeren har vært borte siden kl. 10.42.');
  });

  it('end with a word in the seeker’s language where they must', () => {
    expect(farewellWords('nn-NO')).toContain('rettleiarane');
    expect(farewellWords('nb')).toContain('veilederne');
    expect(farewellWords('pl')).toContain('respect');
  });
});
