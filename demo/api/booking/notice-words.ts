import type { Channel } from '../../../src/contract/booking.js';
import { capitalise, formatsFor } from '../../../src/i18n/format.js';
import type { Language } from '../http/language.js';
import { inLanguage, type Localized } from '../seed/localized.js';
import { fill, greeting, paragraphs } from '../notices/notice-text.js';
import type { AppointmentNoticeKind, NoticeRecord } from '../store/notices.repository.js';

/** What a word about a time says in facts. Instants are epoch milliseconds. */
export interface NoticeFacts {
  name: string;
  service: string;
  counsellor: string;
  startsAt: number;
  endsAt: number;
  timeZone: string;
  channel: Channel;
  place: string | undefined;
  phone: string | undefined;
  join: string | undefined;
  interpreter: string | undefined;
  centre: { name: string; phone?: string | undefined };
}

export interface AppointmentNotice {
  kind: AppointmentNoticeKind;
  by: 'seeker' | 'desk';
  facts: NoticeFacts;
  /** Before a move. */
  former?: NoticeFacts;
  /** A counsellor's own. */
  word?: string;
  /** The person has, or gets, a link to change it with. */
  hasLink: boolean;
}

type Words = Pick<NoticeRecord, 'subject' | 'text'>;

const texts = {
  confirmed: { nb: 'Timen din er bestilt', nn: 'Timen din er bestilt', en: 'Your appointment is booked' },
  moved: { nb: 'Timen din er flyttet', nn: 'Timen din er flytta', en: 'Your appointment has been moved' },
  otherCounsellor: {
    nb: 'Du får en annen veileder',
    nn: 'Du får ein annan rettleiar',
    en: 'You will be talking with another counsellor',
  },
  cancelled: {
    nb: 'Timen din er avbestilt',
    nn: 'Timen din er avbestilt',
    en: 'Your appointment is cancelled',
  },
  calledOff: {
    nb: 'Timen din er dessverre avlyst',
    nn: 'Timen din er dessverre avlyst',
    en: 'We are sorry, but your appointment is cancelled',
  },
  link: {
    nb: 'Her er lenken til videosamtalen din',
    nn: 'Her er lenkja til videosamtalen din',
    en: 'Here is the link to your video call',
  },
  reminder: {
    nb: 'Påminnelse om timen din',
    nn: 'Påminning om timen din',
    en: 'A reminder of your appointment',
  },
  free: { nb: 'Det er blitt en ledig time', nn: 'Det er blitt ein ledig time', en: 'A time has become free' },
  waiting: {
    nb: 'Du står på venteliste. Nå er det en ledig time. Den som bestiller først, får den.',
    nn: 'Du står på venteliste. No er det ein ledig time. Den som bestiller først, får han.',
    en: 'You are on our waiting list, and now there is a free time. It goes to whoever books first.',
  },
  before: {
    nb: 'Den gamle tiden, {time}, gjelder ikke lenger.',
    nn: 'Den gamle tida, {time}, gjeld ikkje lenger.',
    en: 'The former time, {time}, no longer applies.',
  },
  sameTime: {
    nb: 'Tiden og stedet er som før.',
    nn: 'Tida og staden er som før.',
    en: 'The time and the place are the same as before.',
  },
  withWhom: {
    nb: 'Du skal snakke med {counsellor}.',
    nn: 'Du skal snakke med {counsellor}.',
    en: 'You will be talking with {counsellor}.',
  },
  inPerson: { nb: 'Oppmøte: {place}', nn: 'Oppmøte: {place}', en: 'Where: {place}' },
  videoLater: {
    nb: 'Videosamtale. Du får lenken før samtalen.',
    nn: 'Videosamtale. Du får lenkja før samtalen.',
    en: 'Video call. You get the link before the call.',
  },
  video: { nb: 'Videosamtale: {join}', nn: 'Videosamtale: {join}', en: 'Video call: {join}' },
  phone: {
    nb: 'Vi ringer deg på {phone}.',
    nn: 'Vi ringjer deg på {phone}.',
    en: 'We will call you on {phone}.',
  },
  chat: { nb: 'Vi snakkes i chatten.', nn: 'Vi snakkast i chatten.', en: 'We will talk in the chat.' },
  interpreter: {
    nb: 'Vi bestiller tolk ({interpreter}).',
    nn: 'Vi bestiller tolk ({interpreter}).',
    en: 'We arrange an interpreter ({interpreter}).',
  },
  again: {
    nb: 'Du kan bestille en ny time på nettsiden vår{orCall}.',
    nn: 'Du kan bestille ein ny time på nettsida vår{orCall}.',
    en: 'You can book a new appointment on our website{orCall}.',
  },
  book: {
    nb: 'Bestill timen på nettsiden vår{orCall}.',
    nn: 'Bestill timen på nettsida vår{orCall}.',
    en: 'Book it on our website{orCall}.',
  },
  orCall: {
    nb: ', eller ringe oss på {phone}',
    nn: ', eller ringje oss på {phone}',
    en: ', or call us on {phone}',
  },
  orCallNow: {
    nb: ', eller ring oss på {phone}',
    nn: ', eller ring oss på {phone}',
    en: ', or call us on {phone}',
  },
  change: {
    nb: 'Passer det ikke? Bruk lenken du har fått, og flytt eller avbestill timen{orCall}.',
    nn: 'Passar det ikkje? Bruk lenkja du har fått, og flytt eller avbestill timen{orCall}.',
    en: 'Does it not suit you? Use the link you have to move or cancel the appointment{orCall}.',
  },
  call: {
    nb: 'Passer det ikke? Ring oss på {phone}.',
    nn: 'Passar det ikkje? Ring oss på {phone}.',
    en: 'Does it not suit you? Call us on {phone}.',
  },
} satisfies Record<string, Localized>;

