import { html as markup, raw } from 'hono/html';
import { linkName, regards } from '../api/notices/notice-text.js';
import type { NoticeRecord } from '../api/store/notices.repository.js';

/** The same for every letter; without it the letter reads as well. Sizes in px and em: mail programs have no root of ours. */
export const letterStyles = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #fff; color: #1c1c21; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; }
main { max-width: 36em; margin: 0 auto; }
h1 { margin: 0 0 1em; font-size: 1.375em; line-height: 1.3; }
p { margin: 0 0 1em; overflow-wrap: anywhere; }
a { color: #00527e; }
a.action { display: inline-block; padding: 0.625em 1em; border-radius: 4px; background: #00527e; color: #fff; font-weight: 600; }
@media (prefers-color-scheme: dark) {
  body { background: #1c1c21; color: #f1f1f4; }
  a { color: #9cd1f5; }
  a.action { background: #9cd1f5; color: #10222f; }
}
`;

/** A word as HTML: one heading, paragraphs, real links; no image, no script, nothing that tells who has read it. */
export async function letterHtml(notice: NoticeRecord, centre: string): Promise<string> {
  const { language, subject, manageLink } = notice;
  const link =
    manageLink === undefined
      ? ''
      : markup`<p><a class="action" href="${manageLink}">${linkName(notice)}</a></p>`;
  const page = await markup`<!doctype html>
    ${raw(`<html lang="${language}">`)}
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
        ${raw(`<style>${letterStyles}</style>`)}
      </head>
      <body>
        <main>
          <h1>${subject}</h1>
          ${paragraphsOf(notice).map((paragraph) => markup`<p>${linesOf(paragraph)}</p> `)} ${link}
          <p>${regards(language, centre)}</p>
        </main>
      </body>
    </html> `;
  return page.toString();
}

/** Without the one that the heading has said already. */
const paragraphsOf = ({ text, subject }: NoticeRecord): string[] =>
  text.split('\n\n').filter((paragraph) => !subject.startsWith(paragraph.replace(/\.$/, '')));

const linesOf = (paragraph: string) =>
  paragraph.split('\n').map((line, index) => markup`${index > 0 ? raw('<br>\n') : ''}${withLinks(line)}`);

/** An address in the middle of the words, without the full stop after it. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/;

/** What `split` finds by its group stands at every other place. */
const withLinks = (line: string) =>
  line.split(address).map((part, index) => (index % 2 === 1 ? markup`<a href="${part}">${part}</a>` : part));
