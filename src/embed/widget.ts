/** What can be put on a page, by the word that the snippet uses: `data-guidance="booking"`, `data-booking-service`. */
export const widgets = ['chat', 'booking', 'courses'] as const;
export type Widget = (typeof widgets)[number];

export const isWidget = (word: string): word is Widget => (widgets as readonly string[]).includes(word);

export const tagOf = (widget: Widget): `guidance-${Widget}` => `guidance-${widget}`;

/** Not by `instanceof`: old libraries put an `Element` of their own in the browser's place. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Attributes by name, as an element carries them. */
export type Attributes = Readonly<Record<string, string>>;

/** `data-page-size="5"` → `page-size`; names without `data-` and empty leftovers are not settings. */
const settingName = (attribute: string, prefix: string): string | undefined =>
  attribute.startsWith(prefix) && attribute.length > prefix.length
    ? attribute.slice(prefix.length)
    : undefined;

/** What an element's attributes that start with `prefix` say, without the prefix. */
export const attributesAfter = (element: Element, prefix: string): Attributes =>
  Object.fromEntries(
    [...element.attributes].flatMap(({ name, value }) => {
      const setting = settingName(name, prefix);
      return setting === undefined ? [] : [[setting, value]];
    }),
  );

/** Gives an element what it does not say itself. */
export const addAttributes = (element: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
};
