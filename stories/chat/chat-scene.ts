import { ChatDouble } from '../../test/chat/chat-double.js';
import type { Scenario } from '../support/scenarios.js';

/** The story's service; each story begins with its own. */
let current = new ChatDouble();

export const service = (): ChatDouble => current;

/** A service with one counsellor, arranged for the story. */
export const over =
  (arrange: (service: ChatDouble) => void = () => undefined): Scenario =>
  (api) => {
    current.breakLine();
    current = new ChatDouble();
    arrange(current);
    const { fetch } = current;
    api.fail(/./, (request) => fetch(request).catch(() => Response.error()));
  };

export const within = async <Found extends Element>(
  canvas: HTMLElement,
  selector: string,
): Promise<Found> => {
  for (let tries = 0; tries < 200; tries++) {
    const element = canvas.querySelector('guidance-chat')?.shadowRoot?.querySelector<Found>(selector);
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Nothing found for ${selector}`);
};

export interface Canvas {
  canvasElement: HTMLElement;
}

export const press = async ({ canvasElement }: Canvas, ...selectors: string[]): Promise<void> => {
  for (const selector of selectors) (await within<HTMLElement>(canvasElement, selector)).click();
};

export const type = async ({ canvasElement }: Canvas, text: string): Promise<void> => {
  const field = await within<HTMLTextAreaElement>(canvasElement, '#composer');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const start = async (canvas: Canvas): Promise<void> => {
  await press(canvas, '.launcher', '.footer .primary');
  await within(canvas.canvasElement, '#composer');
};

export const send = async (canvas: Canvas, text: string): Promise<void> => {
  await type(canvas, text);
  await press(canvas, '.send');
};
