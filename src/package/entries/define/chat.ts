import { GuidanceChatElement } from '../../../chat/chat.element.js';
import { registerOnPage } from '../../register-on-page.js';

export * from '../chat.js';

registerOnPage('guidance-chat', GuidanceChatElement);
