import { keepWork } from '../service/keep-work.js';
import { createMailer, type MailerOptions } from './mailer.js';

/** How often words to send are looked for. */
const everyMs = 3000;

const report = (line: string) => {
  console.error(line);
};

/** A mailer that is kept going until it is closed: what it is sending then it sends to the end. */
export function keepMailer(options: MailerOptions): { close: () => Promise<void> } {
  const mailer = createMailer(options);
  const round = async () => {
    await mailer.run();
    return 0;
  };
  const work = keepWork({ name: 'Sending mail', everyMs, round, report });
  return {
    close: async () => {
      mailer.stop();
      await work.stop();
      mailer.close();
    },
  };
}
