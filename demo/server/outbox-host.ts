import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { KeptLetter, KeptMail } from '../mail/kept-mail.js';
import { letterStyles } from '../mail/letter-html.js';
import { spellings, type Addresses } from './addresses.js';
import { letterPage, nameOf, outboxPage, type ShownLetter } from './outbox-page.js';

export const outboxPath = '/utboks';

const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A letter has its own styles, and nothing else: whatever else stood in it would not be shown. */
const letterPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(letterStyles).digest('base64')}'`,
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "frame-ancestors 'self'",
].join('; ');

const headersFor = (mediaType: string, policy = "default-src 'none'"): Record<string, string> => ({
  'Content-Type': mediaType,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': policy,
});

const download = (body: string | Uint8Array<ArrayBuffer>, [mediaType, name]: [string, string]): Response =>
  new Response(body, {
    headers: {
      ...headersFor(mediaType),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });

const shown = async ({ id, keptAt, raw }: KeptLetter): Promise<ShownLetter> => ({
  ...{ id, keptAt },
  mail: await PostalMime.parse(raw),
});

const webPage = async (content: ReturnType<typeof outboxPage>): Promise<Response> =>
  new Response((await content).toString(), { headers: headersFor('text/html; charset=utf-8', pagePolicy) });

const notThere = () =>
  new Response('Siden finnes ikke.\n', { status: 404, headers: headersFor('text/plain; charset=utf-8') });

async function part(letter: KeptLetter, rest: string): Promise<Response> {
  const { id, raw } = letter;
  if (rest === 'eml') return download(new Uint8Array(raw), ['message/rfc822', `${id}.eml`]);
  const kept = await shown(letter);
  if (rest === '') return webPage(letterPage(kept));
  if (rest === 'html') {
    // A link opens beside the letter, as it does in a mail program.
    const html = (kept.mail.html ?? '').replace('<head>', '<head><base target="_blank">');
    return new Response(html, { headers: headersFor('text/html; charset=utf-8', letterPolicy) });
  }
  const number = /^vedlegg\/(\d+)$/.exec(rest)?.[1];
  const file = number === undefined ? undefined : kept.mail.attachments[Number(number)];
  if (!file) return notThere();
  const content = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
  return download(content, [file.mimeType, nameOf(file)]);
}

/**
 * The mail that would have gone, for whoever tries the demo: `undefined` for an address that is not below it. It answers to this
 * machine's own names only, so that no page elsewhere reads it by calling itself one of them.
 */
export function createOutboxHost(mail: KeptMail, { sites }: Addresses) {
  return (request: Request): Promise<Response> | undefined => {
    const { pathname, origin } = new URL(request.url);
    if (pathname !== outboxPath && !pathname.startsWith(`${outboxPath}/`)) return undefined;
    if (pathname === `${outboxPath}/utboks.css`) return undefined;
    if (!spellings(sites).includes(origin)) return Promise.resolve(notThere());
    if (pathname === outboxPath) return Promise.resolve(Response.redirect(`${origin}${outboxPath}/`, 301));
    const [id = '', ...rest] = pathname.slice(outboxPath.length + 1).split('/');
    if (id === '') return Promise.all(mail.list().map(shown)).then((letters) => webPage(outboxPage(letters)));
    const letter = mail.find(id);
    return letter ? part(letter, rest.join('/')) : Promise.resolve(notThere());
  };
}
