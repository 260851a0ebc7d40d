import { expect } from 'chai';
import { problem } from '../support/faults.js';
import { until } from '../support/widget-harness.js';
import { useChat } from './setting.js';

describe('the chat’s launcher', () => {
  const { api, show } = useChat();

  /** A finger is on it, and not up yet. */
  const pressed = async (chat: ReturnType<typeof show>) => {
    const launcher = await chat.find('button', 'Chat med en veileder');
    launcher.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await until(
      () => api().asked.join(),
      () => api().asked.length === 2,
    );
    return launcher;
  };

  it('asks while the press still lasts, and nothing again when it is over', async () => {
    const chat = show();
    const launcher = await pressed(chat);
    const start = await chat.find('button', 'Start chat');
    expect(start.checkVisibility()).to.equal(false);
    launcher.click();
    await chat.hasFocusOn('heading', 'Karrieresenter Østfold');
    expect(start.checkVisibility()).to.equal(true);
    expect(api().asked.toSorted()).to.deep.equal(['GET /chat/availability', 'GET /profile']);
  });

  it('asks nothing for a menu, and another service when it is that one’s turn', async () => {
    const chat = show();
    const launcher = await chat.find('button', 'Chat med en veileder');
    launcher.dispatchEvent(new PointerEvent('pointerdown', { button: 2, bubbles: true }));
    expect(api().asked).to.deep.equal([]);
    await pressed(chat);
    chat.element.api = chat.element.apiBase.replace('/guidance', '/annen/guidance');
    await chat.element.updateComplete;
    launcher.click();
    // Nobody answers there.
    await chat.says('Vi får ikke kontakt');
  });

  it('opens where what was asked in a press failed at first', async () => {
    api().fail('GET .*availability', problem(503, 'unavailable'), 1);
    const chat = show();
    const launcher = await pressed(chat);
    launcher.click();
    await chat.find('button', 'Start chat');
  });
});
