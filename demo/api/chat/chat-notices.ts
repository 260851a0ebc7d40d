import { formatsFor } from '../../../src/i18n/format.js';
import type { Language } from '../http/language.js';
import { ProblemError } from '../http/problem-error.js';
import { fill, paragraphs } from '../notices/notice-text.js';
import { insertNotice, languageOf } from '../notices/replace-notice.js';
import { inLanguage, type Localized } from '../seed/localized.js';
import type { ConversationRecord, EnquiryRecord } from '../store/chat.repository.js';
import type { Transaction } from '../store/store.js';
import type { ChatServices } from './chat-services.js';
import { transcript } from './transcript.js';

const texts = {
  hello: { nb: 'Hei!', nn: 'Hei!', en: 'Hello,' },
  copy: { nb: 'Kopi av samtalen din', nn: 'Kopi av samtalen din', en: 'A copy of your conversation' },
  attached: {
    nb: 'Du har bedt om en kopi av samtalen du hadde med oss {date}. Den ligger ved som tekstfil.',
    nn: 'Du har bede om ein kopi av samtalen du hadde med oss {date}. Han ligg ved som tekstfil.',
    en: 'You asked for a copy of the conversation you had with us on {date}. It is attached as a text file.',
  },
  file: { nb: 'samtale.txt', nn: 'samtale.txt', en: 'conversation.txt' },
  notAsked: {
    nb: 'Har du ikke bedt om den, kan du slette denne e-posten.',
    nn: 'Har du ikkje bede om han, kan du slette denne e-posten.',
    en: 'If you did not ask for it, you can delete this e-mail.',
  },
  received: {
    nb: 'Vi har fått spørsmålet ditt',
    nn: 'Vi har fått spørsmålet ditt',
    en: 'We have received your question',
  },
  reference: {
    nb: 'En veileder svarer deg på denne e-postadressen. Referansen er {reference}. Oppgi den hvis du tar kontakt om spørsmålet.',
    nn: 'Ein rettleiar svarer deg på denne e-postadressa. Referansen er {reference}. Oppgi han dersom du tek kontakt om spørsmålet.',
    en: 'A counsellor will answer you at this e-mail address. Your reference is {reference}. Give it if you contact us about your question.',
  },
  urgent: {
    nb: 'Haster det? Ring oss på {phone}.',
    nn: 'Hastar det? Ring oss på {phone}.',
    en: 'Is it urgent? Call us on {phone}.',
  },
  notWritten: {
    nb: 'Har du ikke skrevet til oss, kan du se bort fra denne e-posten.',
    nn: 'Har du ikkje skrive til oss, kan du sjå bort frå denne e-posten.',
    en: 'If you have not written to us, you can ignore this e-mail.',
  },
} satisfies Record<string, Localized>;

/** So many copies of one conversation are posted: nobody's mailbox is filled by somebody who talks with us. */
const copiesPerConversation = 5;

/** To whom a copy goes, in which language. */
export interface CopyWish {
  conversation: ConversationRecord;
  email: string;
  language: Language;
}

/** The conversation as it is now, to the address that its seeker gives. @throws ProblemError `rate-limited` */
export async function noteTranscript(
  { clock, mail, settings }: ChatServices,
  { chat, notices }: Transaction,
  { conversation, email, language }: CopyWish,
): Promise<void> {
  const { id, lastSeq, createdAt, name = email } = conversation;
  const about = { conversation: id };
  if ((await notices.countAbout(about)) >= copiesPerConversation)
    throw new ProblemError(429, 'rate-limited', { retryAfterSeconds: 3600 });
  const t = inLanguage(texts, language);
  const date = formatsFor(language, settings.timeZone).date(new Date(createdAt));
  const entries = await chat.entries(id, 0, lastSeq);
  await insertNotice(
    { notices, now: clock.now(), mail },
    {
      kind: 'transcript',
      about,
      contact: { name, email },
      language,
      subject: t.copy,
      text: paragraphs(t.hello, `${t.copy}.`, fill(t.attached, { date }), t.notAsked),
      attachment: { name: t.file, text: transcript(entries, language, settings.timeZone) },
    },
  );
}

/**
 * A receipt, where there is a mailer. Nothing of what was written stands in it, a name neither: whoever writes may give an address
 * that is somebody else's.
 */
export async function noteEnquiry(
  { clock, mail, profile }: ChatServices,
  { notices }: Transaction,
  { reference, email, name = email, language: tag }: EnquiryRecord,
): Promise<void> {
  if (!mail) return;
  const language = languageOf(tag);
  const t = inLanguage(texts, language);
  const { phone } = profile(language).contact;
  await insertNotice(
    { notices, now: clock.now(), mail },
    {
      kind: 'enquiry',
      about: { enquiry: reference },
      contact: { name, email },
      language,
      subject: `${t.received}: ${reference}`,
      text: paragraphs(
        t.hello,
        `${t.received}.`,
        fill(t.reference, { reference }),
        phone === undefined ? undefined : fill(t.urgent, { phone }),
        t.notWritten,
      ),
    },
  );
}
