import type { ChatRepository } from '../chat.repository.js';
import { sqlChatAttachments } from './chat-attachments.js';
import { sqlConversations } from './chat-conversations.js';
import { sqlChatDesk } from './chat-desk.js';
import { sqlChatLog } from './chat-log.js';
import { sqlChatTyping } from './chat-typing.js';
import type { Sql } from './database.js';

/** The chat in PostgreSQL; the same statements on PGlite. */
export const sqlChatRepository = (sql: Sql): ChatRepository => ({
  ...sqlConversations(sql),
  ...sqlChatLog(sql),
  ...sqlChatAttachments(sql),
  ...sqlChatDesk(sql),
  ...sqlChatTyping(sql),
});
