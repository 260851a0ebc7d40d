import { createTransport } from 'nodemailer';
import type { Delivery, MailTransport } from './mail-transport.js';

export interface SmtpSetting {
  /** `smtps://user:password@host` or `smtp://host:587`. */
  url: string;
  /** Nothing is sent over a line that is not encrypted. Off for a server on this machine or in its closed network. */
  requireTls: boolean;
}

/** Any of these may pass several times in one delivery: together they are well within a mailer's lease. */
const timeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 45_000,
};

/** Through a mail server. A connection for each message: they are few, and one that has gone stale costs a message its turn. */
export function createSmtpTransport({ url, requireTls }: SmtpSetting): MailTransport {
  const transport = createTransport({ url, requireTLS: requireTls, ...timeouts });
  return {
    deliver: async (message) => {
      try {
        await transport.sendMail(message);
        return { state: 'accepted' };
      } catch (error) {
        return deliveryAfter(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** What nodemailer throws. `command`: what the server was asked when it said `response`. */
interface SmtpError {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** RFC 3463, X.7: whoever it is for, such a mail is not taken from us. */
const isPolicy = /^5\d\d[ -]5\.7\./;

/** "Closing down": said of the connection, whatever was asked. */
const serviceNotAvailable = 421;

/** What RFC 5321 says of the answer: 4xx for now, 5xx for good. @throws the error, when it is none of the line or the server */
export function deliveryAfter(error: unknown): Delivery {
  if (!(error instanceof Error)) throw error;
  const { code, command = '', response = '', responseCode = 0 } = error as Error & SmtpError;
  const isAboutMessage = command === 'RCPT TO' || command === 'DATA';
  if (isAboutMessage && responseCode >= 400 && responseCode !== serviceNotAvailable) {
    if (responseCode < 500) return { state: 'put-off' };
    const isUnknown = command === 'RCPT TO' && !isPolicy.test(response);
    const reason = isUnknown ? 'address' : 'message';
    return { state: 'refused', reason, answer: response.slice(0, 500) };
  }
  // Its own check of the address: no server has been asked.
  if (code === 'EENVELOPE' && responseCode === 0 && command !== 'MAIL FROM')
    return { state: 'refused', reason: 'address', answer: error.message.slice(0, 500) };
  if (code === undefined || !ofTheLine.has(code)) throw error;
  return { state: 'unreachable', why: [code, command, responseCode || ''].filter(Boolean).join(' ') };
}

const ofTheLine = new Set([
  ...['ECONNECTION', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL'],
  ...['EAUTH', 'ENOAUTH', 'EENVELOPE', 'EMESSAGE', 'ESTREAM'],
]);
