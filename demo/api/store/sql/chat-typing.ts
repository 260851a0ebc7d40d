import type { Side } from '../chat.repository.js';
import type { Sql } from './database.js';
import { deleteDue } from './due.js';

export function sqlChatTyping(sql: Sql) {
  return {
    setTyping: async (conversation: string, by: Side, until: number): Promise<void> => {
      await sql.query(
        `insert into chat_typing (conversation_id, side, until) values ($1, $2, $3)
         on conflict (conversation_id, side) do update set until = excluded.until`,
        [conversation, by, new Date(until)],
      );
    },
    typingUntil: async (conversation: string, by: Side): Promise<number | undefined> => {
      const [row] = await sql.query<{ until: Date }>(
        'select until from chat_typing where conversation_id = $1 and side = $2',
        [conversation, by],
      );
      return row?.until.getTime();
    },
    forgetTyping: async (conversation: string, by?: Side): Promise<void> => {
      await sql.query(
        'delete from chat_typing where conversation_id = $1 and ($2::text is null or side = $2)',
        [conversation, by ?? null],
      );
    },
    removeTyping: async (endedBefore: number): Promise<void> => {
      await sql.query(deleteDue('chat_typing', 'until <= $1'), [new Date(endedBefore)]);
    },
  };
}
