/** What says who somebody is: better not said in an anonymous chat, and a national identity number nowhere. */
export type PersonalKind = 'identityNumber' | 'phone' | 'email';

interface Find {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

const emails = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.\p{L}{2,}/gu;
const elevenDigits = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g;
/** As people in Norway write eight digits, and any number with a country code. Not inside an address of a page. */
const phones =
  /(?<![\w/=.+-])(?:(?:\+|00)47 ?)?(?:[2-9]\d{7}|[2-9]\d(?: \d\d){3}|[2-9]\d\d \d\d \d{3})(?!\d)|(?<!\w)\+\d(?:[ -]?\d){6,14}(?!\d)/g;

/** The weights of the two check digits, Skatteetaten's "Oppbygging av fødselsnummer". */
const weights = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
];

/** National identity numbers and D-numbers, told from other eleven digits by their check digits. */
const isIdentityNumber = (text: string): boolean => {
  const digits = (text.match(/\d/g) ?? []).map(Number);
  return weights.every(
    (row) => row.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11 === 0,
  );
};

const matches = (text: string, pattern: RegExp, kind: PersonalKind): Find[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    kind,
    start: index,
    end: index + match.length,
  }));

/** The digits of an Arabic or Persian keyboard say the same numbers; each takes the place of one. */
const withOurDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));

const findPersonal = (written: string): Find[] => {
  const text = withOurDigits(written);
  const sure = [
    ...matches(text, emails, 'email'),
    ...matches(text, elevenDigits, 'identityNumber').filter(({ start, end }) =>
      isIdentityNumber(text.slice(start, end)),
    ),
  ];
  const others = matches(text, phones, 'phone').filter(
    ({ start, end }) => !sure.some((find) => start < find.end && find.start < end),
  );
  return [...sure, ...others].sort((a, b) => a.start - b.start);
};

/** What a text gives away, each kind once, in the order of the text. */
export const personalKinds = (text: string): PersonalKind[] => [
  ...new Set(findPersonal(text).map(({ kind }) => kind)),
];

/** The text without it; the rest stays as it was written. */
export const withoutPersonal = (text: string): string => {
  let rest = '';
  let from = 0;
  for (const { start, end } of findPersonal(text)) {
    rest += text.slice(from, start).trimEnd();
    from = end;
  }
  return (rest + text.slice(from)).trim();
};
