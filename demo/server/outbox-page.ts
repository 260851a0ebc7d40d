import { html as markup } from 'hono/html';
import type { Address, Email } from 'postal-mime';
import { formatsFor } from '../../src/i18n/format.js';

/** A letter and what it is called in addresses here. */
export interface ShownLetter {
  id: string;
  keptAt: number;
  mail: Email;
}

type Html = ReturnType<typeof markup>;

const page = (title: string, content: Html): Html =>
  markup`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/symbol.svg" />
        <link rel="stylesheet" href="/utboks/utboks.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `;

const { dateAndTime } = formatsFor('nb');
const when = (keptAt: number) => dateAndTime(new Date(keptAt));

const written = ({ name, address = '' }: Address): string => (name ? `${name} <${address}>` : address);
const all = (addresses: Address[] = []): string => addresses.map(written).join(', ');

/** What would have gone, the newest first. */
export const outboxPage = (letters: readonly ShownLetter[]): Html =>
  page(
    'Utboks',
    markup`<h1>Utboks</h1>
      <p class="lead">
        E-posten som tjenesten ville ha sendt. Her går ingenting ut: det siste leddet er byttet ut med denne
        siden, resten er som hos en fylkeskommune.
      </p>
      ${
        letters.length === 0
          ? markup`<p>
              Det er ikke skrevet noen e-post ennå. Bestill en time eller meld deg på et kurs, og last siden
              på nytt.
            </p>`
          : markup`<ul class="letters">
              ${letters.map(row)}
            </ul>`
      }
      <p><a href="/">Til nettstedene</a></p>`,
  );

const row = ({ id, keptAt, mail }: ShownLetter): Html =>
  markup`<li lang="${languageOf(mail)}">
    <a href="/utboks/${id}/">${mail.subject ?? ''}</a>
    <span>${all(mail.to)}</span>
    <span lang="nb">${when(keptAt)}${mail.attachments.length > 0 ? ' · vedlegg' : ''}</span>
  </li>`;

/** One letter: its addresses, how it looks, its text, what comes with it. */
export const letterPage = ({ id, keptAt, mail }: ShownLetter): Html =>
  page(
    mail.subject ?? 'E-post',
    markup`<p><a href="/utboks/">Utboks</a></p>
      <h1 lang="${languageOf(mail)}">${mail.subject ?? ''}</h1>
      <dl>
        <dt>Fra</dt>
        <dd>${mail.from ? written(mail.from) : ''}</dd>
        <dt>Til</dt>
        <dd>${all(mail.to)}</dd>
        <dt>Svar til</dt>
        <dd>${all(mail.replyTo)}</dd>
        <dt>Skrevet</dt>
        <dd>${when(keptAt)}</dd>
      </dl>
      <h2>Slik ser den ut</h2>
      <iframe
        title="E-posten som HTML"
        src="/utboks/${id}/html"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <h2>Som ren tekst</h2>
      <pre lang="${languageOf(mail)}">${mail.text ?? ''}</pre>
      ${
        mail.attachments.length > 0
          ? markup`<h2>Vedlegg</h2>
              <ul>
                ${mail.attachments.map((file, index) => markup`<li><a href="/utboks/${id}/vedlegg/${index}">${nameOf(file)}</a> <span class="type">${file.mimeType}</span></li>`)}
              </ul>`
          : ''
      }
      <p><a href="/utboks/${id}/eml">Last ned hele meldingen</a></p>`,
  );

/** An invitation stands in the letter twice; what mail programs act on has no name. */
export const nameOf = ({ filename }: Email['attachments'][number]): string => filename ?? 'invitasjon.ics';

const languageOf = ({ headers }: Email): string =>
  headers.find(({ key }) => key === 'content-language')?.value ?? 'nb';
