import type { Side } from '../chat.repository.js';
import type { MemoryChat } from './chat.js';

/** Who is writing, over a Map. */
export function memoryChatTyping(typing: MemoryChat['typing']) {
  return {
    setTyping: (conversation: string, by: Side, until: number) => {
      typing.set(`${by} ${conversation}`, until);
      return Promise.resolve();
    },
    typingUntil: (conversation: string, by: Side) => Promise.resolve(typing.get(`${by} ${conversation}`)),
    forgetTyping: (conversation: string, by?: Side) => {
      const sides: readonly Side[] = by ? [by] : ['seeker', 'counsellor'];
      for (const side of sides) typing.delete(`${side} ${conversation}`);
      return Promise.resolve();
    },
    removeTyping: (endedBefore: number) => {
      typing.forEach((until, key) => until <= endedBefore && typing.delete(key));
      return Promise.resolve();
    },
  };
}
