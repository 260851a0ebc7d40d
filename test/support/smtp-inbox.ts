import { SMTPServer } from 'smtp-server';
import PostalMime, { type Email } from 'postal-mime';

/** What the server says at a step: nothing, and it agrees; or a refusal such as `[550, '5.1.1 No such user']`. */
export type Refusal = [code: number, words: string] | undefined;

/** A message as it has arrived. */
export interface Arrived {
  mail: Email;
  raw: string;
  /** As the server was told, whatever the headers say. */
  from: string;
  to: string[];
}

export interface SmtpInbox {
  url: string;
  /** In the order in which they came. */
  arrived: Arrived[];
  /** What is said to a recipient, to a message. */
  recipient: (address: string) => Refusal;
  message: () => Refusal;
  /** Runs when the whole message has come, before the server says that it has taken it. */
  beforeTaken: () => Promise<void>;
  close(): Promise<void>;
}

const refusalError = (refusal: Refusal): Error | null =>
  refusal ? Object.assign(new Error(refusal[1]), { responseCode: refusal[0] }) : null;

/** A mail server on loopback; `port` 0: a free one. */
export async function startSmtpInbox(port = 0): Promise<SmtpInbox> {
  const inbox: SmtpInbox = {
    url: '',
    arrived: [],
    recipient: () => undefined,
    message: () => undefined,
    beforeTaken: () => Promise.resolve(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
  const server: SMTPServer = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      done(refusalError(inbox.recipient(address)));
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void take(Buffer.concat(chunks).toString()).then(done, done);
      });
      const take = async (raw: string): Promise<Error | null> => {
        const refusal = refusalError(inbox.message());
        if (refusal) return refusal;
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        inbox.arrived.push({ mail: await PostalMime.parse(raw), raw, from, to });
        await inbox.beforeTaken();
        return null;
      };
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve();
    });
  });
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  inbox.url = `smtp://127.0.0.1:${String(address.port)}`;
  return inbox;
}
