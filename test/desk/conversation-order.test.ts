import { describe, expect, it } from 'vitest';
import { inOrderOfNeed, needCount } from '../../demo/desk/conversation-order.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 3, 9, minute)).toISOString();
const talk = (
  id: string,
  more: { state?: 'active' | 'ended'; unread?: number; lastWordAt?: string } = {},
) => ({
  id,
  state: 'active' as const,
  unread: 0,
  createdAt: at(0),
  ...more,
});
const ids = (conversations: { id: string }[]) => conversations.map(({ id }) => id);

describe('a counsellor’s conversations', () => {
  it('stand in the order in which they need an answer', () => {
    const mine = [
      talk('ended', { state: 'ended', unread: 1, lastWordAt: at(1) }),
      talk('answered', { lastWordAt: at(2) }),
      talk('waits a little', { unread: 3, lastWordAt: at(9) }),
      talk('waits longest', { unread: 1, lastWordAt: at(4) }),
    ];
    expect(ids(inOrderOfNeed(mine))).toEqual(['waits longest', 'waits a little', 'answered', 'ended']);
  });

  it('are looked at first where a colleague has handed them over, read or not', () => {
    const mine = [talk('answered'), talk('handed over', { lastWordAt: at(5) })];
    expect(ids(inOrderOfNeed(mine, new Set(['handed over'])))).toEqual(['handed over', 'answered']);
    expect(needCount([], mine, new Set(['handed over']))).toBe(1);
  });

  it('are counted where somebody waits or has no answer', () => {
    const ended = talk('ended', { state: 'ended', unread: 1 });
    expect(needCount([1, 2], [talk('a', { unread: 2 }), talk('b'), ended])).toBe(3);
  });
});
