import { expect } from 'chai';
import { settings } from '../../src/settings.js';
import { anAvailability, aProfile, withForms } from './fixtures.js';
import { lostAnswer, problem, silence, slow } from '../support/faults.js';
import { until } from '../support/widget-harness.js';
import { useChat } from './setting.js';

describe('the chat before a conversation', () => {
  const { api, show } = useChat();

  it('asks nothing and keeps nothing before it is touched', async () => {
    const chat = show();
    await chat.find('button', 'Chat med en veileder');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(api().asked).to.deep.equal([]);
    expect(sessionStorage).to.have.length(0);
    expect(localStorage).to.have.length(0);
    expect(document.cookie).to.equal('');
  });

  it('keeps nothing when one opens it, looks and leaves', async () => {
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('button', 'Start chat');
    await chat.press('button', 'Lukk');
    expect(sessionStorage).to.have.length(0);
  });

  it('says before the first word who answers, what is kept and what starting means', async () => {
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.hasFocusOn('heading', 'Karrieresenter Østfold');
    await chat.says('Åpen til kl. 15.00');
    await chat.says('Gratis og anonymt');
    await chat.says('Ventetid: omtrent 2 minutter');
    await chat.says('Slettes etter 24 timer');
    await chat.says('Når du starter, godtar du');
    expect((await chat.find('link', 'Les om personvern')).getAttribute('href')).to.contain('/personvern');
  });

  it('has help in a crisis one press away', async () => {
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.says('Trenger du hjelp med en gang?');
    expect((await chat.find('link', '116 123')).getAttribute('href')).to.equal('tel:116123');
  });

  it('when closed says when it opens, its hours, and the other ways', async () => {
    const hours = {
      regular: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' }],
      exceptions: [{ date: '2026-03-10', closed: true as const, note: 'planleggingsdag' }],
    };
    api().availability = anAvailability({ state: 'closed', opensAt: '2026-03-04T08:00:00Z', hours });
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('heading', 'Chatten er stengt nå');
    await chat.says('Den åpner igjen onsdag 4. mars kl. 09.00.');
    await chat.says('Mandag–fredag kl. 09.00–15.00');
    await chat.says('Tirsdag 10. mars: stengt (planleggingsdag)');
    await chat.find('link', '69 00 00 00');
    await chat.find('link', 'post@karriere.example.no');
    expect(chat.all('button', 'Start chat')).to.be.empty;
  });

  it('takes a question to be answered by e-mail when closed, once, and loses nothing on the way', async () => {
    api().profile = withForms();
    api().availability = anAvailability({ state: 'closed' });
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.unfold('Få svar på e-post');
    await chat.press('button', 'Send spørsmålet');
    await chat.find('link', 'Skriv hva du lurer på.');
    await chat.type('Hva lurer du på?', 'Når åpner dere?');
    await chat.type('E-post', 'kim@example.no');
    api().fail('POST /chat/enquiries', problem(500, 'internal-error'));
    await chat.press('button', 'Send spørsmålet');
    await chat.says('Det du har skrevet, er ikke borte.');
    api().mend();
    await chat.press('button', 'Send spørsmålet');
    await chat.find('heading', 'Spørsmålet er sendt');
    await chat.says('Vi svarer på e-post til kim@example.no.');
    expect(new Set(api().letterKeys).size).to.equal(1);
    expect(api().letters).to.deep.equal([
      { text: 'Når åpner dere?', email: 'kim@example.no', language: 'nb' },
    ]);
  });

  it('when the queue is full lets one look again', async () => {
    api().availability = anAvailability({ state: 'busy' });
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('heading', 'Det er mange i køen nå');
    api().availability = anAvailability();
    await chat.press('button', 'Se om det er plass nå');
    await chat.find('button', 'Start chat');
  });

  it('shows the other ways where the service has no chat', async () => {
    api().profile = aProfile({ chat: undefined });
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('heading', 'Chatten er ikke i bruk nå');
    await chat.find('link', '69 00 00 00');
  });

  it('stays calm when the service does not answer, and tries again when asked', async () => {
    api().fail('GET /chat/availability', problem(500, 'unavailable'));
    const chat = show();
    const codes: string[] = [];
    chat.element.addEventListener('guidance-error', ({ code }) => codes.push(code));
    await chat.press('button', 'Chat med en veileder');
    await chat.find('alert', /Noe gikk galt hos oss/);
    await chat.find('link', '69 00 00 00');
    expect(codes).to.deep.equal(['unavailable']);
    api().mend();
    await chat.press('button', 'Prøv igjen');
    await chat.find('button', 'Start chat');
  });

  it('asks what the service is and whether it is open at once', async () => {
    api().fail('GET /profile', slow(60_000));
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await until(
      () => api().asked.join(),
      () => api().asked.includes('GET /chat/availability'),
    );
    expect(api().asked).to.have.members(['GET /profile', 'GET /chat/availability']);
  });

  it('opens, closes with Escape, and gives focus back to the launcher', async () => {
    const chat = show();
    const events: string[] = [];
    for (const type of ['guidance-open', 'guidance-close'] as const)
      chat.element.addEventListener(type, () => events.push(type));
    const launcher = await chat.find('button', 'Chat med en veileder');
    launcher.focus();
    launcher.click();
    await chat.hasFocusOn('heading', 'Karrieresenter Østfold');
    expect(launcher.getAttribute('aria-expanded')).to.equal('true');
    const title = await chat.find('heading', 'Karrieresenter Østfold');
    title.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await chat.hasFocusOn('button', 'Chat med en veileder');
    expect(chat.isPanelOpen).to.equal(false);
    expect(chat.root.querySelectorAll('dialog button, dialog a')).to.be.empty;
    expect(events).to.deep.equal(['guidance-open', 'guidance-close']);
  });

  it('gives focus back to the link that opened it', async () => {
    const link = document.createElement('button');
    document.body.append(link);
    const chat = show();
    await chat.find('button');
    link.focus();
    chat.element.show();
    await chat.hasFocusOn('heading', 'Karrieresenter Østfold');
    chat.element.hide();
    await chat.element.updateComplete;
    await Promise.resolve();
    expect(document.activeElement === link).to.equal(true);
    link.remove();
  });

  it('is open from the beginning where the partner says so, and takes no focus', async () => {
    const chat = show({ open: '', placement: 'inline' });
    await chat.find('button', 'Start chat');
    expect(document.activeElement === document.body).to.equal(true);
    expect(chat.element.open).to.equal(true);
  });

  it('says on the launcher whether it is open, where the partner wants that', async () => {
    api().availability = anAvailability({ state: 'closed' });
    const chat = show({ 'show-availability': '' });
    await chat.find('button', /Chat med en veileder\s?Stengt nå/);
    expect(api().asked).to.deep.equal(['GET /chat/availability']);
  });

  it('carries the partner’s own label', async () => {
    const chat = show({ label: 'Spør oss' });
    await chat.find('button', 'Spør oss');
  });

  it('keeps the fallback where there is no address to ask, and says so to the page', async () => {
    settings.configure({ api: undefined });
    const codes: string[] = [];
    const listen = ({ code }: { code: string }) => codes.push(code);
    document.addEventListener('guidance-error', listen);
    const chat = show({}, 'Ring oss');
    await chat.element.updateComplete;
    document.removeEventListener('guidance-error', listen);
    expect(chat.root.querySelector('slot')).to.exist;
    expect(codes).to.deep.equal(['no-api']);
  });

  it('starts once, however often the button is pressed', async () => {
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    const start = await chat.find('button', 'Start chat');
    start.click();
    start.click();
    await chat.find('textbox', 'Skriv en melding');
    await chat.find('heading', 'Du er nummer 2 i køen');
    expect(api().keys).to.have.length(1);
  });

  it('says when it closed a moment ago, with what is true now', async () => {
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('button', 'Start chat');
    api().fail('POST /chat/conversations', problem(409, 'chat-closed'), 1);
    api().availability = anAvailability({ state: 'closed' });
    await chat.press('button', 'Start chat');
    await chat.find('alert', 'Chatten stengte akkurat.');
    await chat.find('heading', 'Chatten er stengt nå');
  });

  it('keeps one key when the answer is lost, so that nobody stands in the queue twice', async () => {
    api().fail('POST /chat/conversations', lostAnswer, 1);
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.press('button', 'Start chat');
    await chat.find('heading', 'Du er nummer 2 i køen');
    expect(api().keys).to.have.length(2);
    expect(new Set(api().keys).size).to.equal(1);
  });

  it('takes the first words before the service has answered, and sends them when it has', async () => {
    api().fail('POST /chat/conversations', slow(300), 1);
    const chat = show();
    await chat.begin();
    await chat.hasFocusOn('textbox', 'Skriv en melding');
    await chat.find('heading', 'Vi finner en plass til deg i køen');
    await chat.write('Hva er fagbrev?');
    await chat.says('Venter på tur');
    await chat.says(/, sendt/);
    expect(api().received).to.deep.equal(['Hva er fagbrev?']);
  });

  it('goes on asking for a conversation on the next page, under the same key, and loses no word', async () => {
    api().fail('POST /chat/conversations', silence);
    const chat = show();
    await chat.begin();
    await chat.write('Hva er fagbrev?');
    await chat.type('Skriv en melding', 'halvferdig');
    chat.element.remove();
    api().mend();
    const next = show();
    await next.shows('Hva er fagbrev?');
    await next.says(/, sendt/);
    await next.says('Trenger du hjelp med en gang?');
    expect(next.draft).to.equal('halvferdig');
    expect(new Set(api().keys).size).to.equal(1);
    expect(api().received).to.deep.equal(['Hva er fagbrev?']);
  });

  it('says that the line is lost, goes on trying, and can be left', async () => {
    api().fail('POST /chat/conversations', problem(502, 'unavailable'));
    const chat = show();
    await chat.begin();
    await chat.says('Vi har mistet kontakten');
    await chat.pick('Avslutt chatten');
    await chat.press('button', 'Ja, avslutt');
    await chat.find('button', 'Start chat');
    expect(sessionStorage).to.have.length(0);
  });

  it('takes back what is answered after one has left, so that nobody stands in the queue', async () => {
    api().fail('POST /chat/conversations', slow(500));
    const chat = show();
    await chat.begin();
    await chat.pick('Avslutt chatten');
    await chat.press('button', 'Ja, avslutt');
    await chat.find('button', 'Start chat');
    await until(
      () => 'the conversation is taken back',
      () => api().isErased,
    );
    expect(sessionStorage).to.have.length(0);
  });

  it('keeps the question that was asked before the service answered', async () => {
    api().fail('POST /chat/conversations', slow(300), 1);
    const chat = show();
    await chat.begin();
    await chat.pick('Avslutt chatten');
    await chat.says('Du er i køen');
    await chat.press('button', 'Ja, avslutt');
    await chat.find('heading', 'Du har avsluttet chatten');
  });

  it('says when one may come back, where the service asks for a pause', async () => {
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    api().fail('POST /chat/conversations', problem(429, 'rate-limited', { 'Retry-After': '900' }));
    await chat.press('button', 'Start chat');
    await chat.find('alert', 'Du kan ikke starte en ny chat akkurat nå. Prøv igjen om 15 minutter.');
  });
});
