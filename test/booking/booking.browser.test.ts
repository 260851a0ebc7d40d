import { expect } from 'chai';
import { until } from '../support/widget-harness.js';
import { refuses } from './booking-double.js';
import { aFewWeeks } from './fixtures.js';
import { useBooking } from './setting.js';

describe('booking an appointment', () => {
  const { api, show, toCheck } = useBooking();
  const parameter = (name: string) => new URL(location.href).searchParams.get(name);

  it('goes from what one wants help with to an appointment, and tells the page without saying who or when', async () => {
    const page = show();
    const events: Event[] = [];
    for (const name of ['guidance-step', 'guidance-slot-held', 'guidance-booked'])
      page.element.addEventListener(name, (event) => events.push(event));
    await page.answer(/^Karrieresamtale/);
    await page.hasFocusOn('heading', 'Hvordan vil du møte oss?');
    await page.answer(/^Oppmøte: Karrieresenteret i Sarpsborg/);
    await page.hasFocusOn('heading', 'Når vil du ha time?');
    await page.takeFirstTime();
    await page.hasFocusOn('heading', 'Hvem er du?');
    await page.says(/Vi holder av timen til kl\./);
    await page.fillIn();
    await page.hasFocusOn('heading', 'Stemmer dette?');
    await page.says('Timen er ikke bestilt ennå.');
    await page.press('button', 'Bestill time');
    await page.hasFocusOn('heading', 'Timen er bestilt');
    await page.says(/\w+dag \d+\. \w+ kl\.\s09\.00|kl\.\s10\.00/);
    const [sent] = api().received;
    expect(sent?.body).to.deep.include({ channel: 'in-person', location: 'sarpsborg', language: 'nb' });
    expect(sent?.body.hold?.id).to.match(/^hold-/);
    const told = events.map((event) => Object.entries(event).filter(([name]) => name !== 'isTrusted'));
    expect(events.map(({ type }) => type)).to.include.members(['guidance-slot-held', 'guidance-booked']);
    expect(JSON.stringify(told)).to.not.match(/kari/i);
    await until(
      () => 'a clean address',
      () => parameter('guidance-step') === null,
    );
  });

  it('says which answer is missing, and focuses the question', async () => {
    const page = show();
    await page.press('button', 'Neste');
    await page.says('Velg hva du vil ha hjelp til.');
    await page.hasFocusOn('radio', /^Karrieresamtale/);
    await page.answer(/^CV og søknad/);
    await page.find('radio', / kl\. /);
    await page.press('button', 'Neste');
    await page.find('alert', 'Velg et tidspunkt.');
  });

  it('leaves out the steps that the page has answered', async () => {
    const page = show({ service: 'karriere', channel: 'phone', counsellor: 'astrid' });
    await page.find('heading', 'Når vil du ha time?');
    await page.says('Steg 1 av 3');
    expect(api().asked.find((each) => each.startsWith('GET /booking/slots'))).to.match(
      /channel=phone.*counsellor=astrid/,
    );
  });

  it('goes back one step at a time, in the page’s history too, and keeps every choice', async () => {
    const page = show();
    await page.answer(/^Karrieresamtale/);
    await page.answer(/^Video/);
    await page.takeFirstTime();
    await page.type('Navn', 'Kari');
    expect(parameter('guidance-step')).to.equal('details');
    history.back();
    await page.hasFocusOn('heading', 'Når vil du ha time?');
    await page.press('button', 'Tilbake');
    await page.hasFocusOn('heading', 'Hvordan vil du møte oss?');
    expect(((await page.find('radio', /^Video/)) as HTMLInputElement).checked).to.equal(true);
    await page.press('button', 'Neste');
    await page.takeFirstTime();
    expect(((await page.find('textbox', 'Navn')) as HTMLInputElement).value).to.equal('Kari');
  });

  it('is left from the first step at one press, however often one went back and forth', async () => {
    const outside = history.length;
    const page = show();
    for (let times = 0; times < 3; times++) {
      await page.answer(/^Karrieresamtale/);
      await page.hasFocusOn('heading', 'Hvordan vil du møte oss?');
      await page.press('button', 'Tilbake');
      await page.hasFocusOn('heading', 'Hva vil du ha hjelp til?');
      await until(
        () => 'back in the history',
        () => parameter('guidance-step') === null,
      );
    }
    expect(history.length - outside).to.equal(1);
  });

  it('says what went well in the same place in the history where one began', async () => {
    const page = show();
    await page.answer(/^Karrieresamtale/);
    await page.answer(/^Video/);
    await page.takeFirstTime();
    await page.fillIn();
    const { length } = history;
    await page.press('button', 'Bestill time');
    await page.hasFocusOn('heading', 'Timen er bestilt');
    await until(
      () => 'a clean address',
      () => !location.search.includes('guidance-'),
    );
    expect(history.length).to.equal(length);
  });

  it('goes back to a step from the check, and Back leads on from there', async () => {
    const page = show();
    await page.answer(/^Karrieresamtale/);
    await page.answer(/^Video/);
    await page.takeFirstTime();
    await page.fillIn();
    await page.press('button', 'Endre: Når');
    await page.hasFocusOn('heading', 'Når vil du ha time?');
    await until(
      () => 'back in the history',
      () => parameter('guidance-step') === 'time',
    );
    history.back();
    await page.hasFocusOn('heading', 'Hvordan vil du møte oss?');
  });

  it('says before it is booked how long it can be changed, and when one has another that day', async () => {
    const [first] = aFewWeeks();
    sessionStorage.setItem('guidance-booking-known', JSON.stringify([{ id: 'a7', start: first?.start }]));
    const page = await toCheck();
    await page.says(/Du kan flytte eller avbestille timen her fram til|Det er kort tid til denne timen/);
    await page.says(/Du har allerede en time denne dagen: kl\. \d\d\.\d\d\./);
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
  });

  it('leaves the address alone without a prefix', async () => {
    const before = location.href;
    const page = show({ 'url-prefix': '' });
    await page.answer(/^Karrieresamtale/);
    await page.find('heading', 'Hvordan vil du møte oss?');
    expect(location.href).to.equal(before);
  });

  it('moves neither focus nor page before a press, also on a deep link', async () => {
    history.replaceState(null, '', '?guidance-step=time&guidance-service=cv');
    const page = show();
    await page.find('heading', 'Når vil du ha time?');
    expect(document.activeElement).to.equal(document.body);
    expect(window.scrollY).to.equal(0);
  });

  it('keeps the fallback until there is something to show', async () => {
    const page = show({}, 'Ring oss');
    expect(page.root.querySelector('slot')).to.exist;
    await page.find('heading', 'Hva vil du ha hjelp til?');
    expect(page.root.querySelector('slot')).to.not.exist;
  });

  it('keeps the fallback and tells the page why when there is no API', async () => {
    const codes: string[] = [];
    const listen = (event: HTMLElementEventMap['guidance-error']) => codes.push(event.code);
    document.body.addEventListener('guidance-error', listen);
    const page = show({ api: '' }, 'Ring oss');
    await page.element.updateComplete;
    document.body.removeEventListener('guidance-error', listen);
    expect(codes).to.deep.equal(['no-api']);
    expect(page.root.querySelector('slot')).to.exist;
  });

  it('says what went wrong, and tries again', async () => {
    api().once('GET /booking/services', refuses(500, 'internal'));
    const page = show();
    await page.find('alert', /Noe gikk galt hos oss/);
    await page.press('button', 'Prøv igjen');
    await page.find('heading', 'Hva vil du ha hjelp til?');
  });
});
