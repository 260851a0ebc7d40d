import { expect } from 'chai';
import { lostAnswer, offline, problem, proxyPage, slow } from '../support/faults.js';
import { until } from '../support/widget-harness.js';
import { aLog, endedBy, joined, queued, says, writes } from './fixtures.js';
import { useChat } from './setting.js';

describe('a conversation over a bad line', () => {
  const { api, show } = useChat();

  const talk = async () => {
    const chat = show();
    await chat.start();
    api().add(joined());
    await chat.find('heading', 'Astrid');
    return chat;
  };

  it('sends one message when the answer is lost', async () => {
    const chat = await talk();
    api().fail('PUT .*messages', lostAnswer, 1);
    await chat.write('Hei');
    await chat.says(/, sendt/);
    await chat.shows('Hei');
    expect(api().received).to.deep.equal(['Hei']);
  });

  it('keeps what could not be sent, in order, and sends it when asked', async () => {
    const chat = await talk();
    api().fail('PUT .*messages', problem(500, 'unavailable'));
    await chat.write('Første');
    await chat.says('Ikke sendt ennå');
    api().mend();
    await chat.press('button', 'Prøv igjen');
    await chat.write('Andre');
    await until(
      () => api().received.join(),
      () => api().received.length === 2,
    );
    expect(api().received).to.deep.equal(['Første', 'Andre']);
    await chat.shows('Første', 'Andre');
  });

  it('says that a message is not taken, and goes on with the next', async () => {
    const chat = await talk();
    api().fail('PUT .*messages', problem(422, 'validation'), 1);
    await chat.write('Nei');
    await chat.says('Ble ikke sendt');
    await chat.write('Ja');
    await until(
      () => api().received.join(),
      () => api().received.join() === 'Ja',
    );
  });

  it('gives back what the end was faster than, for a new conversation', async () => {
    const chat = await talk();
    api().fail('PUT .*messages', problem(500, 'unavailable'));
    await chat.write('Ett spørsmål til');
    await chat.says('Ikke sendt ennå');
    api().add(endedBy('counsellor'));
    await chat.says('Ble ikke sendt');
    api().mend();
    await chat.press('button', 'Start en ny chat');
    await chat.press('button', 'Start chat');
    await chat.find('textbox', 'Skriv en melding');
    expect(chat.draft).to.equal('Ett spørsmål til');
  });

  it('keeps a refused message, as one, on the next page', async () => {
    const chat = await talk();
    api().fail('PUT .*messages', problem(422, 'validation'), 1);
    await chat.write('Nei');
    await chat.says('Ble ikke sendt');
    chat.element.remove();
    const next = show();
    await next.shows('Nei');
    await next.says('Ble ikke sendt');
    await next.write('Ja');
    await next.says(/, sendt/);
    expect(api().received).to.deep.equal(['Ja']);
    expect(next.text()).to.contain('Ble ikke sendt');
  });

  it('gives up no message because a proxy answers in the service’s place', async () => {
    const chat = await talk();
    api().fail('PUT .*messages', proxyPage(404));
    await chat.write('Hei');
    await chat.says('Ikke sendt ennå');
    api().mend();
    await chat.says(/, sendt/);
    expect(api().received).to.deep.equal(['Hei']);
  });

  it('misses nothing that was said while the line was broken, and shows nothing twice', async () => {
    const chat = await talk();
    api().add(says('En'));
    await chat.shows('En');
    api().fail('GET .*/events', offline, 1);
    api().breakLine();
    api().add(says('To'));
    api().add(says('Tre'));
    await chat.shows('En', 'To', 'Tre');
  });

  it('reads out the few that came meanwhile, and of many how many they are', async () => {
    const chat = await talk();
    const missed = async (...texts: string[]) => {
      const said = chat.listen();
      api().fail('GET .*/events', slow(50), 1);
      api().breakLine();
      for (const text of texts) api().add(says(text));
      await chat.says(texts.at(-1) ?? '');
      await until(
        () => 'something said',
        () => said.length > 0,
      );
      return said;
    };
    expect(await missed('En', 'To')).to.deep.equal(['Astrid: En Astrid: To']);
    expect(await missed('Tre', 'Fire', 'Fem', 'Seks')).to.deep.equal(['4 nye meldinger']);
  });

  it('says that the line is lost, keeps what is written, and makes good when it is back', async () => {
    const chat = await talk();
    api().breakLine(true);
    await chat.says('Vi har mistet kontakten');
    await chat.write('Er du der?');
    await chat.shows('Er du der?');
    api().mend();
    window.dispatchEvent(new Event('online'));
    await until(
      () => api().received.join(),
      () => api().received.join() === 'Er du der?',
    );
    await chat.says(/, sendt/);
    expect(chat.text()).not.to.contain('Vi har mistet kontakten');
  });
});

