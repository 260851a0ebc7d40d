import { expect } from 'chai';
import type { ChatHarness } from '../support/chat-harness.js';
import { until } from '../support/widget-harness.js';
import { aLog, joined, queued, says, writes, type NewEntry } from './fixtures.js';
import { useChat } from './setting.js';

/** A page behind another gets no scroll events from the browser. */
const scrollTo = async (chat: ChatHarness, log: HTMLElement, topPx: number): Promise<void> => {
  log.scrollTop = topPx;
  log.dispatchEvent(new Event('scroll'));
  await chat.element.updateComplete;
};

describe('a long conversation', () => {
  const { api, show } = useChat();

  /** Everything that was said, newest last, with the panel open. */
  const talk = async (count: number) => {
    const messages = Array.from({ length: count }, (_, index): NewEntry => {
      const text = `Melding ${String(index + 1)}`;
      return index % 2 ? writes(text) : says(text);
    });
    const chat = show();
    await chat.start();
    for (const entry of aLog(queued, joined(), ...messages).slice(1)) api().add(entry);
    await chat.says(`Melding ${String(count)}`);
    const log = chat.root.querySelector<HTMLElement>('.log');
    if (!log) throw new Error('There is no log.');
    return { chat, log };
  };
  const topOf = (log: HTMLElement, text: string) => {
    const bubble = [...log.querySelectorAll<HTMLElement>('.bubble')].find(
      ({ textContent }) => textContent.trim() === text,
    );
    return bubble?.getBoundingClientRect().top;
  };

  it('stands on the page in part, and is there to its beginning for who scrolls', async () => {
    const { chat, log } = await talk(1000);
    expect(chat.messages().length).to.be.lessThan(301);
    expect(log.scrollHeight - log.scrollTop - log.clientHeight).to.be.lessThan(2);
    while (!chat.messages().includes('Melding 1')) {
      await scrollTo(chat, log, 0);
      expect(chat.messages().length).to.be.lessThan(301);
    }
    expect(chat.messages()).not.to.include('Melding 1000');
    while (!chat.messages().includes('Melding 1000')) {
      await scrollTo(chat, log, log.scrollHeight);
      expect(chat.messages().length).to.be.lessThan(301);
    }
  });

  it('does not leap when earlier messages come', async () => {
    const { chat, log } = await talk(400);
    const first = chat.messages()[0] ?? '';
    log.scrollTop = 350;
    const before = topOf(log, first);
    await scrollTo(chat, log, 350);
    expect(chat.messages()[0]).not.to.equal(first);
    expect(Math.abs((topOf(log, first) ?? 0) - (before ?? 0))).to.be.lessThan(2);
  });

  it('has its earlier messages for who presses instead', async () => {
    const { chat } = await talk(250);
    expect(chat.messages()).not.to.include('Melding 100');
    await chat.press('button', 'Vis tidligere meldinger');
    await chat.says('Melding 100');
    await chat.press('button', 'Vis tidligere meldinger');
    await chat.gone('button', 'Vis tidligere meldinger');
    expect(chat.messages()).to.include('Melding 1');
  });

  it('says that something has come further down, and goes there', async () => {
    const { chat, log } = await talk(500);
    while (!chat.messages().includes('Melding 1')) {
      await scrollTo(chat, log, 0);
    }
    api().add(says('Helt ny'));
    await chat.press('button', 'Ny melding');
    await chat.says('Helt ny');
    await until(
      () => 'the end',
      () => log.scrollHeight - log.scrollTop - log.clientHeight < 2,
    );
  });

  it('says nothing aloud of what is only shown again', async () => {
    const { chat, log } = await talk(300);
    const said = chat.listen();
    await scrollTo(chat, log, 0);
    expect(said).to.deep.equal([]);
  });

  it('is one stop with Tab, in which the arrows go from message to message and come back to the same one', async () => {
    const { chat, log } = await talk(4);
    const press = (key: string) => {
      const target = chat.root.activeElement ?? log;
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
      return chat.root.activeElement?.querySelector('.bubble')?.textContent.trim();
    };
    log.focus();
    expect(press('ArrowUp')).to.equal('Melding 4');
    expect(press('ArrowUp')).to.equal('Melding 3');
    expect(press('Home')).to.equal('Melding 1');
    expect(press('ArrowDown')).to.equal('Melding 2');
    (await chat.find('textbox', 'Skriv en melding')).focus();
    log.focus();
    expect(press('ArrowDown')).to.equal('Melding 3');
    expect(press('End')).to.equal('Melding 4');
    expect(log.querySelectorAll('.message[tabindex="0"]')).to.have.length(0);
  });
});
