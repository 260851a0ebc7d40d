import * as fc from 'fast-check';
import { widgets, type Widget } from '../../src/embed/widget.js';
import {
  versions,
  pages,
  type BuilderHost,
  type BuilderSettings,
} from '../../demo/builder/builder-settings.js';
import { ways } from '../../demo/builder/ways.js';
import { languages, themes, type EmbedSettings } from '../../demo/frames/embed-settings.js';
import { widgetOptions, type OptionRule } from '../../demo/frames/widget-options.js';

export const host: BuilderHost = {
  files: 'https://widgets.example.no/v1',
  fixedFiles: 'https://widgets.example.no/v1.2.3',
  api: 'https://api.example.no/guidance/v1',
  preview: (query) => `preview.html?${query}`,
};

/** What editors, parsers and careless writers trip over. */
const sign = fc.constantFrom(
  '"',
  "'",
  '&',
  '<',
  '>',
  '=',
  '`',
  '/',
  '\\',
  '%',
  '+',
  '#',
  'æ',
  '”',
  '&amp;',
  '</script>',
  'a',
  '1',
);
const word = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(''));
const several = <Value>(value: fc.Arbitrary<Value>) => fc.uniqueArray(value, { minLength: 1, maxLength: 4 });

function valueOf(rule: OptionRule): fc.Arbitrary<string> {
  switch (rule.kind) {
    case 'one':
      return fc.constantFrom(...rule.words);
    case 'words':
      return several(fc.constantFrom(...rule.words)).map((words) => words.join(' '));
    case 'id':
      return word;
    case 'ids':
      return several(word).map((words) => words.join(' '));
    case 'number':
      return fc.integer({ min: rule.least, max: rule.most }).map(String);
    case 'flag':
      return fc.constant('');
    case 'text':
      return fc
        .array(fc.oneof(sign, fc.constant(' ')), { minLength: 1, maxLength: 12 })
        .map((signs) => `x${signs.join('')}`.slice(0, rule.maxLength));
  }
}

const optionsOf = (widget: Widget) =>
  fc
    .record(
      Object.fromEntries(Object.entries(widgetOptions[widget]).map(([name, rule]) => [name, valueOf(rule)])),
      { requiredKeys: [] },
    )
    .map((options) => options as Record<string, string>);

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const look = fc.record(
  { accent: colour, surface: colour, text: colour, radius: fc.integer({ min: 0, max: 40 }).map(String) },
  { requiredKeys: [] },
);

const embedOf = (widget: Widget): fc.Arbitrary<EmbedSettings & { api: string }> =>
  fc.record({
    widget: fc.constant(widget),
    api: fc.constant(host.api),
    lang: fc.constantFrom(undefined, ...languages),
    theme: fc.constantFrom(...themes),
    look,
    options: optionsOf(widget),
  });

/** Anything that a web editor can have chosen. */
export const anySettings: fc.Arbitrary<BuilderSettings> = fc.record({
  embed: fc.oneof(...widgets.map(embedOf)),
  way: fc.constantFrom(...ways),
  version: fc.constantFrom(...versions),
  page: fc.constantFrom(...pages),
});

export const settingsOf = (
  embed: Partial<Omit<EmbedSettings, 'api'>>,
  more: Partial<Omit<BuilderSettings, 'embed'>> = {},
): BuilderSettings => ({
  embed: { widget: 'booking', theme: 'auto', look: {}, options: {}, ...embed, api: host.api },
  way: 'html',
  version: 'current',
  page: 'plain',
  ...more,
});
