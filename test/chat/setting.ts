import { settings } from '../../src/settings.js';
import { ChatHarness } from '../support/chat-harness.js';
import { ChatDouble, doubleUrl } from './chat-double.js';

/** A page with a service behind it; each test begins with an empty page and an empty tab. */
export function useChat(): {
  api: () => ChatDouble;
  show: (attributes?: Record<string, string>, fallback?: string) => ChatHarness;
} {
  let double = new ChatDouble();
  beforeEach(() => {
    sessionStorage.clear();
    // The runner opens several pages at once, of which the browser calls one visible.
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    double = new ChatDouble();
    double.install();
    settings.configure({ api: doubleUrl });
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('guidance-chat')) element.remove();
    double.restore();
    settings.configure({ api: undefined });
    sessionStorage.clear();
  });
  return {
    api: () => double,
    show: (attributes, fallback) => ChatHarness.show(attributes, fallback),
  };
}
