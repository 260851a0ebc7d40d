export { GuidanceChatElement } from '../../src/chat/chat.element.js';
export * from '../../src/chat/chat.events.js';
export type { ChatPlacement } from '../../src/chat/chat-placement.js';
export { GuidanceErrorEvent } from '../../src/ui/guidance-error.event.js';
