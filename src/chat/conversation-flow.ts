import type { Conversation, LogEntry, QueueNotice } from '../contract/chat.js';
import {
  mergedOutbox,
  outboxTransition,
  withoutArrived,
  type OutboxAction,
  type OutgoingMessage,
} from './outbox-flow.js';

/** `starting`: the seeker has begun, and the service has not answered yet. */
export type Phase =
  | { name: 'starting' }
  | { name: 'queued'; position?: number | undefined; waitMinutes?: number | undefined }
  | { name: 'active' }
  | { name: 'ended'; by: string };

/** What a seeker has pressed that ends something: asked back first, then done. */
export type FinalStep = 'end' | 'erase';
/** `copying`: a copy is wanted, which ends nothing. */
export type Leaving = { name: 'none' | 'copying' } | { name: 'asking' | 'doing' | 'failed'; step: FinalStep };

export interface ConversationState {
  readonly phase: Phase;
  readonly counsellor: string | undefined;
  /** Everything that has happened, in order, without what only says that something was read. */
  readonly entries: readonly LogEntry[];
  readonly outbox: readonly OutgoingMessage[];
  /** The last entry that the counsellor has read. */
  readonly readUpTo: number;
  /** The last entry that the seeker has had on the screen. */
  readonly seenUpTo: number;
  /** Up to here it is history: known before this page was opened, and not announced. */
  readonly historyUpTo: number;
  readonly isCounsellorTyping: boolean;
  readonly line: 'good' | 'lost';
  /** So many minutes are left before the service ends a conversation in which nobody says anything. */
  readonly idleMinutesLeft: number | undefined;
  readonly leaving: Leaving;
}

/** What the tab with the line knows, for one that has missed something. */
export type Shared = Pick<ConversationState, 'phase' | 'outbox' | 'seenUpTo' | 'line'>;

export const sharedOf = ({ phase, outbox, seenUpTo, line }: ConversationState): Shared => ({
  phase,
  outbox,
  seenUpTo,
  line,
});

/** What happens in one tab and is so in all of them. */
export type SharedAction =
  | OutboxAction
  | { type: 'queue'; notice: QueueNotice }
  | { type: 'typing'; isTyping: boolean }
  | { type: 'line'; line: 'good' | 'lost' }
  | { type: 'seen'; upTo: number }
  | { type: 'idle'; minutesLeft: number | undefined };

export type ConversationAction =
  | SharedAction
  | { type: 'entries'; entries: readonly LogEntry[] }
  | { type: 'sync'; shared: Shared }
  | { type: 'take-up'; outbox: readonly OutgoingMessage[]; seenUpTo: number }
  | { type: 'ended'; by: string }
  | { type: 'leave'; leaving: Leaving };

const phaseOf = ({ state, queuePosition, waitMinutes }: Conversation): Phase => {
  if (state === 'ended') return { name: 'ended', by: 'unknown' };
  return state === 'active' ? { name: 'active' } : { name: 'queued', position: queuePosition, waitMinutes };
};

export interface Kept {
  /** What the service was asked for and has not answered. */
  readonly wish?: { readonly key: string } | undefined;
  readonly outbox: readonly OutgoingMessage[];
  readonly seenUpTo: number;
}

/** A conversation as the service tells of it, with what this tab has kept of it; `undefined`: it has not answered yet. */
export const beginConversation = (
  conversation: Conversation | undefined,
  { outbox, seenUpTo }: Kept = { outbox: [], seenUpTo: 0 },
): ConversationState => ({
  phase: conversation ? phaseOf(conversation) : { name: 'starting' },
  counsellor: conversation?.counsellor?.name,
  entries: [],
  outbox,
  readUpTo: 0,
  seenUpTo,
  historyUpTo: conversation?.lastSeq ?? 0,
  isCounsellorTyping: false,
  line: 'good',
  idleMinutesLeft: undefined,
  leaving: { name: 'none' },
});

/** An end that is known in more detail already stays so. */
const ended = (state: ConversationState, by: string): ConversationState =>
  state.phase.name === 'ended' && state.phase.by !== 'unknown'
    ? state
    : {
        ...state,
        phase: { name: 'ended', by },
        outbox: outboxTransition(state.outbox, { type: 'give-up' }),
        leaving: { name: 'none' },
        isCounsellorTyping: false,
        idleMinutesLeft: undefined,
      };

