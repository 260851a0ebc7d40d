import type { Widget } from '../../src/embed/widget.js';
import type { LookName } from '../frames/embed-settings.js';
import type { PreviewPage } from './builder-settings.js';
import type { PartName } from './snippet.js';
import type { Way } from './ways.js';

export const widgetNames: Readonly<Record<Widget, { name: string; help: string }>> = {
  booking: { name: 'Timebestilling', help: 'Besøkende finner en ledig time og bestiller den.' },
  courses: { name: 'Kurs', help: 'En liste med kurs som man kan søke i og melde seg på.' },
  chat: { name: 'Chat', help: 'Besøkende skriver med en veileder, uten å si hvem de er.' },
};

/** The widget in a sentence. */
export const widgetInSentence: Readonly<Record<Widget, string>> = {
  booking: 'timebestillingen',
  courses: 'kurslisten',
  chat: 'chatten',
};

export const languageNames = {
  '': 'Som siden',
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'Engelsk',
  uk: 'Ukrainsk',
  ar: 'Arabisk',
} as const;

export const themeNames = {
  auto: 'Følger siden',
  light: 'Alltid lys',
  dark: 'Alltid mørk',
} as const;

export const lookLabels: Readonly<Record<Exclude<LookName, 'radius'>, { name: string; help: string }>> = {
  accent: { name: 'Aksentfarge', help: 'Knapper, lenker og det som er valgt.' },
  surface: { name: 'Bakgrunn', help: 'Bak felt og kort.' },
  text: { name: 'Tekst', help: 'Vanlig tekst.' },
};

export const pageNames: Readonly<Record<PreviewPage, { name: string; help: string }>> = {
  plain: { name: 'Vanlig side', help: 'En side med god plass.' },
  narrow: { name: 'Smal spalte', help: 'En mobil, eller en spalte ved siden av teksten.' },
  hostile: {
    name: 'Vrien side',
    help: 'Stilarket nullstiller alt (all: unset !important), grunnskriften er 62,5 % og tomme elementer er skjult.',
  },
};

