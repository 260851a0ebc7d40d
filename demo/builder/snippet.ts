import { tagOf } from '../../src/embed/widget.js';
import { queryOf } from '../frames/embed-settings.js';
import { frameTitles } from '../frames/frame-words.js';
import { notInFrames } from '../frames/widget-options.js';
import type { BuilderHost, BuilderSettings } from './builder-settings.js';
import { tagText, type TextAttributes } from './html-text.js';
import { placingOf } from './ways.js';

/** `script`: once per page. `place`: where the widget shall stand. `styles`: for the site's style sheet. `helper`: beside a frame. */
export type PartName = 'script' | 'place' | 'styles' | 'frame' | 'helper';

export interface SnippetPart {
  readonly name: PartName;
  readonly text: string;
}

/** What a file's hash is, by its address; `undefined` while it is not known. */
export type IntegrityOf = (address: string) => string | undefined;

const prefixed = (prefix: string, attributes: TextAttributes): TextAttributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [prefix + name, value]));

/** `lang` and `theme` for a widget that says them itself. */
const ownWords = ({ lang, theme }: BuilderSettings['embed']): TextAttributes => ({
  lang,
  theme: theme === 'auto' ? undefined : theme,
});

/** A valueless attribute: `""` in the settings, as the DOM has it. */
const written = (options: Readonly<Record<string, string>>): TextAttributes =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, value === '' ? true : value]));

/** The folder that the snippet takes its files from. */
const folder = ({ version }: BuilderSettings, { files, fixedFiles }: BuilderHost): string =>
  version === 'fixed' ? fixedFiles : files;

/** The widget's own page: for a frame, for a link, and for whoever has no script. */
export function frameAddress(settings: BuilderSettings, host: BuilderHost): string {
  const { embed } = settings;
  const options = Object.entries(embed.options).filter(([name]) => !notInFrames.has(name));
  const query = queryOf({ ...embed, options: Object.fromEntries(options) });
  return `${folder(settings, host)}/frame/${embed.widget}.html?${query.toString()}`;
}

const titleOf = ({ widget, lang }: BuilderSettings['embed']): string => frameTitles[widget][lang ?? 'nb'];

const linkText = (settings: BuilderSettings, host: BuilderHost, attributes: TextAttributes = {}): string =>
  tagText('a', { ...attributes, href: frameAddress(settings, host) }, titleOf(settings.embed));

const locked = (address: string, integrity: string | undefined): TextAttributes => ({
  src: address,
  integrity,
  crossorigin: integrity === undefined ? undefined : 'anonymous',
});

/** The file that the snippet loads onto the page. */
export function scriptAddress(settings: BuilderSettings, host: BuilderHost): string {
  const file = placingOf(settings.way) === 'frame' ? 'frame/guidance-frame.js' : 'guidance.js';
  return `${folder(settings, host)}/${file}`;
}

/** A chat that floats over the page needs no place of its own where one tag can be pasted whole. */
const isLauncher = ({ embed, way }: BuilderSettings): boolean =>
  embed.widget === 'chat' && placingOf(way) === 'html' && embed.options.placement !== 'inline';

function scriptPart(settings: BuilderSettings, host: BuilderHost, integrityOf: IntegrityOf): SnippetPart {
  const { embed, version, way } = settings;
  const address = scriptAddress(settings, host);
  // Where the place can say nothing, the tag says it for all of the page.
  const saysAll = isLauncher(settings) || ['class', 'link'].includes(placingOf(way));
  const text = tagText('script', {
    async: true,
    ...locked(address, version === 'fixed' ? integrityOf(address) : undefined),
    'data-api': embed.api,
    ...(isLauncher(settings) && { 'data-chat': true }),
    ...(saysAll && prefixed('data-', ownWords(embed))),
    ...(saysAll && prefixed(`data-${embed.widget}-`, written(embed.options))),
  });
  return { name: 'script', text };
}

function placePart(settings: BuilderSettings, host: BuilderHost): SnippetPart {
  const { embed, way } = settings;
  const tag = tagOf(embed.widget);
  const fallback = `\n  ${linkText(settings, host).replaceAll('\n', '\n  ')}\n`;
  const own = { ...ownWords(embed), ...written(embed.options) };
  switch (placingOf(way)) {
    case 'data':
      return {
        name: 'place',
        text: tagText('div', { 'data-guidance': embed.widget, ...prefixed('data-', own) }, fallback),
      };
    case 'class':
      return { name: 'place', text: tagText('div', { class: tag }, fallback) };
    case 'link':
      return { name: 'place', text: linkText(settings, host, { class: tag }) };
    default:
      return { name: 'place', text: tagText(tag, own, fallback) };
  }
}

/** Colours have no attribute: they belong in the site's style sheet, which a strict policy allows. */
function stylesPart({ embed }: BuilderSettings): SnippetPart[] {
  const lines = Object.entries(embed.look).map(
    ([name, value]) => `  --guidance-${name}: ${name === 'radius' ? `${value}px` : value};`,
  );
  if (lines.length === 0) return [];
  return [{ name: 'styles', text: `${tagOf(embed.widget)} {\n${lines.join('\n')}\n}` }];
}

/** Tall enough for most steps; what does not fit scrolls inside. */
const heights = { booking: '820', courses: '900', chat: '660' } as const;

/** What a frame must be allowed where somebody sandboxes it. Without its own origin the API would not know who asks. */
export const sandboxWords =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

function frameParts(settings: BuilderSettings, host: BuilderHost, integrityOf: IntegrityOf): SnippetPart[] {
  const { embed, version } = settings;
  const helper = scriptAddress(settings, host);
  const frame = tagText('iframe', {
    src: frameAddress(settings, host),
    title: titleOf(embed),
    lang: embed.lang ?? 'nb',
    width: '100%',
    height: heights[embed.widget],
    // Old-fashioned, and the only way to have no border where neither a style nor a class is let through.
    frameborder: '0',
    loading: 'lazy',
    allow: 'clipboard-write; web-share',
  });
  const script = tagText('script', {
    async: true,
    ...locked(helper, version === 'fixed' ? integrityOf(helper) : undefined),
  });
  return [
    { name: 'frame', text: frame },
    { name: 'helper', text: script },
  ];
}

/** What to paste, in the order in which it is pasted. */
export function snippetParts(
  settings: BuilderSettings,
  host: BuilderHost,
  integrityOf: IntegrityOf = () => undefined,
): SnippetPart[] {
  if (placingOf(settings.way) === 'frame') return frameParts(settings, host, integrityOf);
  const place = isLauncher(settings) ? [] : [placePart(settings, host)];
  return [scriptPart(settings, host, integrityOf), ...place, ...stylesPart(settings)];
}

/** What can be pasted as one piece is told as one piece. */
export function pastedParts(settings: BuilderSettings, parts: readonly SnippetPart[]): SnippetPart[] {
  const [script, place, ...others] = parts;
  if (placingOf(settings.way) !== 'html' || script?.name !== 'script' || place?.name !== 'place')
    return [...parts];
  return [{ name: 'place', text: `${script.text}\n\n${place.text}` }, ...others];
}
