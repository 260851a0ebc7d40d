// The pages that `npm run bench:embed` compares: on each what the product's documentation says a site pastes, and nothing more.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { openInMemoryApi } from '../../demo/api/in-memory-api.js';
import { basePath } from '../../demo/server/addresses.js';

/** Finds what is shown: the last selector inside the shadow roots of those before it. */
export type Place = readonly string[];

export interface EmbedPage {
  readonly name: string;
  readonly group: 'chat' | 'calendar';
  readonly html: string;
  /** What shows that it is there. */
  readonly visible: Place;
  /** What can be used after a press on what is visible; without it, it can be used as soon as it is seen. */
  readonly usable?: Place;
  /** What a reader must know of the figures. */
  readonly note?: string;
}

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const page = (content: string) =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Veiledning</title><h1>Veiledning</h1><p>Her får du hjelp til å velge.</p>${content}<footer>Kontakt</footer></html>`;
const module = (script: string) => `<script type="module">${script}</script>`;
const ours = (script: string, more: string) =>
  page(`<script async src="/v0/${script}" data-api="${basePath}" ${more}`);
/** What README tells a site to add where something stands below the widget. */
const kept = '<style>guidance-booking, guidance-courses { display: block; min-height: 100vh; }</style>';
const ourChat = (script: string) => ({
  group: 'chat' as const,
  html: ours(script, 'data-chat></script>'),
  visible: ['guidance-chat', '.launcher'],
  usable: ['guidance-chat', 'dialog :is(button.primary, textarea, input)'],
});

export const embedPages: readonly EmbedPage[] = [
  { name: 'guidance.js', ...ourChat('guidance.js') },
  { name: 'guidance.light.js', ...ourChat('guidance.light.js') },
  {
    name: 'deep-chat',
    group: 'chat',
    html: page(
      `<script type="module" src="/deep-chat/dist/deepChat.bundle.js"></script><deep-chat connect='{"url": "/answer"}'></deep-chat>`,
    ),
    visible: ['deep-chat', '#text-input'],
    note: 'has no launcher: its field stands on the page',
  },
  {
    name: '@n8n/chat',
    group: 'chat',
    html: page(
      `<link href="/@n8n/chat/dist/style.css" rel="stylesheet">${module(
        "import { createChat } from '/@n8n/chat/dist/chat.bundle.es.js'; createChat({ webhookUrl: '/answer' });",
      )}`,
    ),
    visible: ['.chat-window-toggle'],
    usable: ['.chat-window textarea'],
  },
  {
    name: '@typebot.io/js',
    group: 'chat',
    html: page(
      module(
        "import Typebot from '/@typebot.io/js/dist/web.js'; Typebot.initBubble({ typebot: 'veiledning', apiHost: location.origin + '/typebot' });",
      ),
    ),
    visible: ['typebot-bubble', 'button'],
    usable: ['typebot-bubble', 'input:not([type="hidden"]), textarea'],
    note: 'our server answers for its own: a conversation with one text field',
  },
  {
    name: '<guidance-booking>',
    group: 'calendar',
    html: ours('guidance.js', `></script>${kept}<guidance-booking></guidance-booking>`),
    visible: ['guidance-booking', 'button, input'],
  },
  {
    name: '<guidance-courses>',
    group: 'calendar',
    html: ours('guidance.js', `></script>${kept}<guidance-courses></guidance-courses>`),
    visible: ['guidance-courses', '[part="card"]'],
  },
  {
    name: 'cronofy-elements',
    group: 'calendar',
    html: page(
      `<div id="cronofy"></div><script src="/cronofy-elements/dist/CronofyElements.js"></script><script>
