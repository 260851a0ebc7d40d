import { formatsFor } from '../../../src/i18n/format.js';
import type { Language } from '../http/language.js';
import type { Localized } from '../seed/localized.js';
import type { NoticeRecord } from '../store/notices.repository.js';

const texts = {
  hello: { nb: 'Hei, {names}!', nn: 'Hei, {names}!', en: 'Hello {names},' },
  helloYou: { nb: 'Hei!', nn: 'Hei!', en: 'Hello,' },
  appointment: {
    nb: 'Se, flytt eller avbestill timen her:',
    nn: 'Sjå, flytt eller avbestill timen her:',
    en: 'See, move or cancel the appointment here:',
  },
  registration: {
    nb: 'Se påmeldingen eller meld deg av her:',
    nn: 'Sjå påmeldinga eller meld deg av her:',
    en: 'See your registration or withdraw here:',
  },
  offer: { nb: 'Svar her:', nn: 'Svar her:', en: 'Answer here:' },
  regards: { nb: 'Hilsen {centre}', nn: 'Helsing {centre}', en: 'Kind regards, {centre}' },
} satisfies Record<string, Localized>;

export const fill = (text: string, values: Record<string, string | undefined>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/**
 * Whoever books may give an address that is somebody else's: what is no name (an advertisement with a link, say) is not passed on in
 * the place of one.
 */
export const isName = (words: string): boolean => words.length <= 80 && !/[/@:<>\p{Cc}]|www\./iu.test(words);

/** How a word begins. */
export const greeting = (names: readonly string[], language: Language): string =>
  names.every(isName)
    ? fill(texts.hello[language], { names: formatsFor(language).list(names) })
    : texts.helloYou[language];

/** Without those that say nothing. */
export const paragraphs = (...all: (string | undefined)[]): string => all.filter(Boolean).join('\n\n');

export const lines = (...all: (string | undefined)[]): string => all.filter(Boolean).join('\n');

/** What the link in a word is called, where it has a name instead of an address. */
const linkNames = {
  appointment: {
    nb: 'Se, flytt eller avbestill timen',
    nn: 'Sjå, flytt eller avbestill timen',
    en: 'See, move or cancel the appointment',
  },
  registration: {
    nb: 'Se påmeldingen eller meld deg av',
    nn: 'Sjå påmeldinga eller meld deg av',
    en: 'See your registration or withdraw',
  },
  offer: { nb: 'Svar på tilbudet', nn: 'Svar på tilbodet', en: 'Answer the offer' },
} satisfies Record<string, Localized>;

/** As it is sent: with the link, where there is one, and from whom. */
export function noticeBody(notice: NoticeRecord, centre: string): string {
  const { text, manageLink, language } = notice;
  const words = texts[linkOf(notice)][language];
  const link = manageLink === undefined ? undefined : `${words}\n${manageLink}`;
  return paragraphs(text, link, regards(language, centre));
}

/** How a word ends. */
export const regards = (language: Language, centre: string): string =>
  fill(texts.regards[language], { centre });

/** What its link is for. */
export const linkName = (notice: NoticeRecord): string => linkNames[linkOf(notice)][notice.language];

function linkOf({ kind, about }: NoticeRecord): keyof typeof linkNames {
  if (kind === 'offered') return 'offer';
  return 'registration' in about ? 'registration' : 'appointment';
}
