import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import { createMailer } from '../../../demo/mail/mailer.js';
import { messageOf } from '../../../demo/mail/message.js';
import type { NoticeRecord } from '../../../demo/api/store/notices.repository.js';

const composer = createTransport({ streamTransport: true, buffer: true });

const sender = { name: 'Karrieresenter Østfold', from: 'post@example.no', replyTo: 'svar@example.no' };
const notice: NoticeRecord = {
  id: '4ad3bd27-6e3a-4c3d-8a4b-0c6a2f1f5e11',
  kind: 'confirmed',
  about: { appointment: '4ad3bd27-6e3a-4c3d-8a4b-0c6a2f1f5e12' },
  contact: { name: 'Kari', email: 'kari@example.no' },
  way: 'email',
  language: 'nb',
  subject: 'Timen din er bestilt',
  text: 'Hei!',
  createdAt: 0,
  attempts: 0,
};

/** Words with what breaks out of headers, parts, tags and quotes. */
const evil = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...[
          '\r\nBcc: evil@example.com',
          '\nX-Evil: 1',
          '\r',
          '\u2028',
          '\0',
          '"',
          '<evil@example.com>',
          ',',
          ';',
        ],
        ...[
          '</style><script>alert(1)</script>',
          '<img src=x>',
          '"><a href="javascript:1">',
          '\r\n\r\n--',
          '=?utf-8?q?x?=',
        ],
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const composed = async (record: NoticeRecord) => {
  const message = await messageOf(record, sender);
  const { message: raw, envelope } = await composer.sendMail(message);
  return { raw: (raw as Buffer).toString(), envelope, mail: await PostalMime.parse(raw as Buffer) };
};

describe('a letter', () => {
  it('goes to its recipient alone, under our headers alone, whatever people have written', async () => {
    const plain = (await composed(notice)).mail.headers.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(evil, evil, evil, async (name, subject, text) => {
        const record = { ...notice, contact: { ...notice.contact, name }, subject: `Timen${subject}`, text };
        const { mail, envelope } = await composed(record);
        expect(mail.headers.map(({ key }) => key)).toEqual(plain);
        expect(envelope).toEqual({ from: 'post@example.no', to: ['kari@example.no'] });
        expect(mail.to?.map(({ address }) => address)).toEqual(['kari@example.no']);
        expect(mail.from?.address).toBe('post@example.no');
        expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
        expect(mail.attachments).toEqual([]);
        const html = mail.html ?? '';
        expect(html.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/<(script|img|style)/i);
        for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https?:/);
      }),
      { numRuns: 150 },
    );
  });

  it('has one recipient, or none where an address is none', async () => {
    const delivered: unknown[] = [];
    const store = createMemoryStore();
    const mailer = createMailer({
      ...{ store, clock: { now: () => 0 }, profile: createProfileSource(), from: sender.from },
      transport: {
        deliver: ({ envelope }) => {
          delivered.push(envelope);
          return Promise.resolve({ state: 'accepted' });
        },
        close: () => undefined,
      },
    });
    const several = [
      'a@example.no, b@example.no',
      'a@example.no\r\nRCPT TO:<b@example.no>',
      'A <b@example.no>',
    ];
    await store.transaction(async ({ notices }) => {
      for (const email of [...several, 'kari@example.no']) {
        const id = crypto.randomUUID();
        await notices.insert({ ...notice, id, contact: { name: 'Kari', email }, nextAttemptAt: 0 });
      }
    });
    await mailer.run();
    expect(delivered).toEqual([{ from: 'post@example.no', to: ['kari@example.no'] }]);
    const failed = await store.transaction(({ notices }) => notices.list(0, 'by-hand'));
    expect(failed.map(({ failure }) => failure?.reason)).toEqual(['address', 'address', 'address']);
  });
});