describe('a conversation on the next page', () => {
  const { api, show } = useChat();

  const leave = async () => {
    const chat = show();
    await chat.start();
    api().add(joined());
    api().add(says('Hei!'));
    await chat.shows('Hei!');
    await chat.type('Skriv en melding', 'halvferdig');
    chat.element.remove();
  };

  it('goes on where it was, with the draft, without a sound and without taking focus', async () => {
    await leave();
    const chat = show();
    await chat.element.updateComplete;
    const said = chat.listen();
    await chat.shows('Hei!');
    expect(chat.draft).to.equal('halvferdig');
    expect(document.activeElement === document.body).to.equal(true);
    expect(said).to.deep.equal([]);
    api().add(says('Velkommen tilbake'));
    await chat.shows('Hei!', 'Velkommen tilbake');
  });

  it('sends what had no answer yet, once', async () => {
    const chat = show();
    await chat.start();
    api().fail('PUT .*messages', lostAnswer);
    await chat.write('Kommer denne fram?');
    await until(
      () => 'arrival',
      () => api().received.length === 1,
    );
    chat.element.remove();
    api().mend();
    const next = show();
    await next.shows('Kommer denne fram?');
    await next.says(/, sendt/);
    expect(api().received).to.deep.equal(['Kommer denne fram?']);
  });

  it('is forgotten when it has ended or is gone', async () => {
    await leave();
    api().add(endedBy('idle'));
    const chat = show();
    await until(
      () => 'an empty tab',
      () => sessionStorage.length === 0,
    );
    await chat.find('button', 'Chat med en veileder');
    expect(chat.isPanelOpen).to.equal(false);
  });

  it('shows nothing before the service has confirmed it', async () => {
    await leave();
    api().fail('GET /chat/conversations/c1', problem(401, 'unauthorized'));
    const chat = show();
    await chat.find('button', 'Chat med en veileder');
    await until(
      () => 'an empty tab',
      () => sessionStorage.length === 0,
    );
    expect(chat.messages()).to.deep.equal([]);
  });

  it('goes on as soon as the line is back, and is never begun anew meanwhile', async () => {
    await leave();
    api().fail('GET /chat/conversations/c1', offline);
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('alert', /Sjekk nettforbindelsen|kontakt/);
    expect(chat.all('button', 'Start chat')).to.be.empty;
    api().mend();
    window.dispatchEvent(new Event('online'));
    await chat.shows('Hei!');
    expect(chat.draft).to.equal('halvferdig');
  });

  it('is not forgotten because a proxy answers in the service’s place', async () => {
    await leave();
    api().fail('GET /chat/conversations/c1', proxyPage(404), 2);
    const chat = show();
    await chat.shows('Hei!');
    expect(chat.draft).to.equal('halvferdig');
  });

  it('counts what has come in the meantime', async () => {
    api().begun(aLog(queued, joined(), writes('Hei')));
    const chat = show();
    await chat.start();
    await chat.shows('Hei');
    await chat.press('button', 'Lukk');
    chat.element.remove();
    api().add(says('Hei igjen'));
    const next = show();
    await next.find('button', /Fortsett chatten.*, 1 ny melding$/);
    expect(next.isPanelOpen).to.equal(false);
  });
});
