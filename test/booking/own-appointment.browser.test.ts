import { expect } from 'chai';
import { refuses } from './booking-double.js';
import { aFewWeeks, anAppointment } from './fixtures.js';
import { useBooking } from './setting.js';

describe('an appointment of one’s own', () => {
  const { api, show } = useBooking();
  const arrive = (changes: Parameters<typeof anAppointment>[0] = {}) => {
    api().appointments.set('a9', anAppointment({ id: 'a9', ...changes }));
    history.replaceState(null, '', '#guidance-appointment=a9.a-token-of-sixteen');
    return show();
  };

  it('is shown by its link, which leaves the address at once, and reading changes nothing', async () => {
    const page = arrive();
    await page.find('heading', 'Timen din');
    await page.says('Storgata 1, 1607 Fredrikstad');
    await page.says('Astrid, Karriereveileder');
    expect(location.hash).to.equal('');
    expect(api().asked.every((each) => each.startsWith('GET '))).to.equal(true);
  });

  it('has a link to keep', async () => {
    const page = arrive();
    const link = (await page.find('textbox', 'Lenke til timen din')) as HTMLInputElement;
    expect(link.value).to.match(/#guidance-appointment=a9\.a-token-of-sixteen$/);
    expect(link.readOnly).to.equal(true);
  });

  it('is cancelled after a question, and tells the page', async () => {
    const page = arrive();
    const told: string[] = [];
    page.element.addEventListener('guidance-cancelled', ({ serviceId }) => told.push(serviceId));
    await page.press('button', 'Avbestill timen');
    await page.hasFocusOn('heading', 'Vil du avbestille timen?');
    await page.press('button', 'Ja, avbestill timen');
    await page.hasFocusOn('heading', 'Timen er avbestilt');
    expect(told).to.deep.equal(['karriere']);
    await page.press('button', 'Bestill en ny time');
    await page.hasFocusOn('heading', 'Hva vil du ha hjelp til?');
  });

  it('may be cancelled with a reason, which is kept until that is done', async () => {
    const page = arrive();
    api().once('POST /booking/appointments/a9/cancel', refuses(500, 'internal'));
    await page.press('button', 'Avbestill timen');
    await page.type(/^Vil du si hvorfor/, 'Jeg er 018190 10001.');
    await page.press('button', 'Ja, avbestill timen');
    await page.find('link', /Ta bort fødselsnummeret/);
    await page.type(/^Vil du si hvorfor/, 'Jeg er syk.');
    await page.press('button', 'Ja, avbestill timen');
    await page.find('alert', /Vi vet ikke om endringen kom fram/);
    await page.press('button', 'Avbestill timen');
    expect(((await page.find('textbox', /^Vil du si hvorfor/)) as HTMLTextAreaElement).value).to.equal(
      'Jeg er syk.',
    );
    await page.press('button', 'Ja, avbestill timen');
    await page.hasFocusOn('heading', 'Timen er avbestilt');
    expect(api().reasons).to.deep.equal(['Jeg er syk.']);
  });

  it('carries a word from the service', async () => {
    const page = arrive({ notice: { text: 'Ta heisen til tredje etasje.', at: '2027-03-01T08:00:00Z' } });
    await page.find('heading', 'Beskjed fra oss');
    await page.says('Ta heisen til tredje etasje.');
  });

  it('goes into other calendars by links that nothing is loaded from', async () => {
    const page = arrive();
    const google = (await page.find('link', /^Google Kalender \(åpnes i ny fane\)$/)) as HTMLAnchorElement;
    const outlook = (await page.find('link', /^Outlook Kalender/)) as HTMLAnchorElement;
    expect([google.hostname, outlook.hostname]).to.deep.equal(['calendar.google.com', 'outlook.live.com']);
    expect(google.rel).to.equal('noopener noreferrer');
    expect(page.root.querySelector('details')?.open).to.equal(false);
  });

  it('is printed at a press', async () => {
    const page = arrive();
    const { print } = window;
    let printed = 0;
    window.print = () => printed++;
    await page.press('button', 'Skriv ut');
    window.print = print;
    expect(printed).to.equal(1);
  });

  it('says kindly when it is too late, and how to reach the service', async () => {
    const page = arrive();
    api().once('POST /booking/appointments/a9/cancel', refuses(409, 'too-late'));
    await page.press('button', 'Avbestill timen');
    await page.press('button', 'Ja, avbestill timen');
    await page.find('alert', /for sent å endre timen her/);
    await page.find('link', '69 00 10 20');
    expect(page.all('button', 'Avbestill timen')).to.be.empty;
  });

  it('moves to another time, and keeps the old one until then', async () => {
    const page = arrive();
    const told: string[] = [];
    page.element.addEventListener('guidance-moved', ({ channel }) => told.push(channel));
    await page.press('button', 'Flytt timen');
    await page.hasFocusOn('heading', 'Når vil du heller ha time?');
    await page.takeFirstTime();
    await page.hasFocusOn('heading', 'Vil du flytte timen?');
    expect(api().count('POST /booking/appointments/a9/move')).to.equal(0);
    await page.press('button', 'Ja, flytt timen');
    await page.hasFocusOn('heading', 'Timen er flyttet');
    expect(told).to.deep.equal(['in-person']);
    expect(api().appointments.get('a9')?.start).to.equal(aFewWeeks()[0]?.start);
  });

  it('keeps its time when the new one goes to someone else, and has others ready', async () => {
    const page = arrive();
    await page.press('button', 'Flytt timen');
    await page.takeFirstTime();
    const alternatives = aFewWeeks().slice(2, 5);
    api().once('POST /booking/appointments/a9/move', refuses(409, 'slot-taken', { alternatives }));
    await page.press('button', 'Ja, flytt timen');
    await page.find('heading', 'Noen andre tok timen akkurat nå');
    await page.press('button', 'Nei, behold timen slik den er');
    await page.hasFocusOn('heading', 'Timen din');
  });

  it('says when it can not be found', async () => {
    history.replaceState(null, '', '#guidance-appointment=gone.a-token-of-sixteen');
    const page = show();
    await page.find('alert', /Vi finner ikke dette/);
  });

  it('shows the link to a meeting, and never another kind of address', async () => {
    const page = arrive({
      channel: 'video',
      join: { url: 'https://meet.example.no/1', provider: 'Video' },
    });
    await page.find('link', 'Bli med i møtet (Video)');
    page.element.remove();
    const odd = arrive({ channel: 'video', join: { url: 'javascript:alert(1)', provider: 'X' } });
    await odd.find('heading', 'Timen din');
    expect(odd.all('link', /Bli med/)).to.be.empty;
  });
});
