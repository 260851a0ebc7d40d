import { describe, expect, it } from 'vitest';
import { personalKinds, withoutPersonal } from '../../src/ui/personal.js';

// Numbers of the Tax Administration's test population (month + 80) and made-up ones: right check digits, nobody's number.
const identityNumbers = ['01819010001', '018190 10001', '41859010065', '150590-10023'];

describe('what says who somebody is', () => {
  it.each(identityNumbers)('finds the national identity number in "%s"', (number) => {
    expect(personalKinds(`Jeg er ${number}.`)).toEqual(['identityNumber']);
  });

  it('finds it as an Arabic or a Persian keyboard writes it, and takes out just that', () => {
    const kinds = ['identityNumber'];
    expect(personalKinds('رقمي ٠١٨١٩٠١٠٠٠١')).toEqual(kinds);
    expect(personalKinds('۰۱۸۱۹۰ ۱۰۰۰۱')).toEqual(kinds);
    expect(withoutPersonal('رقمي ٠١٨١٩٠١٠٠٠١ شكرا')).toBe('رقمي شكرا');
  });

  it.each(['01819010002', '12345678901', '018190100012', '0181901000'])(
    'does not take %s for a national identity number',
    (number) => {
      expect(personalKinds(number)).not.toContain('identityNumber');
    },
  );

  it.each(['41234567', '412 34 567', '41 23 45 67', '+47 412 34 567', '004741234567', '+46 70 123 45 67'])(
    'finds the phone number in "%s"',
    (number) => {
      expect(personalKinds(`Ring meg på ${number}!`)).toEqual(['phone']);
    },
  );

  it.each([
    'Jeg er 25 år og har 3 års praksis.',
    'I 2023 2024 gikk jeg på skole.',
    'Det koster 450 000 kroner.',
    'Se https://example.no/kurs/41234567 og side 12.',
    'Organisasjonsnummeret er 974 760 673.',
    'Kl. 10.00–15.30 den 03.03.2026',
    'meg@jobb',
  ])('finds nothing in "%s"', (text) => {
    expect(personalKinds(text)).toEqual([]);
  });

  it.each(['kim@example.no', 'Skriv til <kim.nord+cv@post.example.no>, takk.'])(
    'finds the e-mail address in "%s"',
    (text) => {
      expect(personalKinds(text)).toEqual(['email']);
    },
  );

  it('names each kind once, as they come, and takes all of it out', () => {
    const text = 'Jeg heter Kim, kim@example.no eller ola@example.no, tlf. 41234567. Ringer du?';
    expect(personalKinds(text)).toEqual(['email', 'phone']);
    expect(withoutPersonal(text)).toBe('Jeg heter Kim, eller, tlf.. Ringer du?');
  });

  it('takes nothing out of what says nothing', () => {
    expect(withoutPersonal('Hva er fagbrev?')).toBe('Hva er fagbrev?');
  });
});
