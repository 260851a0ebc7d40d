import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../api-context.js';

/** The languages in which the service has its texts; the first is the default. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

function known(range: string): Language | undefined {
  const [primary = ''] = range.split('-');
  if (primary === 'no') return 'nb';
  return isLanguage(primary) ? primary : undefined;
}

/** The best of ours for an `Accept-Language` header (RFC 9110): by quality, then by order; bokmål when none fits. */
export function negotiateLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: known(range.trim()), quality: Number(quality ?? 1) };
  });
  const wanted = ranges.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality);
  return wanted.find((range) => range.language)?.language ?? languages[0];
}

/** The request's language; the answer says which it is, unless the handler knows better. */
export const language: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const chosen = negotiateLanguage(c.req.header('Accept-Language'));
  c.set('language', chosen);
  await next();
  if (!c.res.headers.has('Content-Language')) c.header('Content-Language', chosen);
  c.header('Vary', 'Accept-Language', { append: true });
};
