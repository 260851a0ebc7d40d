import { dayMs, hourMs } from '../../../demo/api/clock.js';
import { createApi } from '../../../demo/api/api.js';
import { createProfileSource } from '../../../demo/api/seed/profile.js';
import { createMemoryStore } from '../../../demo/api/store/memory/memory-store.js';
import type { CourseRecord } from '../../../demo/api/store/courses.repository.js';
import type { NoticeRecord } from '../../../demo/api/store/notices.repository.js';
import type { Store } from '../../../demo/api/store/store.js';
import { createMailer, type Mailer } from '../../../demo/mail/mailer.js';
import { createSmtpTransport } from '../../../demo/mail/smtp-transport.js';
import type { Target } from '../../conformance/arrangements.js';
import { smallCatalogue } from '../api/booking-world.js';
import { aCourse } from '../api/course-world.js';
import { startSmtpInbox, type Arrived, type SmtpInbox } from '../../support/smtp-inbox.js';

/** Each begins a day after the one before; every other has a second session. */
const someCourses = (): CourseRecord[] =>
  Array.from({ length: 12 }, (_, index) => {
    const begins = startsAt + (10 + index) * dayMs;
    const place = { id: 'moss', name: 'Moss', address: 'Kongens gate 5' };
    const sessions = [begins, begins + 7 * dayMs].slice(0, 1 + (index % 2)).map((at, number) => ({
      ...{ id: `s${String(number)}`, startsAt: at, endsAt: at + 2 * hourMs, place },
    }));
    return aCourse({ id: `cv-${String(index)}`, sessions });
  });

const publicUrl = 'https://api.example.no/guidance/v1';
const origin = 'https://www.example.no';
export const manageUrl = `${origin}/timen-din`;
export const from = 'post@karrieresenter.example';

/** A Tuesday at nine in the morning, in Oslo. */
export const startsAt = Date.parse('2026-03-03T08:00:00Z');

/** The seeded API with a mailer, and the server that it sends to. */
export interface MailWorld {
  target: Target & { advance: (minutes: number) => Promise<void> };
  store: Store;
  inbox: SmtpInbox;
  /** Sends what is due; what has arrived by then at an address, or everywhere. */
  post: (address?: string) => Promise<Arrived[]>;
  now: () => number;
  /** What was to be told, given or not. */
  words: () => Promise<NoticeRecord[]>;
  /** Another one over the same store. */
  mailer: (url?: string) => Mailer;
  close: () => Promise<void>;
}

export async function openMailWorld(store: Store = createMemoryStore()): Promise<MailWorld> {
  let now = startsAt;
  const clock = { now: () => now };
  await store.transaction(async ({ booking, courses }) => {
    await booking.saveCatalogue(smallCatalogue(['astrid', 'bo']));
    for (const course of someCourses()) await courses.saveCourse(course);
  });
  const profile = createProfileSource();
  const origins = { allowedOrigins: [origin], manageUrlPrefixes: [`${origin}/`] };
  const deskSecret = 'a secret for the mail tests';
  const mail = { from };
  const api = createApi({ store, clock, profile, publicUrl, deskSecret, mail, ...origins });
  const inbox = await startSmtpInbox();
  const newMailer = (url = inbox.url) => {
    const transport = createSmtpTransport({ url, requireTls: false });
    return createMailer({ store, clock, profile, transport, from });
  };
  const mailer = newMailer();
  return {
    target: {
      request: (path, init) => api.fetch(new Request(`${publicUrl}${path}`, init)),
      advance: async (minutes) => {
        now += minutes * 60_000;
        await api.sweep();
      },
      mayWrite: true,
      deskSecret,
    },
    store,
    inbox,
    post: async (address) => {
      await mailer.run();
      return inbox.arrived.filter(({ to }) => address === undefined || to.includes(address));
    },
    now: () => now,
    words: () => store.transaction(({ notices }) => notices.list(0, 'all')),
    mailer: newMailer,
    close: async () => {
      mailer.close();
      await api.close();
      await inbox.close();
    },
  };
}

let count = 0;
/** Another one each time. */
export const someone = (): string => `nr${String((count += 1))}@example.no`;

/** The invitation or calendar that came with a mail, as text. */
export function calendarIn({ mail }: Arrived): string | undefined {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!part) return undefined;
  const { content } = part;
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The only one. */
export function theOne<Item>(items: readonly Item[]): Item {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0)
    throw new Error(`${String(items.length)} instead of one: ${JSON.stringify(items)}`);
  return item;
}

export const headersOf = ({ mail }: Arrived): Record<string, string> =>
  Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
