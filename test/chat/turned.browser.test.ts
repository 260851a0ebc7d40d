import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/widget-harness.js';
import { useChat } from './setting.js';

describe('a phone that is turned', () => {
  const { show } = useChat();

  it('leaves one in the composer when the screen becomes small and large again', async () => {
    await executeServerCommand('bring-to-front');
    await setViewport({ width: 1000, height: 800 });
    const chat = show();
    await chat.start();
    await chat.type('Skriv en melding', 'halvferdig');
    const composer = (await chat.find('textbox', 'Skriv en melding')) as HTMLTextAreaElement;
    composer.setSelectionRange(4, 4);
    for (const [width, mode] of [
      [400, 'sheet'],
      [1000, 'beside'],
    ] as const) {
      await setViewport({ width, height: 800 });
      await until(
        () => mode,
        () => chat.root.querySelector(`dialog[data-mode="${mode}"][open]`),
      );
      await chat.hasFocusOn('textbox', 'Skriv en melding');
      expect([composer.value, composer.selectionStart]).to.deep.equal(['halvferdig', 4]);
    }
    await setViewport({ width: 800, height: 600 });
  });
});
