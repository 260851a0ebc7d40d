export { GuidanceChatElement } from '../../chat/chat.element.js';
export * from '../../chat/chat.events.js';
export type { ChatPlacement } from '../../chat/chat-placement.js';
export { GuidanceErrorEvent } from '../../ui/guidance-error.event.js';