interface OptionWords {
  readonly label: string;
  readonly help?: string;
  /** What it means to choose nothing. */
  readonly none?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

const places = { 'in-person': 'Oppmøte', video: 'Video', phone: 'Telefon', chat: 'Chat' };

export const optionWords: Readonly<Record<Widget, Readonly<Record<string, OptionWords>>>> = {
  booking: {
    service: { label: 'Tjeneste', none: 'Den besøkende velger' },
    channel: { label: 'Møteform', none: 'Den besøkende velger', choices: places },
    location: { label: 'Sted', none: 'Den besøkende velger' },
    counsellor: { label: 'Veileder', none: 'Hvem som helst' },
  },
  courses: {
    audience: {
      label: 'Målgruppe',
      help: 'Velger du ingen, vises kurs for alle.',
      choices: {
        seekers: 'Jobbsøkere og andre voksne',
        counsellors: 'Veiledere',
        pupils: 'Elever',
        parents: 'Foresatte',
        employers: 'Arbeidsgivere',
      },
    },
    kind: {
      label: 'Type',
      help: 'Velger du ingen, vises alle typer.',
      choices: {
        course: 'Kurs',
        workshop: 'Verksted',
        webinar: 'Webinar',
        conference: 'Konferanse',
        'e-learning': 'E-læring',
        video: 'Video',
      },
    },
    format: {
      label: 'Form',
      help: 'Velger du ingen, vises alle former.',
      choices: {
        'in-person': 'Oppmøte',
        online: 'På nett',
        hybrid: 'Både oppmøte og nett',
        'self-paced': 'I eget tempo',
      },
    },
    location: { label: 'Sted', help: 'Velger du ingen, vises alle steder.' },
    language: {
      label: 'Kursspråk',
      help: 'Velger du ingen, vises kurs på alle språk.',
      choices: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    },
    layout: {
      label: 'Oppsett',
      none: 'Liste',
      choices: { agenda: 'Måned for måned, med hver dato', compact: 'Én linje per kurs, for smale spalter' },
    },
    'page-size': { label: 'Antall kurs om gangen', help: 'Fra 1 til 100. Uten tall vises 10.' },
    'json-ld': { label: 'Fortell søkemotorer om kursene' },
  },
  chat: {
    placement: {
      label: 'Plassering',
      none: 'Nederst til høyre',
      choices: {
        'bottom-start': 'Nederst til venstre',
        'top-end': 'Øverst til høyre',
        'top-start': 'Øverst til venstre',
        inline: 'Midt i siden, der koden står',
      },
    },
    topic: { label: 'Tema', none: 'Ikke valgt på forhånd' },
    label: { label: 'Tekst på knappen', help: 'Uten tekst står det «Chat med en veileder».' },
    'show-availability': {
      label: 'Si på knappen om chatten er åpen',
      help: 'Da spør siden tjenesten når den åpnes, også for dem som ikke bruker chatten.',
    },
  },
};

export const partTitles: Readonly<Record<PartName, string>> = {
  script: 'Skriptet',
  place: 'Der innholdet skal stå',
  styles: 'Farger, til stilarket',
  frame: 'Rammen',
  helper: 'Tilpasset høyde',
};

export const wayNames: Readonly<Record<Way, { name: string; help: string }>> = {
  html: { name: 'Jeg kan lime inn all slags HTML', help: 'Også skript.' },
  elements: { name: 'Skript blir borte', help: 'Men elementer som <guidance-booking> blir stående.' },
  data: { name: 'Bare data-attributter blir stående', help: 'Skript og ukjente elementer blir borte.' },
  class: { name: 'Bare klasser blir stående', help: 'Alle andre attributter blir borte.' },
  link: { name: 'Bare lenker blir stående', help: 'Jeg kan sette inn en lenke, og gi den en klasse.' },
  frame: { name: 'Bare <iframe> er lov', help: 'Eller nettstedet tillater ikke skript fra andre.' },
  wordpress: { name: 'WordPress, som administrator', help: 'Du kan lagre all slags HTML.' },
  'wordpress-limited': {
    name: 'WordPress, uten rett til all HTML',
    help: 'Forfattere, og alle unntatt hovedadministratoren der flere nettsteder deler WordPress (unfiltered_html).',
  },
};

const onceInTemplate =
  'Be den som driver nettstedet om å legge skriptet i malen, én gang. Det er nok for alle sidene.';

/** What to do with the parts, in order. */
export const waySteps: Readonly<Record<Way, readonly string[]>> = {
  html: ['Lim inn koden der innholdet skal stå.'],
  elements: [onceInTemplate, 'Lim inn det andre der innholdet skal stå, i HTML-visningen.'],
  data: [onceInTemplate, 'Lim inn det andre der innholdet skal stå, i HTML-visningen.'],
  class: [
    `${onceInTemplate} Valgene dine står på skriptet, og gjelder derfor alle steder med denne klassen.`,
    'Lim inn det andre der innholdet skal stå, i HTML-visningen.',
  ],
  link: [
    `${onceInTemplate} Valgene dine står på skriptet, og gjelder derfor alle lenker med denne klassen.`,
    'Sett inn lenken der innholdet skal stå. Der skriptet ikke virker, fører lenken til en egen side.',
  ],
  frame: [
    'Lim inn rammen der innholdet skal stå. Alene virker den også: da ruller innholdet inne i rammen.',
    'Er ett skript lov, så lim inn det andre like etter. Da blir rammen akkurat så høy som innholdet.',
  ],
  wordpress: [
    'Legg til blokken «Egendefinert HTML» (Custom HTML) der innholdet skal stå, og lim inn koden i den.',
    'Trykk «Forhåndsvis» på siden, ikke i blokken: i redigeringen kjører ikke skriptet.',
  ],
  'wordpress-limited': [
    'WordPress fjerner skript, rammer og ukjente elementer når du lagrer, men lar data-attributter stå. Be administratoren om å legge skriptet i temaet eller i et innstikk for kode i hodet, én gang.',
    'Legg til blokken «Egendefinert HTML» (Custom HTML) der innholdet skal stå, og lim inn det andre i den.',
  ],
};

export const stylesStep =
  'Be om at fargene legges i stilarket til nettstedet. I WordPress: Utseende, Tilpass, Ekstra CSS (Additional CSS).';