const stateEntry = (
  state: ConversationState,
  entry: Extract<LogEntry, { type: 'state' }>,
): ConversationState => {
  if (entry.state === 'ended') return ended(state, entry.endedBy ?? 'unknown');
  // Old news does not undo what the service has told of since.
  if (state.phase.name === 'ended' || entry.seq <= state.historyUpTo) return state;
  if (entry.state !== 'active') {
    return state.phase.name === 'queued' ? state : { ...state, phase: { name: 'queued' } };
  }
  return { ...state, phase: { name: 'active' }, counsellor: entry.counsellor?.name ?? state.counsellor };
};

const withEntry = (state: ConversationState, entry: LogEntry): ConversationState => {
  if (entry.type === 'read') {
    return entry.by === 'counsellor' ? { ...state, readUpTo: Math.max(state.readUpTo, entry.upTo) } : state;
  }
  const next = { ...state, idleMinutesLeft: undefined };
  if (entry.type === 'state') return stateEntry(next, entry);
  if (entry.type === 'link') return { ...next, isCounsellorTyping: false };
  return entry.message.from === 'seeker'
    ? { ...next, outbox: withoutArrived(state.outbox, entry.message.id) }
    : { ...next, isCounsellorTyping: false };
};

/** Many at once where there is a history: the list is copied once. */
const withEntries = (state: ConversationState, entries: readonly LogEntry[]): ConversationState => ({
  ...entries.reduce(withEntry, state),
  entries: [...state.entries, ...entries.filter(({ type }) => type !== 'read')],
});

/** A word that comes late does not bring back what the log has. */
const withoutLogged = (
  outbox: readonly OutgoingMessage[],
  { entries }: ConversationState,
): readonly OutgoingMessage[] => {
  const isLogged = ({ id }: OutgoingMessage) =>
    entries.some((entry) => entry.type === 'message' && entry.message.id === id);
  return outbox.some(isLogged) ? outbox.filter((message) => !isLogged(message)) : outbox;
};

/** The other tab's word on what both know; what was written here and is unknown there stays. */
const withShared = (
  state: ConversationState,
  { phase, outbox, seenUpTo, line }: Shared,
): ConversationState => ({
  ...state,
  phase: state.phase.name === 'queued' && phase.name === 'queued' ? phase : state.phase,
  outbox: withoutLogged(mergedOutbox(outbox, state.outbox), state),
  seenUpTo: Math.max(seenUpTo, state.seenUpTo),
  line,
});

const withQueue = (
  state: ConversationState,
  { queuePosition: position, waitMinutes }: QueueNotice,
): ConversationState =>
  state.phase.name === 'queued' ? { ...state, phase: { name: 'queued', position, waitMinutes } } : state;

export const conversationTransition = (
  state: ConversationState,
  action: ConversationAction,
): ConversationState => {
  switch (action.type) {
    case 'entries':
      return withEntries(state, action.entries);
    case 'sync':
      return withShared(state, action.shared);
    case 'queue':
      return withQueue(state, action.notice);
    case 'typing':
      return { ...state, isCounsellorTyping: action.isTyping && state.phase.name === 'active' };
    case 'line':
      return { ...state, line: action.line };
    case 'seen':
      return { ...state, seenUpTo: Math.max(state.seenUpTo, action.upTo) };
    case 'idle':
      return { ...state, idleMinutesLeft: action.minutesLeft };
    case 'take-up':
      return {
        ...state,
        outbox: withoutLogged(action.outbox, state),
        seenUpTo: Math.max(action.seenUpTo, state.seenUpTo),
      };
    case 'ended':
      return ended(state, action.by);
    case 'leave':
      return { ...state, leaving: action.leaving };
    default:
      return { ...state, outbox: withoutLogged(outboxTransition(state.outbox, action), state) };
  }
};

/** Something that a seeker wants to know of at once: words or a link from the other side. */
export const isNews = (entry: LogEntry): boolean =>
  entry.type === 'link' || (entry.type === 'message' && entry.message.from !== 'seeker');

export const unreadCount = (state: ConversationState | undefined): number =>
  state?.entries.filter((entry) => entry.seq > state.seenUpTo && isNews(entry)).length ?? 0;

/** A question stands that the seeker can still take back. */
export const isAsking = (state: ConversationState | undefined): boolean =>
  state !== undefined && ['asking', 'failed', 'copying'].includes(state.leaving.name);

export const lastSeq = ({ entries }: ConversationState): number => entries.at(-1)?.seq ?? 0;
