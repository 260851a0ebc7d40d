import type { CDPSession, Page } from 'playwright-core';

interface AxValue {
  value?: string | number | boolean;
}

interface AxNode {
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  properties?: { name: string; value: AxValue }[];
}

const told = ['expanded', 'invalid', 'hasPopup', 'checked', 'level'];

/** What somebody hears who sees nothing: where focus is by the browser's accessibility tree, and what live regions say. */
export class Listener {
  readonly #cdp: CDPSession;
  readonly #page: Page;

  constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async open(page: Page): Promise<Listener> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Accessibility.enable');
    return new Listener(page, cdp);
  }

  /** `textbox "Skriv en melding"`, with the states that are told. */
  async focus(): Promise<string> {
    const { nodes } = (await this.#cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    const focused = nodes.filter(
      ({ ignored, properties, role }) =>
        !ignored &&
        role?.value !== 'RootWebArea' &&
        properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    const node = focused.at(-1);
    if (!node) return 'nothing';
    const states = (node.properties ?? []).flatMap(({ name, value }) =>
      told.includes(name) && value.value !== 'false' ? [`${name}=${String(value.value)}`] : [],
    );
    const description = node.description?.value;
    return [
      String(node.role?.value),
      `"${String(node.name?.value ?? '')}"`,
      ...states,
      ...(description ? [`(${String(description)})`] : []),
    ].join(' ');
  }

  /** Listens to the chat's live regions from now on. */
  async listen(): Promise<void> {
    await this.#page.locator('guidance-chat').evaluate((chat) => {
      const said: string[] = [];
      Object.assign(window, { said });
      const root = chat.shadowRoot;
      if (!root) return;
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const words = element?.closest('[role="status"], [role="alert"]')?.textContent.trim();
          if (words && said.at(-1) !== words) said.push(words);
        }
      }).observe(root, { childList: true, characterData: true, subtree: true });
    });
  }

  /** What was said since the last time it was asked. */
  said(): Promise<string[]> {
    return this.#page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
  }
}
