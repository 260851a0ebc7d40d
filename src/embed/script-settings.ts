import type { Settings, Theme } from '../settings.js';
import { cleaned } from '../ui/written-attribute.js';
import { attributesAfter, widgets, type Attributes, type Widget } from './widget.js';

/** What the script's own tag says. */
export interface ScriptSettings {
  readonly page: Partial<Settings>;
  /** `data-chat`: the page wants the floating launcher. */
  readonly wantsChat: boolean;
  /** For elements that cannot carry their own attributes. */
  readonly attributes: Readonly<Record<Widget, Attributes>>;
}

const themes: readonly string[] = ['auto', 'light', 'dark'] satisfies Theme[];
const isTheme = (word: string | null): word is Theme => word !== null && themes.includes(word);

const ours = '[data-api],[data-chat]';

/**
 * The tag that carries our settings: the one that runs, or, where a consent tool, an optimiser or a module loader runs us
 * from elsewhere, the last on the page.
 */
export const findScript = (page: Document = document): Element | undefined => {
  const { currentScript } = page;
  if (currentScript?.matches(ours)) return currentScript;
  return [...page.querySelectorAll(`script:is(${ours})`)].at(-1) ?? currentScript ?? undefined;
};

/** An address that can't be read is passed on as it stands, so that the elements say what is wrong with it. */
const absolute = (address: string): string => {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
};

export const readScript = (script: Element | undefined): ScriptSettings => {
  const read = (name: string) => cleaned(script?.getAttribute(`data-${name}`) ?? '') || null;
  const [api, lang, theme] = [read('api'), read('lang'), read('theme')];
  const of = (widget: Widget): Attributes => (script ? attributesAfter(script, `data-${widget}-`) : {});
  return {
    page: {
      ...(api && { api: absolute(api) }),
      ...(lang && { lang }),
      ...(isTheme(theme) && { theme }),
      debug: script?.hasAttribute('data-debug') ?? false,
    },
    wantsChat: script?.hasAttribute('data-chat') ?? false,
    attributes: Object.fromEntries(widgets.map((widget) => [widget, of(widget)])) as Record<
      Widget,
      Attributes
    >,
  };
};
