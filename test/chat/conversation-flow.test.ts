import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/contract/chat.js';
import {
  beginConversation,
  conversationTransition,
  sharedOf,
  unreadCount,
  type ConversationAction,
  type ConversationState,
} from '../../src/chat/conversation-flow.js';
import { nextToSend, toSendAgain, unsentWords, type OutgoingMessage } from '../../src/chat/outbox-flow.js';
import { aLog, at, endedBy, joined, queued, says, writes, type NewEntry } from './fixtures.js';

const conversation: Conversation = {
  id: 'c1',
  state: 'queued',
  queuePosition: 3,
  lastSeq: 1,
  deleteAt: '2026-03-04T09:00:00Z',
};

const after = (...actions: ConversationAction[]): ConversationState =>
  actions.reduce(conversationTransition, beginConversation(conversation));

const entries = (...log: NewEntry[]): ConversationAction[] => [{ type: 'entries', entries: aLog(...log) }];

const write = (id: string, minute = 1): ConversationAction => ({
  type: 'write',
  message: { id, text: id, at: at(minute) },
});

describe('a conversation', () => {
  it('begins in the queue, and follows it', () => {
    expect(after().phase).toEqual({ name: 'queued', position: 3, waitMinutes: undefined });
    const moved = after({ type: 'queue', notice: { queuePosition: 1, waitMinutes: 2 } });
    expect(moved.phase).toEqual({ name: 'queued', position: 1, waitMinutes: 2 });
  });

  it('becomes active with a counsellor who has a name', () => {
    const state = after(...entries(queued, joined('Bilal')));
    expect(state.phase.name).toBe('active');
    expect(state.counsellor).toBe('Bilal');
  });

  it('can go back to the queue when a counsellor leaves', () => {
    expect(after(...entries(queued, joined(), queued)).phase.name).toBe('queued');
  });

  it('stays as the service told of it while its history is read again', () => {
    const known = beginConversation({ ...conversation, state: 'active', lastSeq: 3 });
    const first = aLog(queued)[0];
    if (!first) throw new Error('The log is empty.');
    expect(conversationTransition(known, { type: 'entries', entries: [first] }).phase.name).toBe('active');
  });

  it('ends once: what is known of the end stays', () => {
    const state = after(...entries(queued, joined(), endedBy('counsellor')), { type: 'ended', by: 'seeker' });
    expect(state.phase).toEqual({ name: 'ended', by: 'counsellor' });
  });

  it('takes back the question when the end comes by itself', () => {
    const state = after(
      { type: 'leave', leaving: { name: 'asking', step: 'end' } },
      ...entries(queued, endedBy('idle')),
    );
    expect(state.leaving.name).toBe('none');
  });

  it('counts as unread what others have written since it was seen', () => {
    const state = after(...entries(queued, joined(), says('En'), writes('To'), says('Tre')));
    expect(unreadCount(state)).toBe(2);
    expect(unreadCount(conversationTransition(state, { type: 'seen', upTo: 3 }))).toBe(1);
    expect(unreadCount(conversationTransition(state, { type: 'seen', upTo: 5 }))).toBe(0);
  });

  it('knows that nobody types who has just written', () => {
    const typing = after(...entries(queued, joined()), { type: 'typing', isTyping: true });
    expect(typing.isCounsellorTyping).toBe(true);
    const [, , message] = aLog(queued, joined(), says('Hei'));
    if (!message) throw new Error('The log is short.');
    expect(conversationTransition(typing, { type: 'entries', entries: [message] }).isCounsellorTyping).toBe(
      false,
    );
  });
});

describe('the outbox', () => {
  it('lets a message go when the log has it, whatever the answer was', () => {
    const state = after(write('m1'), { type: 'deliver', id: 'm1', state: 'unsent' });
    expect(state.outbox).toHaveLength(1);
    const [entry] = aLog(writes('m1', { id: 'm1' }));
    if (!entry) throw new Error('The log is empty.');
    expect(conversationTransition(state, { type: 'entries', entries: [entry] }).outbox).toEqual([]);
  });

  it('does not take back in what the log has, however late another tab tells of it', () => {
    const state = after(...entries(queued, joined(), writes('m1', { id: 'm1' })));
    const late = conversationTransition(state, write('m1'));
    expect(late.outbox).toEqual([]);
    const shared = { ...sharedOf(state), outbox: after(write('m1'), write('m2')).outbox };
    expect(conversationTransition(state, { type: 'sync', shared }).outbox.map(({ id }) => id)).toEqual([
      'm2',
    ]);
  });

  it('says of what the end was faster than that it is not taken, and gives the words back', () => {
    const state = after(
      ...entries(queued, joined()),
      write('m1'),
      write('m2'),
      { type: 'deliver', id: 'm1', state: 'sent' },
      { type: 'deliver', id: 'm2', state: 'unsent' },
      { type: 'ended', by: 'counsellor' },
    );
    expect(state.outbox.map((message) => message.state)).toEqual(['sent', 'refused']);
    expect(unsentWords(state.outbox)).toBe('m2');
  });

  it('keeps the order in which was written, in whichever tab, however late one hears of it', () => {
    const ids = ({ outbox }: ConversationState) => outbox.map(({ id }) => id);
    expect(ids(after(write('m1', 1), write('m3', 3), write('m2', 2)))).toEqual(['m1', 'm2', 'm3']);
    const shared = sharedOf(after(write('m1', 1), write('m3', 3)));
    expect(ids(conversationTransition(after(write('m2', 2)), { type: 'sync', shared }))).toEqual([
      'm1',
      'm2',
      'm3',
    ]);
  });

  it('keeps the order: what could not be sent holds back what came after it', () => {
    const state = after(write('m1'), write('m2'), { type: 'deliver', id: 'm1', state: 'unsent' });
    expect(nextToSend(state.outbox)).toBeUndefined();
    expect(nextToSend(conversationTransition(state, { type: 'try-again' }).outbox)?.id).toBe('m1');
  });

  it('goes past what has arrived and what is not taken', () => {
    const state = after(
      write('m1'),
      write('m2'),
      write('m3'),
      { type: 'deliver', id: 'm1', state: 'sent' },
      { type: 'deliver', id: 'm2', state: 'refused' },
    );
    expect(nextToSend(state.outbox)?.id).toBe('m3');
  });

  it('sends again on the next page what was under way', () => {
    const message = (id: string, state: OutgoingMessage['state']) => ({ id, text: id, at: at(0), state });
    const outbox = [message('a', 'sent'), message('b', 'sending'), message('c', 'unsent')];
    expect(toSendAgain(outbox)).toEqual([message('b', 'waiting'), message('c', 'waiting')]);
  });
});
