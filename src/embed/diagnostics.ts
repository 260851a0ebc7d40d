import { findScript } from './script-settings.js';
import type { GuidanceErrorEvent } from '../ui/guidance-error.event.js';

/** What a web editor can do about it, by code. Other codes pass: the widget itself says those to the visitor. */
export const advice: Readonly<Record<string, string>> = {
  'no-api': 'No API address. Add data-api="https://…" to the script tag, or api="https://…" to the element.',
  'origin-not-allowed': 'The API does not know this site. Ask whoever runs it to allow this address.',
  network:
    'The API did not answer. Check the address in data-api, and that the page’s Content-Security-Policy allows it in connect-src.',
  blocked: 'The page’s Content-Security-Policy does not let us ask. Allow the API’s address in connect-src.',
  timeout: 'The API took too long to answer.',
  'invalid-answer':
    'What answered is not the guidance API. Check the address in data-api; it ends in /guidance/v1.',
  'trusted-types': 'The page’s policy for Trusted Types does not name us. Add guidance to trusted-types.',
  language:
    'Its words could not be fetched, so it speaks English. Allow the script’s address in connect-src.',
  'invalid-course': 'Not every course can be read. These are left out, by their place in the list:',
};

/** One line for the console: the code to search for, where, and what to do. `help`: the page that says more. */
export const diagnosis = ({ code, detail }: GuidanceErrorEvent, tag: string, help: string): string =>
  `guidance-widgets [${code}] <${tag}>: ${advice[code] ?? 'Something went wrong.'}${detail && ` ${detail}.`} More: ${help}#${code}`;

/** Says every fault once per element on the console, and with `debug` also in the widget's place. */
export const watchFaults = (isDebug: () => boolean, help = helpPage()): (() => void) => {
  const said = new WeakMap<EventTarget, Set<string>>();
  const listen = (event: GuidanceErrorEvent): void => {
    const element = event.target;
    if (!(element instanceof HTMLElement)) return;
    const codes = said.get(element) ?? new Set();
    if (codes.has(event.code)) return;
    said.set(element, codes.add(event.code));
    const line = diagnosis(event, element.localName, help);
    console.warn(line);
    if (isDebug()) element.append(debugNote(line));
  };
  document.addEventListener('guidance-error', listen);
  return () => document.removeEventListener('guidance-error', listen);
};

/** Beside the script. */
const helpPage = (): string =>
  new URL('help.html', (findScript() as HTMLScriptElement | undefined)?.src || document.baseURI).href;

const debugNote = (line: string): HTMLElement => {
  const note = document.createElement('p');
  note.lang = 'en';
  note.textContent = line;
  return note;
};
