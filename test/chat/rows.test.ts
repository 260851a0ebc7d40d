import { describe, expect, it } from 'vitest';
import { chatTransition, initialChat, type ChatAction } from '../../src/chat/chat-flow.js';
import { beginConversation, conversationTransition } from '../../src/chat/conversation-flow.js';
import { conversationRows } from '../../src/chat/conversation-rows.js';
import { formatsFor } from '../../src/i18n/format.js';
import { aLog, anAvailability, at, joined, queued, says, writes, type NewEntry } from './fixtures.js';

const { dateKey } = formatsFor('nb');

const stateOf = (...log: NewEntry[]) =>
  conversationTransition(beginConversation({ id: 'c1', state: 'queued', lastSeq: 0, deleteAt: at(0) }), {
    type: 'entries',
    entries: aLog(...log),
  });
const rowsOf = (...log: NewEntry[]) => conversationRows(stateOf(...log), dateKey);

describe('what stands in the log', () => {
  it('draws together what one person says in one go', () => {
    const rows = rowsOf(
      joined(),
      says('En', { at: at(1) }),
      says('To', { at: at(2) }),
      says('Tre', { at: at(20) }),
      writes('Fire', { at: at(21) }),
    );
    const groups = rows.flatMap((row) => (row.kind === 'message' ? [[row.text, row.begins, row.ends]] : []));
    expect(groups).toEqual([
      ['En', true, false],
      ['To', false, true],
      ['Tre', true, true],
      ['Fire', true, true],
    ]);
  });

  it('parts the days where the service is, not where the seeker is', () => {
    const rows = rowsOf(
      says('Sent', { at: '2026-03-03T22:30:00Z' }),
      says('Etter midnatt i Oslo', { at: '2026-03-03T23:30:00Z' }),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['message', 'day', 'message']);
  });

  it('keeps one key for a message, from the outbox into the log', () => {
    const waiting = conversationTransition(stateOf(queued), {
      type: 'write',
      message: { id: 'm1', text: 'Hei', at: at(1) },
    });
    const [before] = conversationRows(waiting, dateKey);
    const [after] = rowsOf(writes('Hei', { id: 'm1' }));
    expect(before?.key).toBe('m1');
    expect(after?.key).toBe('m1');
  });

  it('shows what is read up to where it is read', () => {
    const rows = rowsOf(writes('En'), writes('To'), { type: 'read', by: 'counsellor', upTo: 1 });
    expect(rows.flatMap((row) => (row.kind === 'message' ? row.delivery : []))).toEqual(['read', 'sent']);
  });

  it('shows an unknown sender as the other side', () => {
    const [row] = rowsOf({ type: 'message', message: { id: 'b', from: 'robot', text: 'Hei' } });
    expect(row).toMatchObject({ from: 'counsellor' });
  });
});

describe('the way into a conversation', () => {
  const after = (...actions: ChatAction[]) => actions.reduce(chatTransition, initialChat);
  const arrived: ChatAction = { type: 'arrived', availability: anAvailability() };

  it('goes from rest through welcome to talking', () => {
    expect(after().name).toBe('resting');
    expect(after({ type: 'arrive' }, arrived).name).toBe('welcome');
    expect(after({ type: 'arrive' }, arrived, { type: 'talk' }).name).toBe('talking');
  });

  it('is not stopped by an answer that comes late', () => {
    const talking = after({ type: 'arrive' }, arrived, { type: 'talk' });
    expect(chatTransition(talking, arrived)).toBe(talking);
  });

  it('keeps the welcome when it cannot be read again', () => {
    const welcome = after({ type: 'arrive' }, arrived);
    expect(chatTransition(welcome, { type: 'unreachable', trouble: 'offline' })).toBe(welcome);
  });

  it('comes back from a refusal with what is true now', () => {
    const availability = anAvailability({ state: 'closed' });
    const refusal = { why: 'closed' } as const;
    const refused: ChatAction = { type: 'refused', refusal, availability };
    expect(after({ type: 'arrive' }, arrived, { type: 'talk' }, refused)).toEqual({
      name: 'welcome',
      availability,
      refusal,
    });
  });
});
