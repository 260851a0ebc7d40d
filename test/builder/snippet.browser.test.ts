import { expect } from 'chai';
import { assert, property } from 'fast-check';
import type { BuilderSettings } from '../../demo/builder/builder-settings.js';
import { snippetParts } from '../../demo/builder/snippet.js';
import { placingOf } from '../../demo/builder/ways.js';
import { readQuery } from '../../demo/frames/embed-settings.js';
import { notInFrames, widgetOptions } from '../../demo/frames/widget-options.js';
import { GuidanceBookingElement } from '../../src/booking/booking.element.js';
import { GuidanceChatElement } from '../../src/chat/chat.element.js';
import { GuidanceCoursesElement } from '../../src/courses/courses.element.js';
import { attributesAfter } from '../../src/embed/widget.js';
import { anySettings, host } from './any-settings.js';

/** The snippet as the browser's own parser understands it. */
function parsed(settings: BuilderSettings): Document {
  const text = snippetParts(settings, host, () => 'sha384-abc')
    .filter(({ name }) => name !== 'styles')
    .map((part) => part.text)
    .join('\n');
  return new DOMParser().parseFromString(text, 'text/html');
}

const found = (page: Document, selector: string): Element => {
  const element = page.querySelector(selector);
  if (!element) throw new Error(`Nothing found for ${selector} in ${page.documentElement.outerHTML}`);
  return element;
};

const queryAt = (page: Document, selector: string, attribute: string): URLSearchParams =>
  new URL(found(page, selector).getAttribute(attribute) ?? '').searchParams;

/** What an element on the page is told in all, by itself and by the script. */
function told(page: Document, { embed, way }: BuilderSettings): Record<string, string> {
  const { widget } = embed;
  const script = page.querySelector('script[data-api]');
  const ofScript = script ? attributesAfter(script, 'data-') : {};
  const pageWide = Object.fromEntries(
    Object.entries(ofScript).filter(([name]) => name === 'lang' || name === 'theme'),
  );
  const said = { ...pageWide, ...(script ? attributesAfter(script, `data-${widget}-`) : {}) };
  if (placingOf(way) === 'data') {
    const { guidance, ...own } = attributesAfter(
      found(page, `[data-guidance="${widget}"]`),
      'data-',
    ) as Record<string, string>;
    return { ...said, ...own };
  }
  const own = page.querySelector(`guidance-${widget}`);
  return {
    ...said,
    ...Object.fromEntries([...(own?.attributes ?? [])].map(({ name, value }) => [name, value])),
  };
}

const meant = ({ embed }: BuilderSettings): Record<string, string> => ({
  ...embed.options,
  ...(embed.lang && { lang: embed.lang }),
  ...(embed.theme !== 'auto' && { theme: embed.theme }),
});

describe('a snippet, as a browser reads it', () => {
  it('says what was chosen, whatever signs are in it, to every kind of editor', () => {
    assert(
      property(anySettings, (settings) => {
        const page = parsed(settings);
        expect(page.querySelectorAll('script').length).to.equal(1);
        if (placingOf(settings.way) === 'frame') return;
        expect(found(page, 'script').getAttribute('data-api')).to.equal(host.api);
        expect(told(page, settings)).to.deep.equal(meant(settings));
      }),
      { numRuns: 400 },
    );
  });

  it('leads to the widget’s own page with the same choices, in a frame and in a link', () => {
    assert(
      property(anySettings, (settings) => {
        const { embed, way } = settings;
        const page = parsed(settings);
        const isFrame = placingOf(way) === 'frame';
        if (!isFrame && !page.querySelector('a')) return;
        const query = isFrame ? queryAt(page, 'iframe', 'src') : queryAt(page, 'a', 'href');
        const shown = Object.entries(embed.options).filter(([name]) => !notInFrames.has(name));
        const { settings: read, refused } = readQuery(embed.widget, query);
        expect(refused).to.deep.equal([]);
        expect({ lang: undefined, ...read }).to.deep.equal({ ...embed, options: Object.fromEntries(shown) });
      }),
      { numRuns: 400 },
    );
  });

  it('offers only what the elements know', () => {
    const elements = {
      booking: GuidanceBookingElement,
      chat: GuidanceChatElement,
      courses: GuidanceCoursesElement,
    };
    for (const [widget, element] of Object.entries(elements)) {
      const offered = Object.keys(widgetOptions[widget as keyof typeof elements]);
      expect(element.observedAttributes).to.include.members(offered);
    }
  });
});
