import { describe, expect, it } from 'vitest';
import { knownOf, newsSince } from '../../demo/desk/news.js';
import { newsWords } from '../../demo/desk/desk-words.js';
import type { DeskConversation } from '../../demo/api/desk/desk.contract.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 3, 9, minute)).toISOString();
const talk = (id: string, more: Partial<DeskConversation> = {}): DeskConversation => ({
  id,
  name: id,
  state: 'active',
  language: 'nb',
  answers: [],
  createdAt: at(0),
  waitingSince: at(0),
  returned: false,
  lastSeq: 1,
  unread: 0,
  ...more,
});
const waits = (id: string) => talk(id, { state: 'queued' });

interface Desk {
  waiting?: DeskConversation[];
  mine?: DeskConversation[];
}
const news = (before: Desk, after: Desk, lookedAt?: string) =>
  newsWords(
    newsSince(knownOf({ waiting: [], mine: [], ...before }), { waiting: [], mine: [], ...after }, lookedAt),
  );

describe('what is new at the desk', () => {
  it('is whoever has come to wait, also in the place of one who went', () => {
    expect(news({ waiting: [waits('Ada')] }, { waiting: [waits('Bo')] })).toBe('Én ny venter.');
    expect(news({}, { waiting: [waits('Ada'), waits('Bo')] })).toBe('2 nye venter.');
  });

  it('is a second word as much as the first', () => {
    const once = talk('Ada', { unread: 1, lastWordAt: at(1) });
    const twice = talk('Ada', { unread: 2, lastWordAt: at(2) });
    expect(news({ mine: [once] }, { mine: [twice] })).toBe('Ny melding fra Ada.');
    expect(news({ mine: [twice] }, { mine: [twice] })).toBe('');
  });

  it('is not a word in the conversation that is looked at, nor a last word in one that has ended', () => {
    const written = talk('Ada', { lastWordAt: at(2) });
    expect(news({ mine: [talk('Ada')] }, { mine: [written] }, 'Ada')).toBe('');
    expect(news({ mine: [talk('Ada')] }, { mine: [{ ...written, state: 'ended' }] })).toBe('');
  });

  it('is a conversation that a colleague has handed over, and not one that was taken here', () => {
    expect(news({}, { mine: [talk('Ada')] })).toBe('Overført til deg: Ada.');
    expect(news({ waiting: [waits('Ada')] }, { mine: [talk('Ada')] })).toBe('');
  });

  it('is nothing when somebody goes', () => {
    expect(news({ waiting: [waits('Ada')], mine: [talk('Bo')] }, {})).toBe('');
  });
});
