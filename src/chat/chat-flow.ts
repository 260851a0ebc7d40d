import type { Availability } from '../contract/chat.js';
import type { Trouble } from '../ui/problem-notice.js';

/** Why a conversation did not begin. `later`: the service asks to come back after so many minutes. */
export type Refusal = { why: 'closed' | 'busy' | 'failed' } | { why: 'later'; minutes: number };

/** `resting`: nothing has been asked; the launcher is all there is. */
export type ChatState =
  | { name: 'resting' | 'arriving' | 'not-offered' }
  | { name: 'unreachable'; trouble: Trouble }
  | { name: 'welcome'; availability: Availability; refusal?: Refusal | undefined }
  | { name: 'talking' }
  /** `erased`: the seeker did it; `gone`: the service has it no longer. */
  | { name: 'erased' | 'gone' };

export type ChatAction =
  | { type: 'arrive' }
  | { type: 'arrived'; availability: Availability }
  | { type: 'not-offered' }
  | { type: 'unreachable'; trouble: Trouble }
  | { type: 'refused'; refusal: Refusal; availability: Availability }
  | { type: 'talk' }
  | { type: 'over'; how: 'erased' | 'gone' };

export const initialChat: ChatState = { name: 'resting' };

/** What is on the screen stays there while it is asked for anew. */
const keepsScreen: readonly ChatState['name'][] = ['welcome', 'talking'];

export const chatTransition = (state: ChatState, action: ChatAction): ChatState => {
  switch (action.type) {
    case 'arrive':
      return keepsScreen.includes(state.name) ? state : { name: 'arriving' };
    case 'arrived':
      return state.name === 'talking' ? state : { name: 'welcome', availability: action.availability };
    case 'not-offered':
      return { name: 'not-offered' };
    case 'unreachable':
      return state.name === 'arriving' ? { name: 'unreachable', trouble: action.trouble } : state;
    case 'refused':
      return { name: 'welcome', availability: action.availability, refusal: action.refusal };
    case 'talk':
      return { name: 'talking' };
    case 'over':
      return state.name === 'talking' ? { name: action.how } : state;
  }
};

/** Whether the chat takes a new conversation; a state that we don't know is not a promise. */
export const isOpen = ({ state }: Availability): boolean => state === 'open';
