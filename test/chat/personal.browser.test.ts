import { expect } from 'chai';
import { useChat } from './setting.js';

describe('a message that says who one is', () => {
  const { api, show } = useChat();

  it('is pointed out before it is sent, and sent by who wants to', async () => {
    const chat = show();
    await chat.start();
    await chat.write('Ring meg på 412 34 567');
    await chat.says('Meldingen ser ut til å inneholde et telefonnummer.');
    expect(api().received).to.deep.equal([]);
    expect(chat.draft).to.equal('Ring meg på 412 34 567');
    await chat.press('button', 'Send likevel');
    await chat.shows('Ring meg på 412 34 567');
    expect(chat.draft).to.equal('');
    await chat.gone('button', 'Send likevel');
  });

  it('can be sent without it', async () => {
    const chat = show();
    await chat.start();
    await chat.write('Jeg er 01819010001 og kim@example.no');
    await chat.says('Meldingen ser ut til å inneholde et fødselsnummer og en e-postadresse.');
    await chat.press('button', 'Ta det bort');
    expect(chat.draft).to.equal('Jeg er og');
    await chat.gone('button', 'Send likevel');
    await chat.write('Jeg er usikker');
    await chat.shows('Jeg er usikker');
  });

  it('is no longer asked about once it is written anew', async () => {
    const chat = show();
    await chat.start();
    await chat.write('kim@example.no');
    await chat.find('button', 'Send likevel');
    await chat.type('Skriv en melding', 'Hei');
    await chat.gone('button', 'Send likevel');
  });
});
