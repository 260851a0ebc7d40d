import type { Answers, Question, ServiceProfile } from '../../../src/contract/profile.js';
import { availability } from '../chat/availability.js';
import { hourMs, instant } from '../clock.js';
import { counsellorsHere, type ChatWork } from '../chat/chat-work.js';
import { unreadBy } from '../chat/messages.js';
import { seekerLeftAt } from '../chat/presence.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import type { DeskConversation, DeskCounsellor, DeskQueue } from './desk.contract.js';

type ChatProfile = Pick<NonNullable<ServiceProfile['chat']>, 'topics' | 'intake'>;

/** What one counsellor sees of the whole: those who wait, and one's own. An ended one stays in sight for an hour. */
export async function deskQueue(
  work: ChatWork,
  profile: ChatProfile,
  counsellor: DeskCounsellor,
): Promise<DeskQueue> {
  const { chat, now } = work;
  const current = await chat.current(now - hourMs);
  const isMine = (conversation: ConversationRecord) => conversation.counsellor?.id === counsellor.id;
  const views = (conversations: ConversationRecord[]) =>
    inOrder(conversations, (one) => deskConversation(work, profile, one));
  return {
    switch: await chat.switch(),
    availability: await availability(work),
    waiting: await views(current.filter(({ state }) => state === 'queued')),
    mine: await views(current.filter(isMine)),
    colleagues: (await counsellorsHere(work)).filter(({ id }) => id !== counsellor.id),
    others: current.filter((one) => one.state === 'active' && !isMine(one)).length,
    enquiries: (await chat.enquiries()).length,
  };
}

/** One after the other: a transaction is one connection. */
async function inOrder<From, To>(items: From[], work: (item: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

export async function deskConversation(
  work: ChatWork,
  profile: ChatProfile,
  record: ConversationRecord,
): Promise<DeskConversation> {
  const { id, state, language, name, counsellor, lastSeq, lastWordAt, returned } = record;
  const leftAt = seekerLeftAt(record, work.now);
  const topic = profile.topics.find((candidate) => candidate.id === record.topic)?.label ?? record.topic;
  return {
    id,
    state,
    language,
    ...(topic !== undefined && { topic }),
    ...(name !== undefined && { name }),
    answers: answersInWords(record.answers, profile.intake),
    ...(counsellor && { counsellor }),
    createdAt: instant(record.createdAt),
    waitingSince: instant(record.queuedAt),
    returned,
    ...(leftAt !== undefined && { seekerLeftAt: instant(leftAt) }),
    ...(lastWordAt !== undefined && { lastWordAt: instant(lastWordAt) }),
    lastSeq,
    unread: await unreadBy(work, 'counsellor', record),
  };
}

/** In the order of the questions; an answer to a question that is no longer asked is left out. */
export function answersInWords(answers: Answers, questions: Question[]) {
  return questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) return [];
    return [{ question: question.label, answer: answerInWords(answer, question) }];
  });
}

function answerInWords(answer: Answers[string], { options = [] }: Question): string {
  if (typeof answer === 'boolean') return answer ? 'Ja' : 'Nei';
  const label = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return [answer].flat().map(label).join(', ');
}
