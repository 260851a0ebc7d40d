import type { AttachmentRecord } from '../chat.repository.js';

/** Files over a Map. */
export function memoryChatAttachments(attachments: Map<string, AttachmentRecord>) {
  const find = (conversation: string, id: string) => {
    const found = attachments.get(id);
    return found?.conversation === conversation ? found : undefined;
  };
  const isUnsent = ({ isSent }: AttachmentRecord) => !isSent;
  return {
    addAttachment: (attachment: AttachmentRecord) => {
      attachments.set(attachment.id, { ...attachment });
      return Promise.resolve();
    },
    attachment: (conversation: string, id: string) => {
      const found = find(conversation, id);
      if (!found) return Promise.resolve(undefined);
      const { name, mediaType, bytes } = found;
      return Promise.resolve({ id, name, mediaType, sizeBytes: bytes.byteLength });
    },
    attachmentBytes: (conversation: string, id: string) => Promise.resolve(find(conversation, id)?.bytes),
    countUnsentAttachments: (conversation: string) =>
      Promise.resolve(
        [...attachments.values()].filter((one) => one.conversation === conversation && isUnsent(one)).length,
      ),
    markAttachmentSent: (id: string) => {
      const found = attachments.get(id);
      if (found) attachments.set(id, { ...found, isSent: true });
      return Promise.resolve();
    },
    removeUnsentAttachments: (createdBefore: number) => {
      attachments.forEach((one, id) => {
        if (isUnsent(one) && one.createdAt <= createdBefore) attachments.delete(id);
      });
      return Promise.resolve();
    },
  };
}
