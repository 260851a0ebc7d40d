import type { Language } from '../http/language.js';
import { inLanguage, type Localized } from '../seed/localized.js';
import type { NoticeRecord } from '../store/notices.repository.js';

const texts = {
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

/** Without those that say nothing. */
export const paragraphs = (...all: (string | undefined)[]): string => all.filter(Boolean).join('\n\n');

export const lines = (...all: (string | undefined)[]): string => all.filter(Boolean).join('\n');

/** As it is sent: with the link, where there is one, and from whom. */
export function noticeBody(notice: NoticeRecord, centre: string): string {
  const { text, manageLink, language } = notice;
  const link = manageLink === undefined ? undefined : `${linkWords(notice, language)}\n${manageLink}`;
  return paragraphs(text, link, fill(texts.regards[language], { centre }));
}

function linkWords({ kind, about }: NoticeRecord, language: Language): string {
  const t = inLanguage(texts, language);
  if (kind === 'offered') return t.offer;
  return 'registration' in about ? t.registration : t.appointment;
}
