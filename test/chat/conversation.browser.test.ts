import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { loginPage } from '../support/faults.js';
import { until } from '../support/widget-harness.js';
import { endedBy, joined, says } from './fixtures.js';
import { useChat } from './setting.js';

describe('a conversation', () => {
  const { api, show } = useChat();

  const talk = async () => {
    const chat = show();
    await chat.start();
    api().add(joined());
    await chat.find('heading', 'Astrid');
    return chat;
  };

  it('begins in the queue, with a place, and focus where one writes', async () => {
    const chat = show();
    const events: string[] = [];
    chat.element.addEventListener('guidance-chat-started', ({ type }) => events.push(type));
    await chat.start();
    await chat.hasFocusOn('textbox', 'Skriv en melding');
    await chat.find('heading', 'Du er nummer 2 i køen');
    await chat.says('Omtrent 4 minutter igjen.');
    expect(events).to.deep.equal(['guidance-chat-started']);
  });

  it('says aloud that the queue moves, and that a counsellor is here', async () => {
    const chat = show();
    await chat.start();
    await chat.find('heading', 'Du er nummer 2 i køen');
    const said = chat.listen();
    api().moveQueue(1);
    await chat.find('heading', 'Det er snart din tur');
    api().add(joined());
    await chat.says(/Astrid ble med kl\. \d\d\.\d\d/);
    await until(
      () => said.join(' | '),
      () => said.length === 2,
    );
    expect(said).to.deep.equal(['Det er snart din tur', 'Astrid er her nå']);
  });

  it('takes words already in the queue', async () => {
    const chat = show();
    await chat.start();
    await chat.write('Jeg lurer på fagbrev.');
    await chat.says(/, sendt/);
    expect(api().received).to.deep.equal(['Jeg lurer på fagbrev.']);
  });

  it('sends with Enter, breaks the line with Shift, and does not send what is being composed', async () => {
    const chat = await talk();
    await chat.type('Skriv en melding', 'Hei');
    expect((await chat.key('Enter', { shiftKey: true })).defaultPrevented).to.equal(false);
    expect((await chat.key('Enter', { isComposing: true })).defaultPrevented).to.equal(false);
    // oxlint-disable-next-line typescript/no-deprecated -- Safari's only sign
    expect((await chat.key('Enter', { keyCode: 229 })).defaultPrevented).to.equal(false);
    expect(api().received).to.be.empty;
    await chat.key('Enter');
    await chat.shows('Hei');
    expect(chat.draft).to.equal('');
    await chat.hasFocusOn('textbox', 'Skriv en melding');
  });

  it('sends nothing that is empty', async () => {
    const chat = await talk();
    await chat.write('   ');
    await chat.press('button', 'Send');
    expect(chat.messages()).to.deep.equal([]);
  });

  it('says kindly that a message is too long, and keeps every character', async () => {
    const chat = await talk();
    await chat.type('Skriv en melding', 'a'.repeat(3990));
    await chat.says('10 tegn igjen');
    await chat.write('a'.repeat(4012));
    await chat.says('Meldingen er 12 tegn for lang.');
    expect(chat.draft).to.have.length(4012);
    expect(api().received).to.be.empty;
  });

  it('shows what the counsellor writes, says it aloud once, and tells the page without saying what', async () => {
    const chat = await talk();
    const said = chat.listen();
    const events: Event[] = [];
    chat.element.addEventListener('guidance-message-received', (event) => events.push(event));
    api().type();
    await chat.says('Astrid skriver …');
    api().add(says('Hei!'));
    await chat.shows('Hei!');
    await until(
      () => said.join(),
      () => said.includes('Astrid: Hei!'),
    );
    expect(chat.text()).not.to.contain('skriver …');
    expect(said).to.deep.equal(['Astrid: Hei!']);
    expect(Object.keys(events[0] ?? {})).to.deep.equal(['isTrusted', 'unread']);
  });

  it('tells the service what has been read, and shows what the counsellor has read', async () => {
    const chat = await talk();
    await chat.write('Hei');
    await chat.says(/, sendt/);
    api().add({ type: 'read', by: 'counsellor', upTo: 3 });
    await chat.says(/, lest/);
    api().add(says('Hei!'));
    await chat.shows('Hei', 'Hei!');
    await until(
      () => 'a receipt',
      () => api().asked.includes('PUT /chat/conversations/c1/read'),
    );
  });

  it('makes links of addresses, and of nothing else', async () => {
    const chat = await talk();
    api().add(says('Se https://utdanning.no/fagbrev. <img src=x onerror=alert(1)> javascript:alert(1)'));
    const link = (await chat.find('link', /utdanning/)) as HTMLAnchorElement;
    expect(link.href).to.equal('https://utdanning.no/fagbrev');
    expect(link.rel).to.contain('noopener');
    expect(chat.root.querySelectorAll('.log img, .bubble a')).to.have.length(1);
  });

  it('shows a link that the counsellor sends as a card, and no address that runs code', async () => {
    const chat = await talk();
    api().add({
      type: 'link',
      kind: 'booking',
      url: 'https://karriere.example.no/time',
      label: 'Bestill time',
    });
    api().add({ type: 'link', kind: 'other', url: 'javascript:alert(1)', label: 'Trykk her' });
    await chat.find('link', 'Se ledige timer (åpnes i ny fane)');
    await chat.says('Trykk her');
    expect(chat.all('link', /Åpne lenken/)).to.be.empty;
  });

  it('counts on the launcher what has come while the panel is closed', async () => {
    const chat = await talk();
    await chat.press('button', 'Lukk');
    const said = chat.listen();
    api().add(says('Er du der?'));
    await chat.find('button', /Fortsett chatten.*, 1 ny melding$/);
    api().add(says('Ta den tiden du trenger.'));
    await chat.find('button', /Fortsett chatten.*, 2 nye meldinger$/);
    await until(
      () => 'something said',
      () => said.length > 0,
    );
    expect(said).to.deep.equal(['2 nye meldinger']);
    await chat.press('button', /Fortsett chatten/);
    await chat.shows('Er du der?', 'Ta den tiden du trenger.');
    await chat.press('button', 'Lukk');
    await chat.find('button', 'Fortsett chatten');
  });

  it('ends after a question, offers a copy, and can begin anew', async () => {
    const chat = await talk();
    const ended: string[] = [];
    chat.element.addEventListener('guidance-chat-ended', ({ endedBy: by }) => ended.push(by));
    await chat.type('Skriv en melding', 'halvferdig');
    await chat.pick('Avslutt chatten');
    await chat.hasFocusOn('heading', 'Vil du avslutte chatten?');
    await chat.press('button', 'Nei, fortsett');
    await chat.hasFocusOn('textbox', 'Skriv en melding');
    expect(chat.draft).to.equal('halvferdig');
    await chat.pick('Avslutt chatten');
    await chat.press('button', 'Ja, avslutt');
    await chat.hasFocusOn('heading', 'Du har avsluttet chatten');
    expect(ended).to.deep.equal(['seeker']);
    expect(sessionStorage).to.have.length(0);
    await chat.press('button', 'Lagre en kopi');
    await chat.announces('Kopien er lagret som en fil.');
    await chat.press('button', 'Start en ny chat');
    await chat.find('button', 'Start chat');
  });

  it('takes Escape for no', async () => {
    const chat = await talk();
    await chat.pick('Avslutt chatten');
    const title = await chat.find('heading', 'Vil du avslutte chatten?');
    title.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await chat.hasFocusOn('textbox', 'Skriv en melding');
    expect(chat.isPanelOpen).to.equal(true);
  });

  it('keeps from the page the keys that are typed in it', async () => {
    const chat = await talk();
    const heard: string[] = [];
    const listen = ({ type }: Event) => heard.push(type);
    const types = ['keydown', 'keypress', 'keyup'];
    for (const type of types) document.addEventListener(type, listen);
    (await chat.find('textbox', 'Skriv en melding')).focus();
    await sendKeys({ press: 'k' });
    expect(chat.draft).to.equal('k');
    for (const type of types) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal([]);
  });

  it('says who ended it, and takes no more words', async () => {
    const chat = await talk();
    api().add(endedBy('idle'));
    await chat.find('heading', 'Chatten ble avsluttet fordi det var stille lenge');
    expect(chat.all('textbox')).to.be.empty;
  });

  it('erases everything after a question, here too', async () => {
    const chat = await talk();
    api().add(says('Hei!'));
    await chat.pick('Slett samtalen');
    await chat.press('button', 'Ja, slett');
    await chat.find('heading', 'Samtalen er slettet');
    expect(api().isErased).to.equal(true);
    expect(chat.messages()).to.deep.equal([]);
    expect(sessionStorage).to.have.length(0);
  });

  it('admits that it does not know whether the end came about', async () => {
    const chat = await talk();
    api().fail('POST .*/end', loginPage);
    await chat.pick('Avslutt chatten');
    await chat.press('button', 'Ja, avslutt');
    await chat.find('alert', /Vi vet ikke om det gikk bra/);
    api().mend();
    await chat.press('button', 'Ja, avslutt');
    await chat.find('heading', 'Du har avsluttet chatten');
  });

  it('says so when the service has it no longer', async () => {
    const chat = await talk();
    api().isErased = true;
    api().breakLine();
    await chat.find('heading', 'Samtalen finnes ikke lenger');
    expect(sessionStorage).to.have.length(0);
  });
});
