import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressQuery, settingsFrom } from '../../demo/builder/builder-settings.js';
import { apiAddress, readQuery } from '../../demo/frames/embed-settings.js';
import { isAllowed, widgetOptions } from '../../demo/frames/widget-options.js';
import { channels } from '../../src/contract/booking.js';
import { audiences, courseFormats, courseKinds } from '../../src/contract/courses.js';
import { anySettings, host } from './any-settings.js';

const read = (query: string) => settingsFrom(new URLSearchParams(query), host.api);

describe('the builder’s address', () => {
  it('gives a colleague the same choices', () => {
    assert(
      property(anySettings, (settings) => {
        expect(read(addressQuery(settings).toString())).toEqual(settings);
      }),
    );
  });

  it('is short for what is the default, and the default for what makes no sense', () => {
    const defaults = read('');
    expect(addressQuery(defaults).toString()).toBe('widget=booking');
    expect(read('widget=ukjent&way=telepathy&theme=neon&lang=xx&version=9&page=x&channel=pigeon')).toEqual(
      defaults,
    );
  });

  it('cannot send visitors to somebody else’s API', () => {
    expect(read('api=https://evil.example/guidance/v1').embed.api).toBe(host.api);
  });
});

describe('a query', () => {
  it('names what is left out', () => {
    const query = new URLSearchParams(
      'service=cv-help&onclick=x&accent=red&page-size=5&constructor=1&lang=nn',
    );
    const { settings, refused } = readQuery('booking', query);
    expect(settings).toEqual({
      widget: 'booking',
      lang: 'nn',
      theme: 'auto',
      look: {},
      options: { service: 'cv-help' },
    });
    expect(refused).toEqual(['onclick', 'accent', 'page-size', 'constructor']);
  });

  it.each([
    ['https://api.example.no/guidance/v1/', 'https://api.example.no/guidance/v1'],
    ['http://localhost:4102/guidance/v1', 'http://localhost:4102/guidance/v1'],
    ['http://api.example.no/guidance/v1', undefined],
    ['https://kari:hemmelig@api.example.no/guidance/v1', undefined],
    ['https://api.example.no/guidance/v1?token=hemmelig', undefined],
    ['javascript:alert(1)', undefined],
    ['/guidance/v1', undefined],
  ])('takes %s for the API %s', (text, address) => {
    expect(apiAddress(text)).toBe(address);
  });

  it('takes numbers, flags and texts within their bounds only', () => {
    const { 'page-size': size } = widgetOptions.courses;
    const { label, 'show-availability': shows } = widgetOptions.chat;
    if (!size || !label || !shows) throw new Error('An option is gone.');
    expect(['1', '100', '0', '101', '1e1', ' 5'].map((value) => isAllowed(size, value))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['Spør oss', ' ', 'x'.repeat(61), 'a\nb'].map((value) => isAllowed(label, value))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(['', 'false'].map((value) => isAllowed(shows, value))).toEqual([true, false]);
  });

  it('knows the contract’s words', () => {
    expect(widgetOptions.booking.channel).toEqual({ kind: 'one', words: channels });
    expect(widgetOptions.courses.audience).toEqual({ kind: 'words', words: audiences });
    expect(widgetOptions.courses.kind).toEqual({ kind: 'words', words: courseKinds });
    expect(widgetOptions.courses.format).toEqual({ kind: 'words', words: courseFormats });
  });
});
