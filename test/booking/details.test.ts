import { describe, expect, it } from 'vitest';
import { checkDetails, detailsFields, detailsOf, initialDetails } from '../../src/booking/details-fields.js';
import { wayDetail, wayWords } from '../../src/booking/booking-words.js';
import { translatorFor } from '../../src/i18n/translator.js';
import { anInterpretedProfile, aProfile, aService, fredrikstad } from './fixtures.js';

const t = translatorFor('nb');
const need = { id: 'need', label: 'Hva trenger du?', kind: 'text', required: false };
const asked = (channel: 'video' | 'phone' = 'video', profile = aProfile()) => ({
  service: aService({ intake: [need] }),
  channel,
  profile,
  language: 'nb' as const,
});
const names = (...parameters: Parameters<typeof detailsFields>) =>
  detailsFields(...parameters).map(({ name, required }) => (required ? `${name}!` : name));

describe('the details', () => {
  it('ask for a number where we call, and for either elsewhere', () => {
    expect(names(asked('phone'), {}, t)).toContain('contact.phone!');
    expect(names(asked(), {}, t)).toContain('contact.phone');
    expect(checkDetails('video', {}, t)).toHaveProperty(['contact.email']);
    expect(checkDetails('video', { 'contact.phone': '48 01 63 17' }, t)).toEqual({});
  });

  it('ask about language and interpreter only where there is a choice', () => {
    expect(names(asked('video', aProfile({ languages: ['nb'] })), {}, t)).not.toContain('language!');
    expect(names(asked(), {}, t)).not.toContain('interpreter.language');
    expect(names(asked('video', anInterpretedProfile()), {}, t)).not.toContain('interpreter.form!');
    const values = { 'interpreter.language': 'ar' };
    expect(names(asked('video', anInterpretedProfile()), values, t)).toContain('interpreter.form!');
  });

  it('begin with the language of the page where the service speaks it', () => {
    expect(initialDetails({ ...asked(), language: 'en' })).toEqual({ language: 'en' });
    const noNynorsk = { ...aProfile(), languages: ['nb', 'en'] };
    expect(initialDetails({ ...asked('video', noNynorsk), language: 'nn' })).toEqual({ language: 'nb' });
  });

  it('send what was asked, trimmed, and nothing else', () => {
    const values = {
      'contact.name': ' Kari ',
      'contact.email': 'kari@example.no ',
      'contact.phone': ' ',
      'answers.need': 'Teleslynge',
      'answers.gone': 'not asked any more',
      'interpreter.language': 'ar',
      'interpreter.form': 'phone',
      language: 'nb',
      note: '',
    };
    expect(detailsOf(values, asked('video', anInterpretedProfile()))).toEqual({
      contact: { name: 'Kari', email: 'kari@example.no' },
      language: 'nb',
      interpreter: { language: 'ar', form: 'phone' },
      answers: { need: 'Teleslynge' },
    });
  });
});

describe('the words', () => {
  it('say how one meets, also in a way that this version does not know', () => {
    expect(wayWords({ channel: 'in-person', location: fredrikstad }, t)).toBe(
      'Oppmøte: Karrieresenteret i Fredrikstad',
    );
    expect(wayDetail({ channel: 'phone' }, t)).toBe('Vi ringer deg.');
    expect(wayWords({ channel: 'hologram' }, t)).toBe('hologram');
  });
});
