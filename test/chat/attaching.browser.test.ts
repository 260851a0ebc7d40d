import { expect } from 'chai';
import { offline, problem, slow } from '../support/faults.js';
import { until } from '../support/widget-harness.js';
import { joined } from './fixtures.js';
import { useChat } from './setting.js';

const aFile = (name = 'cv.pdf', type = 'application/pdf', size = 240_000) =>
  new File([new Uint8Array(size)], name, { type });

describe('a file in a conversation', () => {
  const { api, show } = useChat();

  const talk = async () => {
    api().offers({ attachments: { maxBytes: 500_000, mediaTypes: ['application/pdf', 'image/png'] } });
    const chat = show();
    await chat.start();
    api().add(joined());
    await chat.find('heading', 'Astrid');
    return chat;
  };

  it('goes with the words, and stands in the log as something to save', async () => {
    const chat = await talk();
    await chat.chooseFile('Legg ved en fil', aFile());
    await chat.says('240 kB');
    await chat.write('Her er cv-en min');
    await chat.shows('Her er cv-en min');
    await chat.find('button', /^Last ned cv\.pdf/);
    await chat.says(/, sendt/);
    expect(api().files).to.deep.equal(['cv.pdf']);
    expect(chat.draft).to.equal('');
    await chat.press('button', /^Last ned cv\.pdf/);
    await until(
      () => api().asked.join(),
      () => api().asked.includes('GET /chat/conversations/c1/attachments/a1'),
    );
  });

  it('may go without a word', async () => {
    const chat = await talk();
    await chat.chooseFile('Legg ved en fil', aFile());
    await chat.press('button', 'Send');
    await chat.find('button', /^Last ned cv\.pdf/);
    expect(chat.messages()).to.deep.equal([]);
  });

  it('is not offered where the service takes none', async () => {
    const chat = show();
    await chat.start();
    expect(chat.all('textbox', 'Legg ved en fil')).to.be.empty;
  });

  it('that is too large, empty or of another kind is refused before it is sent, with what would do', async () => {
    const chat = await talk();
    await chat.chooseFile('Legg ved en fil', aFile('stor.pdf', 'application/pdf', 600_000));
    await chat.find('alert', 'Filen er for stor. Den kan være på høyst 500 kB.');
    await chat.chooseFile('Legg ved en fil', aFile('tom.pdf', 'application/pdf', 0));
    await chat.find('alert', 'Filen er tom.');
    await chat.chooseFile('Legg ved en fil', aFile('lyd.mp3', 'audio/mpeg'));
    await chat.find('alert', 'Vi kan ikke ta imot denne typen fil. Du kan sende PDF og PNG.');
    await chat.write('Hei');
    await chat.shows('Hei');
    expect(api().files).to.deep.equal([]);
  });

  it('says how far it has come, and can be stopped; the words stay', async () => {
    const chat = await talk();
    api().held = new Promise(() => undefined);
    await chat.chooseFile('Legg ved en fil', aFile());
    await chat.write('Her er cv-en min');
    await chat.says('Sender … 50 %');
    await chat.press('button', 'Ta bort filen');
    await chat.gone('button', 'Ta bort filen');
    expect(chat.draft).to.equal('Her er cv-en min');
    await chat.press('button', 'Send');
    await chat.shows('Her er cv-en min');
    expect(api().files).to.deep.equal([]);
  });

  it('stays beside the words when the element is moved on the page, also on its way', async () => {
    const chat = await talk();
    api().held = new Promise(() => undefined);
    await chat.chooseFile('Legg ved en fil', aFile());
    await chat.write('Her er cv-en min');
    await chat.says('Sender … 50 %');
    const place = document.body.appendChild(document.createElement('div'));
    place.append(chat.element);
    api().held = Promise.resolve();
    await chat.says('240 kB');
    expect(chat.draft).to.equal('Her er cv-en min');
    await chat.press('button', 'Send');
    await chat.find('button', /^Last ned cv\.pdf/);
    await chat.shows('Her er cv-en min');
    expect(api().files).to.deep.equal(['cv.pdf']);
    place.remove();
  });

  it('goes with the conversation that is deleted, and so does the draft, however late the answer', async () => {
    const chat = await talk();
    await chat.chooseFile('Legg ved en fil', aFile());
    await chat.type('Skriv en melding', 'halvferdig');
    api().fail('DELETE', async (...args) => {
      const gone = await args[1](args[0]);
      api().breakLine();
      await until(
        () => 'the log to be asked for again',
        () => api().asked.at(-1)?.endsWith('/events'),
      );
      return slow(300)(args[0], () => Promise.resolve(gone));
    });
    await chat.pick('Slett samtalen');
    await chat.press('button', 'Ja, slett');
    await chat.find('heading', 'Samtalen er slettet');
    expect(sessionStorage).to.have.length(0);
    await chat.press('button', 'Start en ny chat');
    api().mend();
    await chat.press('button', 'Start chat');
    await chat.find('textbox', 'Skriv en melding');
    expect(chat.draft).to.equal('');
    expect(chat.all('button', 'Ta bort filen')).to.be.empty;
  });

  it('that did not go is sent again when asked, under the same key', async () => {
    const chat = await talk();
    api().fail('POST .*attachments', offline);
    await chat.chooseFile('Legg ved en fil', aFile());
    await chat.write('Her er cv-en min');
    await chat.find('alert', /Filen ble ikke sendt/);
    api().mend();
    await chat.press('button', 'Send');
    await chat.shows('Her er cv-en min');
    expect(new Set(api().fileKeys).size).to.equal(1);
    expect(api().files).to.deep.equal(['cv.pdf']);
  });

  it('that the service refuses says why, in the service’s words', async () => {
    const chat = await talk();
    api().fail(
      'POST .*attachments',
      problem(422, 'attachment-refused', { detail: 'Filen kan inneholde virus.' }),
    );
    await chat.chooseFile('Legg ved en fil', aFile());
    await chat.write('Her er cv-en min');
    await chat.find('alert', 'Filen kan inneholde virus.');
    expect(chat.draft).to.equal('Her er cv-en min');
  });

  it('with a personal number in its name is pointed out before it goes', async () => {
    const chat = await talk();
    await chat.chooseFile('Legg ved en fil', aFile('CV 01819010001.pdf'));
    await chat.press('button', 'Send');
    await chat.says('Meldingen ser ut til å inneholde et fødselsnummer.');
    await chat.press('button', 'Ta det bort');
    await chat.gone('button', 'Ta bort filen');
    expect(api().files).to.deep.equal([]);
  });
});
