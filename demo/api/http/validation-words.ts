import type { Localized } from '../seed/localized.js';

/** What is wrong with one field, said so that it can be put right. `{limit}` is the limit that was passed. */
export const fieldMessages = {
  required: {
    nb: 'Dette må fylles ut.',
    nn: 'Dette må fyllast ut.',
    en: 'This must be filled in.',
  },
  'too-long': {
    nb: 'Teksten kan ha høyst {limit} tegn.',
    nn: 'Teksten kan ha høgst {limit} teikn.',
    en: 'The text can have at most {limit} characters.',
  },
  email: {
    nb: 'Skriv e-postadressen slik: navn@eksempel.no.',
    nn: 'Skriv e-postadressa slik: namn@eksempel.no.',
    en: 'Write the e-mail address like this: name@example.com.',
  },
  phone: {
    nb: 'Skriv telefonnummeret med 5 til 15 siffer, for eksempel 22 24 96 01.',
    nn: 'Skriv telefonnummeret med 5 til 15 siffer, til dømes 22 24 96 01.',
    en: 'Write the phone number with 5 to 15 digits, for example 22 24 96 01.',
  },
  url: {
    nb: 'Skriv hele nettadressen, med https:// foran.',
    nn: 'Skriv heile nettadressa, med https:// framfor.',
    en: 'Write the whole web address, beginning with https://.',
  },
  'url-not-allowed': {
    nb: 'Lenken må gå til en adresse som tjenesten har godkjent.',
    nn: 'Lenkja må gå til ei adresse som tenesta har godkjent.',
    en: 'The link must go to an address that the service has approved.',
  },
  file: {
    nb: 'Send én fil.',
    nn: 'Send éi fil.',
    en: 'Send one file.',
  },
  choice: {
    nb: 'Velg ett av alternativene.',
    nn: 'Vel eitt av alternativa.',
    en: 'Choose one of the options.',
  },
  date: {
    nb: 'Datoen må skrives slik: 2026-03-03.',
    nn: 'Datoen må skrivast slik: 2026-03-03.',
    en: 'The date must be written like this: 2026-03-03.',
  },
  instant: {
    nb: 'Tidspunktet må skrives slik: 2026-03-03T09:00:00Z.',
    nn: 'Tidspunktet må skrivast slik: 2026-03-03T09:00:00Z.',
    en: 'The time must be written like this: 2026-03-03T09:00:00Z.',
  },
  number: {
    nb: 'Dette må være et helt tall.',
    nn: 'Dette må vere eit heilt tal.',
    en: 'This must be a whole number.',
  },
  'too-small': {
    nb: 'Tallet må være {limit} eller høyere.',
    nn: 'Talet må vere {limit} eller høgare.',
    en: 'The number must be {limit} or more.',
  },
  'too-large': {
    nb: 'Tallet må være {limit} eller lavere.',
    nn: 'Talet må vere {limit} eller lågare.',
    en: 'The number must be {limit} or less.',
  },
  uuid: { nb: 'Dette må være en UUID.', nn: 'Dette må vere ein UUID.', en: 'This must be a UUID.' },
  characters: {
    nb: 'Teksten inneholder tegn som ikke kan lagres.',
    nn: 'Teksten inneheld teikn som ikkje kan lagrast.',
    en: 'The text contains characters that cannot be stored.',
  },
  json: { nb: 'Innholdet må være JSON.', nn: 'Innhaldet må vere JSON.', en: 'The content must be JSON.' },
  'idempotency-key': {
    nb: 'Forespørselen må ha hodet Idempotency-Key med en UUID.',
    nn: 'Førespurnaden må ha hovudet Idempotency-Key med ein UUID.',
    en: 'The request must carry the header Idempotency-Key with a UUID.',
  },
  'before-from': {
    nb: 'Sluttdatoen kan ikke være før startdatoen.',
    nn: 'Sluttdatoen kan ikkje vere før startdatoen.',
    en: 'The last date cannot be before the first.',
  },
  repeated: {
    nb: 'Denne personen står her to ganger.',
    nn: 'Denne personen står her to gonger.',
    en: 'This person is listed twice.',
  },
  unknown: {
    nb: 'Dette finnes ikke hos oss.',
    nn: 'Dette finst ikkje hos oss.',
    en: 'This is not known here.',
  },
  format: {
    nb: 'Dette er skrevet på en måte vi ikke kan lese.',
    nn: 'Dette er skrive på ein måte vi ikkje kan lese.',
    en: 'This is written in a way we cannot read.',
  },
} satisfies Record<string, Localized>;

export type FieldErrorCode = keyof typeof fieldMessages;
