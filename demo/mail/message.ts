import type { SendMailOptions } from 'nodemailer';
import type { Language } from '../api/http/language.js';
import { isName, noticeBody } from '../api/notices/notice-text.js';
import type { NoticeCalendar, NoticeRecord } from '../api/store/notices.repository.js';
import { letterHtml } from './letter-html.js';

/** Who writes, in the language of the letter. */
export interface Sender {
  /** What the service is called. */
  name: string;
  /** The service's own address. */
  from: string;
  /** Where answers go, when that is another one. */
  replyTo?: string | undefined;
}

/** The same for every attempt: whoever gets the message twice, because it was lost that it was sent, can tell. */
export const messageId = ({ id }: NoticeRecord, { from }: Sender): string =>
  `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`;

/** The message as it travels. The envelope names one recipient, whatever stands in the headers. */
export async function messageOf(notice: NoticeRecord, sender: Sender): Promise<SendMailOptions> {
  const { contact, subject, language, calendar, attachment } = notice;
  const { name, from, replyTo } = sender;
  const email = contact.email ?? '';
  return {
    messageId: messageId(notice, sender),
    from: { name, address: from },
    to: { name: isName(contact.name) ? contact.name : '', address: email },
    ...(replyTo !== undefined && { replyTo: { name, address: replyTo } }),
    envelope: { from, to: [email] },
    subject,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    text: noticeBody(notice, name),
    html: await letterHtml(notice, name),
    ...(calendar && partsOf(calendar, language)),
    ...(attachment && {
      attachments: [
        {
          filename: attachment.name,
          content: attachment.text,
          contentType: 'text/plain; charset=utf-8',
          contentDisposition: 'attachment',
        },
      ],
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Mail programs act on an invitation as an alternative; a calendar to keep is a file. */
function partsOf({ method, text }: NoticeCalendar, language: Language): SendMailOptions {
  if (method !== 'PUBLISH') return { icalEvent: { method, filename: 'invite.ics', content: text } };
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
  return {
    attachments: [
      { filename: language === 'en' ? 'calendar.ics' : 'kalender.ics', content: text, contentType },
    ],
  };
}
