import { isFurther } from '../frames/embed-settings.js';
import type { BuilderHost, BuilderSettings } from './builder-settings.js';
import { scriptAddress } from './snippet.js';
import { placingOf } from './ways.js';

export interface PolicyLine {
  readonly directive: string;
  readonly source: string;
  /** In the words of a web editor. */
  readonly why: string;
}

const whyAsked = ({ length }: readonly string[]): string =>
  length > 1 ? 'for spørsmål til tjenesten, og for ordene på språket' : 'for spørsmål til tjenesten';

const originOf = (address: string): string => new URL(address).origin;

/** What the page's Content-Security-Policy must allow. A page without such a policy needs none of it. */
export function policyLines(settings: BuilderSettings, host: BuilderHost): PolicyLine[] {
  const script = originOf(scriptAddress(settings, host));
  if (placingOf(settings.way) === 'frame') {
    return [
      { directive: 'frame-src', source: script, why: 'for rammen' },
      { directive: 'script-src', source: script, why: 'bare for skriptet som tilpasser høyden' },
    ];
  }
  const { api: address, lang = '', widget } = settings.embed;
  const api = originOf(address);
  const asked = [...new Set([api, ...(isFurther(lang) ? [script] : [])])];
  const pictures = { directive: 'img-src', source: api, why: 'for bilder til kursene' };
  return [
    { directive: 'script-src', source: script, why: 'for skriptet' },
    { directive: 'connect-src', source: asked.join(' '), why: whyAsked(asked) },
    { directive: 'style-src', source: "'self'", why: 'dere trenger ikke tillate stiler fra andre' },
    ...(widget === 'courses' ? [pictures] : []),
    {
      directive: 'trusted-types',
      source: 'guidance',
      why: 'bare der siden krever Trusted Types (require-trusted-types-for)',
    },
  ];
}

/** As it stands in the header. */
export const policyText = (lines: readonly PolicyLine[]): string =>
  lines.map(({ directive, source }) => `${directive} ${source};`).join('\n');
