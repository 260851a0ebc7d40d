import type { ProfileSource } from '../api/api-context.js';
import type { Store } from '../api/store/store.js';
import { keepMailer } from '../mail/keep-mailer.js';
import { createSmtpTransport } from '../mail/smtp-transport.js';
import type { Configuration } from './configuration.js';

/** The mailer that the configuration asks for, if it does. Each process has one; together they send every word once. */
export function openMailer(
  { mail }: Configuration,
  { store, profile }: { store: Store; profile: ProfileSource },
): { close: () => Promise<void> } | undefined {
  if (!mail) return undefined;
  const { smtpUrl: url, requireTls, from, replyTo } = mail;
  const transport = createSmtpTransport({ url, requireTls });
  return keepMailer({ store, profile, transport, from, replyTo, clock: { now: () => Date.now() } });
}
