import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkParts } from '../../src/chat/link-parts.js';

const links = (text: string) => linkParts(text).flatMap((part) => (part.kind === 'link' ? [part.href] : []));

describe('addresses in a message', () => {
  it.each([
    ['Se https://utdanning.no/fagbrev.', ['https://utdanning.no/fagbrev']],
    ['HTTP://EKSEMPEL.NO og så', ['HTTP://EKSEMPEL.NO']],
    ['Skriv til post@karriere.example.no, så svarer vi', ['mailto:post@karriere.example.no']],
    ['mailto:post@karriere.example.no', ['mailto:post@karriere.example.no']],
    ['Ring tel:+4769000000', ['tel:+4769000000']],
    ['(https://no.wikipedia.org/wiki/Fagbrev_(Norge))', ['https://no.wikipedia.org/wiki/Fagbrev_(Norge)']],
  ])('are found in "%s"', (text, found) => {
    expect(links(text)).toEqual(found);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://',
    'Ring 69 00 00 00 eller 12345678',
    'www.eksempel.no',
    'kari@',
    '@kari og kari@kontoret',
  ])('are not seen in "%s"', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('lead nowhere else, whatever is written, and no character is lost', () => {
    const pieces = fc.constantFrom(
      'https://',
      'http:',
      'mailto:',
      'tel:',
      'javascript:',
      'data:',
      'a@b.no',
      '@',
      '.',
      ')',
      '<',
      '"',
      ' ',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (written) => {
        const text = written.join('');
        const parts = linkParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const href of links(text)) expect(new URL(href).protocol).toMatch(/^(https?|mailto|tel):$/);
      }),
      { numRuns: 2000 },
    );
  });
});
