import type { LogEntry, NewMessage } from '../../../../src/contract/chat.js';
import type { EntryRecord } from '../chat.repository.js';
import type { Sql } from './database.js';

interface EntryRow {
  entry: LogEntry;
  sent: NewMessage | null;
}

export function sqlChatLog(sql: Sql) {
  return {
    append: async (conversation: string, { entry, sent }: EntryRecord): Promise<void> => {
      await sql.query(
        'insert into chat_entries (conversation_id, seq, message_id, entry, sent) values ($1, $2, $3, $4, $5)',
        [
          conversation,
          entry.seq,
          entry.type === 'message' ? entry.message.id : null,
          JSON.stringify(entry),
          sent ? JSON.stringify(sent) : null,
        ],
      );
    },
    entries: async (conversation: string, after: number, limit: number): Promise<LogEntry[]> => {
      const rows = await sql.query<EntryRow>(
        'select entry from chat_entries where conversation_id = $1 and seq > $2 order by seq limit $3',
        [conversation, after, limit],
      );
      return rows.map(({ entry }) => entry);
    },
    message: async (conversation: string, messageId: string): Promise<EntryRecord | undefined> => {
      const [row] = await sql.query<EntryRow>(
        'select entry, sent from chat_entries where conversation_id = $1 and message_id = $2',
        [conversation, messageId],
      );
      return row && { entry: row.entry, ...(row.sent && { sent: row.sent }) };
    },
  };
}