CronofyElements.DateTimePicker({ target_id: 'cronofy', demo: true, tzid: 'Europe/Oslo', availability_query: {
  participants: [{ required: 'all', members: [{ sub: 'acc_veileder' }] }],
  required_duration: { minutes: 60 },
  query_periods: [{ start: '${dayFromNow(1)}T08:00:00Z', end: '${dayFromNow(14)}T15:00:00Z' }],
} });</script>`,
    ),
    visible: ['#cronofy button'],
    note: 'in its own demo mode, which asks no service',
  },
  {
    name: '@nylas/web-elements',
    group: 'calendar',
    html: page(
      `<nylas-scheduling></nylas-scheduling>${module(`
import { defineCustomElement } from '/@nylas/web-elements/dist/cdn/nylas-scheduling/nylas-scheduling.es.js';
defineCustomElement();
const element = document.querySelector('nylas-scheduling');
element.schedulerApiUrl = location.origin + '/nylas';
element.configurationId = 'veiledning';`)}`,
    ),
    visible: ['nylas-scheduling', '.select-date-page'],
    note: 'its own service is paid for: without it, it shows a month and no times',
  },
  {
    name: 'fullcalendar',
    group: 'calendar',
    html: page(
      `<link rel="stylesheet" href="/fullcalendar/skeleton.css"><link rel="stylesheet" href="/fullcalendar/themes/classic/theme.css">
<link rel="stylesheet" href="/fullcalendar/themes/classic/palette.css"><script src="/temporal-polyfill/global.js"></script>
<script src="/fullcalendar/all/global.js"></script><script src="/fullcalendar/themes/classic/global.js"></script>
<div id="calendar"></div><script>
new FullCalendar.Calendar(document.querySelector('#calendar'), { initialView: 'dayGridMonth', events: '/events.json' }).render();
</script>`,
    ),
    visible: ['#calendar button, #calendar [role="grid"], #calendar [role="gridcell"]'],
    note: 'a month with three events from a file',
  },
];

/** Ours among them. */
export const ownPages = embedPages.filter(({ name }) => name.includes('guidance'));

/** Where `npm run bench:embed` has put the others. */
export const installedIn = 'test/bench/embed-page';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  mjs: 'text/javascript',
};
const typeOf = (path: string) => types[path.slice(path.lastIndexOf('.') + 1)];

function fileOf(pathname: string): string | undefined {
  if (/^\/v[\d.]+\/guidance\.(light\.)?js$/.test(pathname)) return `dist${pathname}`;
  if (typeOf(pathname) === undefined || pathname.includes('..')) return undefined;
  if (pathname === '/temporal-polyfill/global.js') return 'node_modules/temporal-polyfill/global.js';
  return `${installedIn}/node_modules${pathname}`;
}

const events = ['CV og søknad', 'Jobbsøkerkurs', 'Fagbrev'].map((title) => ({ title, start: dayFromNow(0) }));
const startChat = {
  sessionId: 's',
  typebot: { id: 't', version: '6', theme: {}, settings: {} },
  messages: [],
  input: { id: 'i', type: 'text input', options: {} },
};

/** What the others' services would answer. */
const answers: Readonly<Record<string, unknown>> = {
  '/answer': { data: [] },
  '/events.json': events,
  '/typebot/api/v1/typebots/veiledning/startChat': startChat,
};

/** Answers for everything that the pages ask for; files as a CDN sends them, compressed once. A page is asked for by its place in the list. */
export function embedServer(
  pages: readonly EmbedPage[] = embedPages,
): (request: Request) => Promise<Response> {
  let api: ReturnType<typeof openInMemoryApi> | undefined;
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
  const packed = (path: string) => {
    const found = compressed.get(path) ?? new Uint8Array(brotliCompressSync(readFileSync(path)));
    compressed.set(path, found);
    return found;
  };
  // Before anybody waits for them.
  for (const { html } of pages)
    for (const [, pathname = ''] of html.matchAll(/["'](\/[^"']+\.(?:js|css))["']/g)) {
      const file = fileOf(pathname);
      if (file !== undefined) packed(file);
    }
  return async (request) => {
    const { origin, pathname, searchParams } = new URL(request.url);
    // Ready before the first page is, so that nobody's figures hold the seeding.
    const { fetch } = await (api ??= openInMemoryApi(`${origin}${basePath}`));
    if (pathname.startsWith(basePath)) return fetch(request, { address: '127.0.0.1' });
    const html = pages[Number(searchParams.get('page'))]?.html;
    if (pathname === '/' && html !== undefined)
      return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    const answer = answers[pathname];
    if (answer !== undefined) return Response.json(answer);
    const file = fileOf(pathname);
    if (file === undefined) return new Response(null, { status: 404 });
    const headers = { 'Content-Type': typeOf(pathname) ?? '', 'Content-Encoding': 'br' };
    return new Response(packed(file), { headers });
  };
}
