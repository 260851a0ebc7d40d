import { expect } from 'chai';
import { refuses } from './booking-double.js';
import { aCvService, aFewWeeks, anInterpretedProfile, aService, sarpsborg } from './fixtures.js';
import { useBooking } from './setting.js';

describe('what is filled in and sent', () => {
  const { api, show, toDetails, toCheck } = useBooking();

  it('asks what is missing in the order of the fields, and focuses the summary', async () => {
    const page = await toDetails();
    await page.press('button', 'Neste');
    await page.find('link', 'Skriv navnet ditt.');
    expect(page.all('link', /^Skriv/).map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Skriv navnet ditt.',
      'Skriv e-postadressen din eller telefonnummeret ditt.',
    ]);
    expect(page.root.activeElement?.className).to.equal('error-summary');
  });

  it('asks the service’s own questions, and for an interpreter where there is one', async () => {
    const question = {
      id: 'goal',
      label: 'Hva vil du finne ut?',
      why: 'Så vi kan forberede oss.',
      kind: 'text',
      required: true,
    };
    api().profile = anInterpretedProfile();
    api().services = [aCvService({ intake: [question] })];
    const page = show();
    await page.takeFirstTime();
    await page.says('Så vi kan forberede oss.');
    await page.type(/Hva vil du finne ut/, 'Fagbrev');
    const select = (await page.find('combobox', /Trenger du tolk/)) as HTMLSelectElement;
    select.value = 'ar';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await page.press('radio', 'På skjerm');
    await page.fillIn();
    await page.says('Arabisk');
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(api().received[0]?.body).to.deep.include({
      answers: { goal: 'Fagbrev' },
      interpreter: { language: 'ar', form: 'video' },
    });
  });

  it('shows what the page knows already, to be changed', async () => {
    api().services = [aCvService()];
    const page = show();
    page.element.contact = { name: 'Kari', email: 'kari@example.no' };
    await page.takeFirstTime();
    expect(((await page.find('textbox', 'E-post')) as HTMLInputElement).value).to.equal('kari@example.no');
  });

  it('keeps everything typed when someone else takes the held time, and has three others ready', async () => {
    const page = await toCheck();
    const alternatives = aFewWeeks().slice(2, 5);
    api().once('POST /booking/appointments', refuses(409, 'slot-taken', { alternatives }));
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Noen andre tok timen akkurat nå');
    expect((page.root.activeElement as HTMLElement | null)?.dataset).to.have.property('taken');
    expect(page.all('button', / kl\. .*Video$/)).to.have.length(3);
    await page.press('button', / kl\. .*Video$/);
    await page.hasFocusOn('heading', 'Stemmer dette?');
    await page.says('kari@example.no');
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(api().received[0]?.body.slot).to.equal(alternatives[0]?.id);
  });

  it('meets one where the new time is, and says so beforehand', async () => {
    api().services = [aService({ channels: ['in-person', 'video'], locations: [sarpsborg] })];
    const page = show();
    await page.answer(/^Video/);
    await page.takeFirstTime();
    await page.fillIn();
    const [nearest] = aFewWeeks();
    if (!nearest) throw new Error('There are no times.');
    const elsewhere = { ...nearest, channel: 'in-person', location: 'sarpsborg' };
    api().once('POST /booking/appointments', refuses(409, 'slot-taken', { alternatives: [elsewhere] }));
    await page.press('button', 'Bestill time');
    await page.press('button', / kl\. .*Oppmøte: Karrieresenteret i Sarpsborg$/);
    await page.hasFocusOn('heading', 'Stemmer dette?');
    await page.says('Torget 2, 1707 Sarpsborg');
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(api().received[0]?.body).to.include({ channel: 'in-person', location: 'sarpsborg' });
  });

  it('offers others when the time is gone before it is held', async () => {
    api().services = [aService({ channels: ['video'] })];
    api().once('POST /booking/holds', refuses(409, 'slot-taken', { alternatives: aFewWeeks().slice(1, 4) }));
    const page = show();
    await page.takeFirstTime();
    await page.find('heading', 'Noen andre tok timen akkurat nå');
    await page.takeFirstTime();
    await page.find('heading', 'Hvem er du?');
  });

  const lost = () => new Response('<!doctype html><title>Log in</title>');
  const losesTheAnswer = (_request: Request, usual: () => Promise<Response>) => usual().then(lost);

  it('finds out by itself that it is booked when the answer is lost', async () => {
    const page = await toCheck();
    api().once('POST /booking/appointments', losesTheAnswer);
    await page.press('button', 'Bestill time');
    await page.hasFocusOn('heading', 'Timen er bestilt');
    expect(api().received).to.have.length(2);
    expect(new Set(api().received.map(({ key }) => key))).to.have.length(1);
    expect(api().appointments.size).to.equal(1);
  });

  it('sends one request for a double press', async () => {
    const page = await toCheck();
    const button = await page.find('button', 'Bestill time');
    button.click();
    button.click();
    await page.find('heading', 'Timen er bestilt');
    expect(api().received).to.have.length(1);
  });

  it('never says that it failed when nobody knows, and finds out when the line is back', async () => {
    const page = await toCheck();
    api().once('POST /booking/appointments', losesTheAnswer);
    for (let times = 0; times < 3; times++) api().once('POST /booking/appointments', lost);
    await page.press('button', 'Bestill time');
    await page.announces('Dette tar litt tid. Vi sjekker om timen er bestilt.');
    expect(page.all('button', /^(Tilbake|Endre)/)).to.be.empty;
    await page.find('heading', 'Vi vet ikke om timen er bestilt');
    await page.find('link', '69 00 10 20');
    window.dispatchEvent(new Event('online'));
    await page.hasFocusOn('heading', 'Timen er bestilt');
    expect(api().appointments.size).to.equal(1);
  });

  it('settles what is open before anything else is sent, whatever has been changed meanwhile', async () => {
    const page = await toCheck();
    api().once('POST /booking/appointments', losesTheAnswer);
    for (let times = 0; times < 3; times++) api().once('POST /booking/appointments', lost);
    await page.press('button', 'Bestill time');
    await page.says('Vi sjekker om timen er bestilt');
    await page.find('heading', 'Vi vet ikke om timen er bestilt');
    history.back();
    await page.type('Navn', 'Kari Lie');
    await page.press('button', 'Neste');
    await page.press('button', 'Bestill time');
    await page.hasFocusOn('heading', 'Timen er bestilt');
    expect(api().appointments.size).to.equal(1);
  });

  it('asks again with the same key while its twin is still on the way', async () => {
    const page = await toCheck();
    // The client tries four times in all.
    for (let times = 0; times < 4; times++)
      api().once('POST /booking/appointments', refuses(409, 'in-progress'));
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(page.text()).to.not.include('Noe gikk galt');
  });

  it('offers three others each time that someone else is faster', async () => {
    const page = await toCheck();
    for (const first of [2, 3]) {
      const alternatives = aFewWeeks().slice(first, first + 3);
      api().once('POST /booking/appointments', refuses(409, 'slot-taken', { alternatives }));
    }
    for (let times = 0; times < 2; times++) {
      await page.press('button', 'Bestill time');
      await page.press('button', / kl\. .*Video$/);
      await page.hasFocusOn('heading', 'Stemmer dette?');
      await page.gone('button', / kl\. .*Video$/);
    }
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(api().received[0]?.body.slot).to.equal(aFewWeeks()[3]?.id);
    expect(api().received[0]?.body.contact).to.deep.equal({ name: 'Kari', email: 'kari@example.no' });
  });

  it('points out a national identity number before anything is sent', async () => {
    const page = await toDetails();
    await page.type(/^Er det noe vi bør vite/, 'Jeg er 018190 10001.');
    await page.fillIn();
    await page.find('link', /^Er det noe vi bør vite\?: Ta bort fødselsnummeret/);
    await page.type(/^Er det noe vi bør vite/, 'Jeg liker tre.');
    await page.press('button', 'Neste');
    await page.hasFocusOn('heading', 'Stemmer dette?');
  });

  it('books without a link to this page where the service does not allow one', async () => {
    const page = await toCheck();
    const errors = [{ pointer: '/manageUrl', code: 'prefix', message: 'Not allowed.' }];
    api().once('POST /booking/appointments', refuses(422, 'validation', { errors }));
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(api().received[0]?.body).to.not.have.property('manageUrl');
  });

  it('shows beside the field what the service did not accept', async () => {
    const page = await toCheck();
    const errors = [{ pointer: '/contact/email', code: 'email', message: 'Adressen finnes ikke.' }];
    api().once('POST /booking/appointments', refuses(422, 'validation', { errors }));
    await page.press('button', 'Bestill time');
    await page.find('link', 'Adressen finnes ikke.');
    expect((await page.find('textbox', 'E-post')).getAttribute('aria-invalid')).to.equal('true');
  });
});
