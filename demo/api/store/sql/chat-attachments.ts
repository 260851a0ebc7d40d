import type { Attachment } from '../../../../src/contract/profile.js';
import type { AttachmentRecord } from '../chat.repository.js';
import type { Sql } from './database.js';
import { deleteDue } from './due.js';

interface AttachmentRow {
  id: string;
  name: string;
  media_type: string;
  size_bytes: number;
}

export function sqlChatAttachments(sql: Sql) {
  return {
    addAttachment: async (record: AttachmentRecord): Promise<void> => {
      const { id, conversation, name, mediaType, bytes, isSent, createdAt } = record;
      await sql.query(
        `insert into chat_attachments (id, conversation_id, name, media_type, bytes, is_sent, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, conversation, name, mediaType, bytes, isSent, new Date(createdAt)],
      );
    },
    attachment: async (conversation: string, id: string): Promise<Attachment | undefined> => {
      const [row] = await sql.query<AttachmentRow>(
        `select id, name, media_type, octet_length(bytes) as size_bytes from chat_attachments
         where conversation_id = $1 and id::text = $2`,
        [conversation, id],
      );
      return row && { id: row.id, name: row.name, mediaType: row.media_type, sizeBytes: row.size_bytes };
    },
    attachmentBytes: async (conversation: string, id: string): Promise<Uint8Array | undefined> => {
      const [row] = await sql.query<{ bytes: Uint8Array }>(
        'select bytes from chat_attachments where conversation_id = $1 and id::text = $2',
        [conversation, id],
      );
      return row?.bytes;
    },
    countUnsentAttachments: async (conversation: string): Promise<number> => {
      const [row] = await sql.query<{ count: number }>(
        `select count(*)::int as count from chat_attachments where conversation_id = $1 and not is_sent`,
        [conversation],
      );
      return row?.count ?? 0;
    },
    markAttachmentSent: async (id: string): Promise<void> => {
      await sql.query('update chat_attachments set is_sent = true where id = $1', [id]);
    },
    removeUnsentAttachments: async (createdBefore: number): Promise<void> => {
      await sql.query(deleteDue('chat_attachments', 'not is_sent and created_at <= $1'), [
        new Date(createdBefore),
      ]);
    },
  };
}
