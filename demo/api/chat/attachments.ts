import type { Attachment } from '../../../src/contract/profile.js';
import type { Localized } from '../seed/localized.js';
import { hourMs } from '../clock.js';
import type { Language } from '../http/language.js';
import { ProblemError } from '../http/problem-error.js';
import type { UploadedFile } from '../http/upload.js';
import type { AttachmentRecord, ConversationRecord } from '../store/chat.repository.js';
import type { ChatWork } from './chat-work.js';
import { assertRunning } from './conversations.js';
import { mediaTypeOf, safeName } from './file-types.js';

/** What the profile says of files. */
export interface AttachmentRules {
  maxBytes: number;
  mediaTypes: string[];
}

/** Asked about every file before it is kept, e.g. a virus scanner. */
export type Scan = (file: UploadedFile & { mediaType: string }) => Promise<'clean' | 'refused'>;

/** A file that no message carries is kept so long. */
const unsentHours = 1;
/** As many may lie there for one conversation. */
const unsentLimit = 10;

const words = {
  tooLarge: {
    nb: 'Filen er for stor.',
    nn: 'Fila er for stor.',
    en: 'The file is too large.',
  },
  empty: { nb: 'Filen er tom.', nn: 'Fila er tom.', en: 'The file is empty.' },
  wrongType: {
    nb: 'Vi kan ikke ta imot denne typen fil.',
    nn: 'Vi kan ikkje ta imot denne typen fil.',
    en: 'We can’t receive this type of file.',
  },
  unsafe: {
    nb: 'Filen ble stoppet fordi den kan være skadelig.',
    nn: 'Fila vart stoppa fordi ho kan vere skadeleg.',
    en: 'The file was stopped because it may be harmful.',
  },
  tooMany: {
    nb: 'Det er lastet opp for mange filer. Send dem du har, og prøv igjen.',
    nn: 'Det er lasta opp for mange filer. Send dei du har, og prøv igjen.',
    en: 'Too many files have been uploaded. Send the ones you have and try again.',
  },
} satisfies Record<string, Localized>;

export const refused = (why: keyof typeof words, language: Language): ProblemError =>
  new ProblemError(422, 'attachment-refused', { detail: words[why][language] });

/** What is known of a file that may be kept. */
export type InspectedFile = Pick<AttachmentRecord, 'name' | 'mediaType' | 'bytes'>;

/** Looks at a file before anything is kept. @throws ProblemError `attachment-refused` that says why */
export async function inspect(
  { name, bytes }: UploadedFile,
  { maxBytes, mediaTypes }: AttachmentRules,
  { scan, language }: { scan: Scan | undefined; language: Language },
): Promise<InspectedFile> {
  if (bytes.byteLength === 0) throw refused('empty', language);
  if (bytes.byteLength > maxBytes) throw refused('tooLarge', language);
  const mediaType = mediaTypeOf(bytes, mediaTypes);
  if (mediaType === undefined) throw refused('wrongType', language);
  const file = { name: safeName(name), mediaType, bytes };
  if (scan && (await scan(file)) !== 'clean') throw refused('unsafe', language);
  return file;
}

/** @throws ProblemError `conversation-ended`, `attachment-refused` */
export async function keepAttachment(
  { chat, now }: ChatWork,
  conversation: ConversationRecord,
  { file, language }: { file: InspectedFile; language: Language },
): Promise<Attachment> {
  assertRunning(conversation);
  if ((await chat.countUnsentAttachments(conversation.id)) >= unsentLimit) {
    throw refused('tooMany', language);
  }
  const id = crypto.randomUUID();
  await chat.addAttachment({
    ...file,
    id,
    conversation: conversation.id,
    isSent: false,
    createdAt: now,
  });
  return { id, name: file.name, mediaType: file.mediaType, sizeBytes: file.bytes.byteLength };
}

/** The file that a message carries. @throws ProblemError `attachment-refused` when it is not of this conversation */
export async function sendAttachment(
  { chat }: ChatWork,
  conversation: ConversationRecord,
  id: string,
): Promise<Attachment> {
  const attachment = await chat.attachment(conversation.id, id);
  if (!attachment) throw new ProblemError(422, 'attachment-refused');
  await chat.markAttachmentSent(id);
  return attachment;
}

export const removeUnsent = ({ chat, now }: ChatWork): Promise<void> =>
  chat.removeUnsentAttachments(now - unsentHours * hourMs);