type Texts = Record<keyof typeof texts, string>;

/** About an appointment: what has become of it, and the facts as they are now. */
export function appointmentNotice(notice: AppointmentNotice, language: Language): Words {
  const t = inLanguage(texts, language);
  const { facts, word } = notice;
  const headline = t[headlineOf(notice)];
  const text = paragraphs(
    greeting([facts.name], language),
    `${headline}.`,
    word,
    notice.kind === 'cancelled' ? timeLines(facts, language).join('\n') : factLines(facts, t, language),
    notice.kind === 'moved' ? formerLine(notice, t, language) : undefined,
    wayOn(notice, t),
  );
  return { subject: `${headline}: ${whenOf(facts, language)}`, text };
}

function headlineOf({ kind, by, facts, former }: AppointmentNotice): keyof Texts {
  if (kind === 'cancelled') return by === 'desk' ? 'calledOff' : 'cancelled';
  if (kind === 'meeting-link') return 'link';
  if (kind === 'moved' && former?.startsAt === facts.startsAt && former.counsellor !== facts.counsellor)
    return 'otherCounsellor';
  return kind;
}

/** To somebody who waits for such a time. */
export function freedNotice(facts: NoticeFacts, name: string, language: Language): Words {
  const t = inLanguage(texts, language);
  // How to reach whoever had it is nobody else's business.
  const { service, channel, place } = facts;
  const where = channel === 'in-person' && place !== undefined ? fill(t.inPerson, { place }) : '';
  const when = capitalise(whenOf(facts, language));
  const text = paragraphs(
    greeting([name], language),
    t.waiting,
    [service, when, where].filter(Boolean).join('\n'),
    fill(t.book, { orCall: orCall(t.orCallNow, facts) }),
  );
  return { subject: `${t.free}: ${whenOf(facts, language)}`, text };
}

const orCall = (text: string, { centre: { phone } }: NoticeFacts) =>
  phone === undefined ? '' : fill(text, { phone });

const formatsOf = ({ timeZone }: NoticeFacts, language: Language) => formatsFor(language, timeZone);

const whenOf = (facts: NoticeFacts, language: Language): string =>
  formatsOf(facts, language).dateAndTime(new Date(facts.startsAt));

function timeLines(facts: NoticeFacts, language: Language): string[] {
  const formats = formatsOf(facts, language);
  const [start, end] = [new Date(facts.startsAt), new Date(facts.endsAt)];
  return [facts.service, `${capitalise(formats.dateWithYear(start))} ${formats.span(start, end)}`];
}

function factLines(facts: NoticeFacts, t: Texts, language: Language): string {
  const { channel, place, phone, join, counsellor, interpreter } = facts;
  const ways: Record<Channel, string> = {
    'in-person': place === undefined ? '' : fill(t.inPerson, { place }),
    video: join === undefined ? t.videoLater : fill(t.video, { join }),
    phone: phone === undefined ? '' : fill(t.phone, { phone }),
    chat: t.chat,
  };
  return [
    ...timeLines(facts, language),
    ways[channel],
    fill(t.withWhom, { counsellor }),
    interpreter === undefined
      ? ''
      : fill(t.interpreter, { interpreter: languageName(interpreter, language) }),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A code in words; what a person has written stays as it is. */
function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language === 'en' ? 'en' : 'nb', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function formerLine({ facts, former }: AppointmentNotice, t: Texts, language: Language): string | undefined {
  if (!former) return undefined;
  if (former.startsAt === facts.startsAt) return former.place === facts.place ? t.sameTime : undefined;
  return fill(t.before, { time: whenOf(former, language) });
}

function wayOn({ kind, by, facts, hasLink }: AppointmentNotice, t: Texts): string | undefined {
  const { phone } = facts.centre;
  if (kind === 'cancelled') return fill(t.again, { orCall: orCall(t.orCall, facts) });
  // Who has just chosen the time knows how, and is reminded with a link: it stands below.
  if (by === 'seeker' || (kind === 'reminder' && hasLink)) return undefined;
  if (hasLink) return fill(t.change, { orCall: orCall(t.orCallNow, facts) });
  return phone === undefined ? undefined : fill(t.call, { phone });
}
