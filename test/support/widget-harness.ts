import type { LitElement } from 'lit';

const patienceMs = 5000;

/** Asks until the answer is there; says what it waited for when it does not come. */
export async function until<Value>(
  what: () => string,
  look: () => Value | undefined | null | false,
): Promise<Value> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const value = look();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Not there after ${String(patienceMs)} ms: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const selectors = {
  button: 'button',
  link: 'a[href]',
  heading: 'h2, h3, h4',
  textbox: 'input:not([type="radio"]):not([type="checkbox"]), textarea',
  combobox: 'select',
  radio: 'input[type="radio"]',
  alert: '[role="alert"]',
};
export type Role = keyof typeof selectors;

export const nameOf = (element: HTMLElement): string => {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const labels =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
      ? [...(element.labels ?? [])]
      : [];
  const text =
    labels.length > 0 ? labels.map(({ textContent }) => textContent).join(' ') : element.textContent;
  return text.replaceAll(/\s+/g, ' ').trim();
};

export interface Showing {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fallback: string;
}

/** A widget as a person meets it: by role and name, with presses and typing. */
export class WidgetHarness<Shown extends LitElement> {
  readonly element: Shown;

  constructor(element: Shown) {
    this.element = element;
  }

  protected static put<Shown extends LitElement>(
    Element: new () => Shown,
    { tag, attributes, fallback }: Showing,
  ): Shown {
    if (!customElements.get(tag)) customElements.define(tag, Element);
    const element = new Element();
    for (const [name, value] of Object.entries({ lang: 'nb', ...attributes }))
      element.setAttribute(name, value);
    if (fallback) element.append(fallback);
    document.body.append(element);
    return element;
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('The element has not rendered.');
    return this.element.shadowRoot;
  }

  all(role: Role, name: string | RegExp = /./): HTMLElement[] {
    const found = [...this.root.querySelectorAll<HTMLElement>(selectors[role])];
    return found.filter((element) =>
      typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
    );
  }

  find(role: Role, name?: string | RegExp): Promise<HTMLElement> {
    return until(
      () => `${role} ${String(name ?? '')} in: ${this.text()}`,
      () => this.all(role, name)[0],
    );
  }

  async gone(role: Role, name: string | RegExp): Promise<void> {
    await until(
      () => `no ${role} ${String(name)}`,
      () => this.all(role, name).length === 0,
    );
  }

  async press(role: 'button' | 'link' | 'radio', name: string | RegExp): Promise<void> {
    const target = await this.find(role, name);
    target.focus();
    target.click();
  }

  async type(name: string | RegExp, text: string, which = 0): Promise<void> {
    await this.find('textbox', name);
    const field = this.all('textbox', name)[which] as HTMLInputElement;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async choose(name: string | RegExp, option: RegExp): Promise<void> {
    const select = (await this.find('combobox', name)) as HTMLSelectElement;
    const wanted = [...select.options].find(({ textContent }) => option.test(textContent));
    if (!wanted) throw new Error(`No option ${String(option)} in ${select.textContent}`);
    select.value = wanted.value;
    select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async says(words: string | RegExp): Promise<void> {
    await until(
      () => `${String(words)} in: ${this.text()}`,
      () => (typeof words === 'string' ? this.text().includes(words) : words.test(this.text())),
    );
  }

  async announces(words: string | RegExp): Promise<void> {
    const said = () =>
      [...this.root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent.trim());
    await until(
      () => `announcement ${String(words)}`,
      () => said().some((text) => (typeof words === 'string' ? text === words : words.test(text))),
    );
  }

  async hasFocusOn(role: Role, name: string | RegExp): Promise<void> {
    const focused = () => this.root.activeElement as HTMLElement | null;
    await until(
      () => `focus on ${role} ${String(name)}`,
      () => {
        const element = focused();
        return element && this.all(role, name).includes(element);
      },
    );
  }

  text(): string {
    return (this.root.querySelector('.root')?.textContent ?? '').replaceAll(/\s+/g, ' ');
  }
}
