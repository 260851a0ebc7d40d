import type { Channel } from '../../src/contract/booking.js';
import type { Audience, CourseFormat, CourseKind } from '../../src/contract/courses.js';
import type { Widget } from '../../src/embed/widget.js';

/** What an attribute of an element may say. */
export type OptionRule =
  | { readonly kind: 'one'; readonly words: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'id' }
  | { readonly kind: 'ids' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text'; readonly maxLength: number };

export type OptionRules = Readonly<Record<string, OptionRule>>;

// Written out, not taken from the contract: its schemas would come along into the frame's script.
const channels: readonly Channel[] = ['in-person', 'video', 'phone', 'chat'];
const audiences: readonly Audience[] = ['seekers', 'counsellors', 'pupils', 'parents', 'employers'];
const kinds: readonly CourseKind[] = ['course', 'workshop', 'webinar', 'conference', 'e-learning', 'video'];
const formats: readonly CourseFormat[] = ['in-person', 'online', 'hybrid', 'self-paced'];

/** The attributes that a web editor may set, by widget: the same in a snippet, in a frame's query and in the builder. */
export const widgetOptions: Readonly<Record<Widget, OptionRules>> = {
  booking: {
    service: { kind: 'id' },
    channel: { kind: 'one', words: channels },
    location: { kind: 'id' },
    counsellor: { kind: 'id' },
  },
  courses: {
    audience: { kind: 'words', words: audiences },
    kind: { kind: 'words', words: kinds },
    format: { kind: 'words', words: formats },
    location: { kind: 'ids' },
    language: { kind: 'ids' },
    layout: { kind: 'one', words: ['list', 'agenda', 'compact'] },
    'page-size': { kind: 'number', least: 1, most: 100 },
    'json-ld': { kind: 'flag' },
  },
  chat: {
    placement: { kind: 'one', words: ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline'] },
    topic: { kind: 'id' },
    label: { kind: 'text', maxLength: 60 },
    'show-availability': { kind: 'flag' },
  },
};

/** What means nothing in a frame: the chat stands where the frame stands, and search engines read the page around it. */
export const notInFrames: ReadonlySet<string> = new Set(['placement', 'json-ld']);

const id = /^[^\s\p{Cc}]{1,200}$/u;

/** Whether an attribute may say this. */
export function isAllowed(rule: OptionRule, value: string): boolean {
  const parts = value.split(' ');
  switch (rule.kind) {
    case 'one':
      return rule.words.includes(value);
    case 'words':
      return parts.every((part) => rule.words.includes(part));
    case 'id':
      return id.test(value);
    case 'ids':
      return parts.every((part) => id.test(part));
    case 'number':
      return /^\d{1,3}$/.test(value) && Number(value) >= rule.least && Number(value) <= rule.most;
    case 'flag':
      return value === '';
    case 'text':
      return value.trim() !== '' && value.length <= rule.maxLength && !/\p{Cc}/u.test(value);
  }
}
