import { redactedError } from '../service/redact.js';
import { createMailer, type MailerOptions } from './mailer.js';

/** How often words to send are looked for. */
const lookEveryMs = 3000;

/** A mailer that is kept going until it is closed: what it is sending then it sends to the end. */
export function keepMailer(options: MailerOptions): { close: () => Promise<void> } {
  const mailer = createMailer(options);
  let running = Promise.resolve();
  let isIdle = true;
  const run = () => {
    if (!isIdle) return;
    isIdle = false;
    running = mailer
      .run()
      .catch((error: unknown) => {
        console.error('Mail: sending failed and is tried again:', redactedError(error as Error));
      })
      .finally(() => {
        isIdle = true;
      });
  };
  const timer = setInterval(run, lookEveryMs);
  run();
  return {
    close: async () => {
      clearInterval(timer);
      mailer.stop();
      await running;
      mailer.close();
    },
  };
}
