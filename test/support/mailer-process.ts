// A mailer in a process of its own: DATABASE_URL, SMTP_URL, and MAIL_NOW for its clock.
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { openSqlStore } from '../../demo/api/store/sql/sql-store.js';
import { createMailer } from '../../demo/mail/mailer.js';
import { createSmtpTransport } from '../../demo/mail/smtp-transport.js';

const { DATABASE_URL = '', SMTP_URL = '', MAIL_NOW = '' } = process.env;
const store = await openSqlStore({ url: DATABASE_URL });
const mailer = createMailer({
  store,
  clock: { now: () => Number(MAIL_NOW) },
  profile: createProfileSource(),
  transport: createSmtpTransport({ url: SMTP_URL, requireTls: false }),
  from: 'post@karrieresenter.example',
});
await mailer.run();
mailer.close();
await store.close();
