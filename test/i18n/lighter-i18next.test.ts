import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { catalogues } from '../../src/i18n/catalogue.js';
import * as whole from '../../src/i18n/translator.js';
import { cataloguesAsLists } from '../../src/bundle/catalogues-as-lists.js';
import { lighterI18next } from '../../vite.config.js';
import { holesIn, textsOf } from './texts-of.js';

type Translator = typeof whole;

/** The translator as it stands in the script: built with a lighter i18next. */
async function lighterTranslator(): Promise<Translator> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [lighterI18next(), cataloguesAsLists()],
    build: { write: false, lib: { entry: 'src/i18n/translator.ts', formats: ['es'] } },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as Translator;
}

const keys = textsOf(catalogues.nb).map(([key]) => key.replace(/_(one|other)$/, ''));
const holes = holesIn(JSON.stringify(catalogues));

describe('the lighter i18next of the script', () => {
  // The words that it puts in the place of ours are the catalogue's from then on: other files get a new one.
  afterAll(() => {
    vi.resetModules();
  });

  it('says every word as the whole one does, in every language and number', async () => {
    const lighter = await lighterTranslator();
    const strings = { nn: { 'common.back': 'Attende, {{count}}', 'common.unknown': 'Nytt: {{name}}' } };
    for (const translator of [whole, lighter]) translator.overrideStrings(strings);
    const values = Object.fromEntries(holes.map((hole) => [hole, `<b>$&{{x}} $t(common.back) ${hole}</b>`]));
    const said = ({ translatorFor }: Translator) =>
      (['nb', 'nn', 'en'] as const).flatMap((language) => {
        const t = translatorFor(language) as (key: string, options?: object) => string;
        return [...keys, 'common.unknown', 'not.there'].flatMap((key) => [
          t(key),
          ...[0, 1, 2, 21].map((count) => t(key, { ...values, count })),
        ]);
      });
    expect(said(lighter)).toEqual(said(whole));
    // It builds first, on a machine that may be busy.
  }, 120_000);
});
