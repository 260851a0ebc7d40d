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
    expect(page.all('radio', /dag \d+\. \w+ kl\./)).to.have.length(3);
    await page.takeFirstTime();
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
    await page.find('radio', /Oppmøte: Karrieresenteret i Sarpsborg/);
    await page.takeFirstTime();
    await page.says('Oppmøte: Karrieresenteret i Sarpsborg');
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

  it('books once when the answer is lost and one presses again', async () => {
    const page = await toCheck();
    api().once('POST /booking/appointments', () => new Response('<!doctype html><title>Log in</title>'));
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Vi vet ikke om timen er bestilt');
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(api().appointments.size).to.equal(1);
  });

  it('sends the same key again until it is answered, and one request for a double press', async () => {
    const keys: (string | null)[] = [];
    const page = await toCheck();
    const loses = (request: Request) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return Response.json({ not: 'an appointment' });
    };
    api().once('POST /booking/appointments', loses);
    api().once('POST /booking/appointments', loses);
    const button = await page.find('button', 'Bestill time');
    button.click();
    button.click();
    await page.find('heading', 'Vi vet ikke om timen er bestilt');
    expect(keys).to.have.length(1);
    await page.press('button', 'Bestill time');
    await page.find('button', 'Bestill time');
    await page.press('button', 'Bestill time');
    await page.find('heading', 'Timen er bestilt');
    expect(new Set([...keys, api().received[0]?.key])).to.have.length(1);
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
