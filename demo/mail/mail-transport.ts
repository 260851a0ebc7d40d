import type { SendMailOptions } from 'nodemailer';

/** What has become of a message at the next server. */
export type Delivery =
  | { state: 'accepted' }
  /** For good: `address`: there is no such recipient; `message`: such a mail is not taken. */
  | { state: 'refused'; reason: 'address' | 'message'; answer?: string }
  /** For now. */
  | { state: 'put-off' }
  /** No server to talk with, or none that talks with us: it is not the message's fault. `why` names nobody. */
  | { state: 'unreachable'; why: string };

/** The last hop. */
export interface MailTransport {
  deliver(message: SendMailOptions): Promise<Delivery>;
  close(): void;
}
