import { describe, expect, it } from 'vitest';
import { byNeed, newsCount } from '../../demo/desk/conversation-order.js';
import { farewellWords } from '../../demo/desk/farewell-words.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 3, 9, minute)).toISOString();
const talk = (id: string, more: { state?: 'active' | 'ended'; unread?: number; lastWordAt?: string } = {}) => ({
  id,
  state: 'active' as const,
  unread: 0,
  createdAt: at(0),
  ...more,
});

describe('a counsellor’s conversations', () => {
  it('stand in the order in which they need an answer', () => {
    const mine = [
      talk('ended', { state: 'ended', unread: 1, lastWordAt: at(1) }),
      talk('answered', { lastWordAt: at(2) }),
      talk('waits a little', { unread: 3, lastWordAt: at(9) }),
      talk('waits longest', { unread: 1, lastWordAt: at(4) }),
    ];
    expect(mine.toSorted(byNeed).map(({ id }) => id)).toEqual([
      'waits longest',
      'waits a little',
      'answered',
      'ended',
    ]);
  });

  it('count as news where somebody waits or has no answer', () => {
    const ended = talk('ended', { state: 'ended', unread: 1 });
    expect(newsCount([1, 2], [talk('a', { unread: 2 }), talk('b'), ended])).toBe(3);
  });

  it('end with a word in the seeker’s language where they must', () => {
    expect(farewellWords('nn-NO')).toContain('rettleiarane');
    expect(farewellWords('nb')).toContain('veilederne');
    expect(farewellWords('pl')).toContain('respect');
  });
});
