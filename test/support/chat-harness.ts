import { GuidanceChatElement } from '../../src/chat/chat.element.js';
import { until, WidgetHarness } from './widget-harness.js';

const textOf = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** `<guidance-chat>` as a person meets it. */
export class ChatHarness extends WidgetHarness<GuidanceChatElement> {
  static show(attributes: Record<string, string> = {}, fallback = ''): ChatHarness {
    return new ChatHarness(
      WidgetHarness.put(GuidanceChatElement, { tag: 'guidance-chat', attributes, fallback }),
    );
  }

  /** From the launcher to where one writes; the service need not have answered. */
  async begin(): Promise<void> {
    await this.press('button', /^Chat med en veileder/);
    await this.press('button', 'Start chat');
    await this.find('textbox', 'Skriv en melding');
  }

  /** From the launcher into a conversation. */
  async start(): Promise<void> {
    await this.begin();
    await until(
      () => `a conversation in: ${this.text()}`,
      () => !this.text().includes('Starter …'),
    );
  }

  /** Writes as one does: into the field, and Enter. */
  async write(text: string): Promise<void> {
    await this.type('Skriv en melding', text);
    await this.key('Enter');
  }

  /** As from the platform's own window for files. */
  async chooseFile(label: string, file: File): Promise<void> {
    const input = (await this.find('textbox', label)) as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
  }

  /** Presses a key in the field; returns the event, to see whether the widget took it. */
  async key(key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
    const field = await this.find('textbox', 'Skriv en melding');
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    });
    field.dispatchEvent(event);
    await this.element.updateComplete;
    return event;
  }

  get draft(): string {
    return this.root.querySelector<HTMLTextAreaElement>('#composer')?.value ?? '';
  }

  /** The bubbles, top to bottom. */
  messages(): string[] {
    return [...this.root.querySelectorAll('.bubble')].map(textOf);
  }

  async shows(...messages: string[]): Promise<void> {
    await until(
      () => `messages ${messages.join(' | ')}, not ${this.messages().join(' | ')}`,
      () => this.messages().join('|') === messages.join('|'),
    );
  }

  /** Unfolds a form beside the conversation. */
  async unfold(title: string): Promise<void> {
    const summary = await until(
      () => `${title} in: ${this.text()}`,
      () => [...this.root.querySelectorAll('summary')].find((one) => textOf(one) === title),
    );
    summary.click();
  }

  async pick(words: string): Promise<void> {
    this.root.querySelector<HTMLElement>('details.menu > summary')?.click();
    await this.press('button', words);
  }

  get isPanelOpen(): boolean {
    return this.root.querySelector('dialog')?.open ?? false;
  }

  /** Everything that has been said aloud since, in the panel or on the page. */
  listen(): string[] {
    const said: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role="status"]',
        );
        const words = region ? textOf(region) : '';
        if (words && said.at(-1) !== words) said.push(words);
      }
    });
    observer.observe(this.root, { childList: true, characterData: true, subtree: true });
    return said;
  }
}
