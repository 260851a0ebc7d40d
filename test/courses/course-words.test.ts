import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/i18n/format.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { actionOf, standingOf, standingWords, toneOf } from '../../src/courses/course-state.js';
import { sessionWords, whenWords } from '../../src/courses/course-when.js';
import { paragraphsOf, whereWords } from '../../src/courses/course-words.js';
import { aCourse, aMediaCourse, everyState } from './fixtures.js';

const at = (nowIso: string, language: 'nb' | 'nn' | 'en' = 'nb') => ({
  t: translatorFor(language),
  formats: formatsFor(language),
  nowMs: Date.parse(nowIso),
});
const march = at('2026-03-01T12:00:00Z');
const session = (start: string, end?: string) => ({ id: 's', start, end });

describe('a session in words', () => {
  it('says day and time of one evening', () => {
    const words = sessionWords(session('2026-03-03T09:00:00Z', '2026-03-03T13:00:00Z'), march);
    expect(words).toBe('tirsdag 3. mars kl. 10.00–14.00');
  });

  it('says the year only when it is another', () => {
    expect(sessionWords(session('2027-01-05T09:00:00Z'), march)).toBe('tirsdag 5. januar 2027 kl. 10.00');
  });

  it('says both days of what lasts longer than one', () => {
    const words = sessionWords(session('2026-03-03T09:00:00Z', '2026-03-04T13:00:00Z'), march);
    expect(words).toBe('tirsdag 3. mars kl. 10.00 til onsdag 4. mars kl. 14.00');
  });

  it('keeps to one day what ends at midnight', () => {
    const words = sessionWords(session('2026-03-03T17:00:00Z', '2026-03-03T23:00:00Z'), march);
    expect(words).toBe('tirsdag 3. mars kl. 18.00–00.00');
  });

  it('is in the written language of the page', () => {
    const evening = session('2026-03-03T09:00:00Z', '2026-03-03T13:00:00Z');
    expect(sessionWords(evening, at('2026-03-01T12:00:00Z', 'nn'))).toMatch(
      /^tysdag 3\. mars kl\. 10\.00–14\.00$/,
    );
    expect(sessionWords(evening, at('2026-03-01T12:00:00Z', 'en'))).toBe('Tuesday 3 March, 10:00–14:00');
  });
});

describe('when a course is', () => {
  const series = aCourse({
    sessions: [
      session('2026-02-24T17:00:00Z', '2026-02-24T19:00:00Z'),
      { ...session('2026-03-03T17:00:00Z', '2026-03-03T19:00:00Z'), status: 'cancelled' },
      session('2026-03-10T17:00:00Z', '2026-03-10T19:00:00Z'),
      session('2026-03-17T17:00:00Z', '2026-03-17T19:00:00Z'),
    ],
  });

  it('names the next session that will take place, and how many are left', () => {
    expect(whenWords(series, march)).toBe('2 samlinger, neste tirsdag 10. mars kl. 18.00–20.00');
  });

  it('stays with a session until it ends', () => {
    expect(whenWords(series, at('2026-03-10T18:30:00Z'))).toContain('10. mars');
  });

  it('never calls a past session the next', () => {
    expect(whenWords(series, at('2026-04-01T12:00:00Z'))).toContain('(over)');
  });

  it('says how long a course without dates takes', () => {
    expect(whenWords(aMediaCourse(), march)).toBe('Omtrent 2 timer');
  });
});

describe('how it stands with a course', () => {
  const said = (course: ReturnType<typeof aCourse>) => standingWords(standingOf(course), march);

  it('is one clear thing in every state', () => {
    const words = everyState().map((course) => said(course)?.replace(/fra .*/, 'fra …'));
    expect(words).toEqual([
      '4 ledige plasser',
      '1 ledig plass',
      'Åpent for påmelding',
      'Fullt, venteliste',
      'Fullt',
      'Påmelding fra …',
      'Påmeldingen er stengt',
      'Påmelding hos arrangøren',
      'Uten påmelding',
      'Avlyst',
      '4 ledige plasser',
      'Utsatt',
      'Alltid åpent',
    ]);
  });

  it('offers one thing to do, or nothing', () => {
    const actions = everyState().map((course) => actionOf(course).name);
    expect(actions).toEqual([
      'register',
      'register',
      'register',
      'waitlist',
      ...['none', 'none', 'none'],
      'external',
      ...['none', 'none'],
      'register',
      'none',
      'start',
    ]);
  });

  it('warns of the last place, and claims nothing about a state it does not know', () => {
    expect(toneOf({ name: 'places', count: 1 })).toBe('warn');
    expect(said(aCourse({ registration: { state: 'lottery' } }))).toBeUndefined();
  });

  it('never takes no places left for places', () => {
    expect(standingOf(aCourse({ registration: { state: 'open', placesLeft: 0 } })).name).toBe('full');
  });

  it('sends nobody to a place when the course has moved online', () => {
    expect(whereWords(aCourse({ status: 'moved-online' }), march.t)).toBe('Digitalt, direkte');
  });

  it('parts a description by its blank lines', () => {
    expect(paragraphsOf('En.\nTo.\n\n \nTre.')).toEqual(['En.\nTo.', 'Tre.']);
  });
});
