import { formatsFor } from '../../../src/i18n/format.js';
import { newCredential } from '../http/credentials.js';
import type { Language } from '../http/language.js';
import { isName } from '../notices/notice-text.js';
import { afterThose, insertNotice, languageOf, linkOf } from '../notices/replace-notice.js';
import type {
  CountedCourse,
  KnownPerson,
  RegisteredParticipant,
  RegistrationRecord,
  SessionRecord,
} from '../store/courses.repository.js';
import type { NoticeRecord, RegistrationNoticeKind } from '../store/notices.repository.js';
import type { CourseWork } from './course-work.js';
import { personOf } from './party.js';
import { registrationCalendar } from './registration-calendar.js';
import { registrationNotice, type RegistrationNoticeFacts } from './registration-words.js';
import { positionOf } from './waiting-position.js';

/** What is to be told. `former`: a session before its change. `token`: where it is known. */
export interface RegistrationNews {
  kind: RegistrationNoticeKind;
  course: CountedCourse;
  registration: RegistrationRecord;
  former?: SessionRecord;
  /** A counsellor's own. */
  word?: string | undefined;
  token?: string;
  /** They had a place until now. */
  wasIn?: boolean;
}

/** People who read the same mail. */
interface Mailbox {
  email: string;
  names: string[];
}

/**
 * One word to each address of a party about its own people: what the answer to a registration doesn't tell, a word to another's
 * address must not either. What was to be said before and no longer holds is not said. The link, which opens the whole
 * registration, goes to the first address alone: to whoever has registered the others.
 */
export async function noteRegistration(work: CourseWork, news: RegistrationNews): Promise<void> {
  await tell(work, news, await work.notices.takeUngiven({ registration: news.registration.id }));
}

/** What begins tomorrow. While another word about it waits, that one says it. */
export async function noteReminder(work: CourseWork, news: RegistrationNews): Promise<void> {
  const waiting = await work.notices.ungiven({ registration: news.registration.id });
  if (waiting.length === 0) await tell(work, news, []);
}

async function tell(work: CourseWork, news: RegistrationNews, replaced: NoticeRecord[]): Promise<void> {
  const { registration } = news;
  const link = await linkTo(work, news, linkOf(replaced));
  const boxes = mailboxesOf(registration.participants.filter(({ alreadyIn }) => !alreadyIn));
  for (const [index, box] of boxes.entries()) {
    const isFirst = index === 0;
    const notBefore = afterThose(replaced);
    await write(work, news, { ...box, isFirst, link: isFirst ? link : undefined, notBefore });
  }
}

/**
 * The truth for those who were in already, in the language of the registration that counts. While another word about it waits,
 * that one says it, and nobody's mailbox is filled by somebody who knows a name and an address.
 */
export async function noteAlreadyIn(
  work: CourseWork,
  course: CountedCourse,
  known: readonly KnownPerson[],
): Promise<void> {
  const people = new Set(known.map(({ person }) => person));
  for (const id of new Set(known.map(({ registration }) => registration))) {
    const registration = await work.courses.findRegistration(id);
    if (!registration || (await work.notices.ungiven({ registration: id })).length > 0) continue;
    const own = registration.participants.filter(({ alreadyIn }) => !alreadyIn);
    const [first] = mailboxesOf(own);
    const news: RegistrationNews = { kind: 'registered-already', course, registration };
    for (const box of mailboxesOf(own.filter((participant) => people.has(personOf(participant))))) {
      const isFirst = box.email === first?.email;
      const link = isFirst ? await linkTo(work, news) : undefined;
      await write(work, news, { ...box, isFirst, link });
    }
  }
}

function mailboxesOf(participants: readonly RegisteredParticipant[]): Mailbox[] {
  const boxes = new Map<string, Mailbox>();
  for (const { name, email } of participants) {
    const box = boxes.get(email.toLowerCase()) ?? { email, names: [] };
    box.names.push(name);
    boxes.set(email.toLowerCase(), box);
  }
  return [...boxes.values()];
}

/** Nothing is left to be done about these. */
const isOver = ({ kind, registration }: RegistrationNews) =>
  registration.state === 'withdrawn' || kind === 'course-cancelled';

/**
 * The token itself is stored nowhere, and a word may be written months after it: unless a word that was not given carries the
 * link still, a new key to the registration is made for this one.
 */
async function linkTo(
  work: CourseWork,
  news: RegistrationNews,
  earlier?: string,
): Promise<string | undefined> {
  const { registration, token } = news;
  const { id, manageUrl } = registration;
  if (manageUrl === undefined || isOver(news)) return undefined;
  if (earlier !== undefined) return earlier;
  if (token !== undefined) return `${manageUrl}#guidance-registration=${id}.${token}`;
  const key = await newCredential('registration');
  await work.courses.addKey({ id: key.id, registration: id });
  return `${manageUrl}#guidance-registration=${key.id}.${key.token}`;
}

interface Letter extends Mailbox {
  isFirst: boolean;
  link: string | undefined;
  notBefore?: number;
}

async function write(
  work: CourseWork,
  news: RegistrationNews,
  { email, names, isFirst, link, notBefore }: Letter,
): Promise<void> {
  const { kind, registration } = news;
  const language = languageOf(registration.language);
  const facts = await factsOf(work, news, language);
  const way = link === undefined ? 'phone' : 'link';
  const isReminder = kind === 'course-reminder';
  const calendar = isReminder
    ? undefined
    : registrationCalendar(work, {
        ...{ course: news.course, registration, language, wasIn: news.wasIn ?? false },
        attendee: { name: names.every(isName) ? formatsFor(language).list(names) : email, email },
      });
  const words = registrationNotice({ ...facts, names, way: isFirst ? way : 'others' }, language);
  await insertNotice(work, {
    kind,
    about: { registration: registration.id },
    contact: { name: words.to, email },
    language,
    subject: words.subject,
    text: words.text,
    notBefore,
    ...(link !== undefined && { manageLink: link }),
    ...(calendar && { calendar }),
    ...(isReminder && { expiresAt: beginsAfter(news.course, work.now) }),
  });
}

/** Of a reminder: when its session begins, it has had its time. */
const beginsAfter = ({ sessions }: CountedCourse, now: number): number =>
  Math.min(...sessions.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt > now));

async function factsOf(
  work: CourseWork,
  { kind, course, registration, former, word }: RegistrationNews,
  language: Language,
): Promise<Omit<RegistrationNoticeFacts, 'names' | 'way'>> {
  const { now, timeZone, phone } = work;
  const { state, seats, offerExpiresAt } = registration;
  const isOnline = course.format === 'online' || course.status === 'moved-online';
  return {
    kind,
    title: course.title[language],
    sessions: course.status === 'postponed' ? [] : course.sessions.filter(({ endsAt }) => endsAt > now),
    isOnline: isOnline || (course.format === 'hybrid' && course.join !== undefined),
    hasPlace: course.status !== 'moved-online',
    join: state === 'confirmed' ? course.join?.url : undefined,
    state,
    seats,
    position: state === 'waitlisted' ? await positionOf(work, registration) : undefined,
    offerExpiresAt,
    former,
    word,
    timeZone,
    phone,
  };
}
