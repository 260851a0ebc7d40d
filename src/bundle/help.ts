// The page that a line on the console leads to: `help.html#no-api`, beside the script. For web editors, in Bokmål.

interface Section {
  readonly code: string;
  readonly title: string;
  readonly meaning: string;
  readonly todo: string;
}

export const sections: readonly Section[] = [
  {
    code: 'no-api',
    title: 'Adressen til API-et mangler',
    meaning: 'Widgeten vet ikke hvor den skal hente innholdet.',
    todo: 'Skriv data-api="https://…" på script-taggen, eller api="https://…" på selve widgeten.',
  },
  {
    code: 'network',
    title: 'API-et svarte ikke',
    meaning: 'Adressen finnes ikke, er nede, eller siden får ikke lov til å spørre den.',
    todo: 'Sjekk adressen i data-api. Har siden https, må API-et også ha det. Har siden en Content-Security-Policy, må adressen stå i connect-src.',
  },
  {
    code: 'blocked',
    title: 'Sidens egen policy stopper spørsmålet',
    meaning: 'Siden har en Content-Security-Policy som ikke nevner API-et.',
    todo: 'Legg adressen til API-et i connect-src. Byggesiden viser alle linjene du trenger.',
  },
  {
    code: 'origin-not-allowed',
    title: 'API-et kjenner ikke nettstedet ditt',
    meaning: 'Bare nettsteder som står på listen til tjenesten, får svar.',
    todo: 'Be dem som driver API-et, om å slippe inn adressen din.',
  },
  {
    code: 'invalid-answer',
    title: 'Noe annet enn API-et svarte',
    meaning: 'Ofte er det en innloggingsside, eller adressen er ikke helt riktig.',
    todo: 'Sjekk adressen i data-api. Den slutter på /guidance/v1.',
  },
  {
    code: 'timeout',
    title: 'API-et brukte for lang tid',
    meaning: 'Det kom ikke noe svar mens widgeten ventet.',
    todo: 'Besøkende kan prøve igjen. Skjer det ofte, si fra til dem som driver API-et.',
  },
  {
    code: 'invalid-course',
    title: 'Noen kurs kan ikke leses',
    meaning: 'De andre kursene vises. Linjen sier hvilke som er utelatt, etter plassen de har i listen.',
    todo: 'Rett feltet som står i parentes, for eksempel en dato som må skrives 2027-03-03T10:00:00+01:00.',
  },
  {
    code: 'language',
    title: 'Ordene på språket kom ikke',
    meaning:
      'Bokmål, nynorsk og engelsk ligger i skriptet. Andre språk hentes fra mappen locales ved siden av det. Fikk widgeten dem ikke, er den på engelsk.',
    todo: 'Sjekk at mappen ligger der, i samme utgave som skriptet. Har siden en Content-Security-Policy, må adressen til skriptet stå i connect-src også.',
  },
  {
    code: 'trusted-types',
    title: 'Siden slipper ikke inn policyen vår',
    meaning:
      'Siden krever Trusted Types, og navnet vårt står ikke på listen. Teksten du har lagt inni, blir stående.',
    todo: 'Skriv guidance i trusted-types i Content-Security-Policy. Det lille skriptet trenger guidance-loader også.',
  },
  {
    code: 'render',
    title: 'Widgeten fikk ikke tegnet seg',
    meaning: 'Noe på siden hindrer den. Teksten du har lagt inni, blir stående.',
    todo: 'Send oss linjen fra konsollen og adressen til siden.',
  },
  {
    code: 'script-blocked',
    title: 'Resten av skriptet kom ikke',
    meaning:
      'Det lille skriptet henter det store når noen trykker. Nettverket, en sperreliste eller sidens policy stoppet det, eller filen er en annen enn den skal være.',
    todo: 'Sjekk at begge filene ligger i samme utgave, at script-src slipper inn adressen, og at svaret har Access-Control-Allow-Origin.',
  },
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const sectionHtml = ({ code, title, meaning, todo }: Section): string => `
      <section id="${code}">
        <h2>${escaped(title)}</h2>
        <p><code>${code}</code></p>
        <p>${escaped(meaning)}</p>
        <p><strong>Gjør slik:</strong> ${escaped(todo)}</p>
      </section>`;

export const helpPage = (): string => `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
    <title>Når en widget ikke vises</title>
    <link rel="stylesheet" href="help.css" />
  </head>
  <body>
    <main>
      <h1>Når en widget ikke vises</h1>
      <p>
        Nettleserens konsoll har en linje med en kode. Med data-debug på script-taggen står linjen på siden også. Her er hva
        kodene betyr, og hva du kan gjøre.
      </p>${sections.map(sectionHtml).join('')}
    </main>
  </body>
</html>
`;

export const helpStyles = `:root { color-scheme: light dark; font: 17px/1.55 system-ui, 'Segoe UI', Roboto, sans-serif; }
body { margin: 0; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin: 0 0 0.5rem; }
p { margin: 0 0 0.5rem; }
section { border-top: 1px solid color-mix(in srgb, currentColor 22%, transparent); padding: 1.5rem 0 1rem; scroll-margin-top: 1rem; }
section:target { border-top: 3px solid #0b5a6b; }
code { font-size: 0.95em; background: color-mix(in srgb, currentColor 8%, transparent); padding: 0.1em 0.4em; border-radius: 4px; }
`;
