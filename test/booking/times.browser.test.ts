import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { problem } from '../support/faults.js';
import { nameOf, until } from '../support/widget-harness.js';
import { aCvService, aFewWeeks, aService, aSlot, weekday } from './fixtures.js';
import { useBooking } from './setting.js';

/** So many days after another one. */
const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('the times', () => {
  const { api, show } = useBooking();
  const unheard = (event: Event) => event.stopImmediatePropagation();
  beforeEach(() => {
    api().services = [aCvService()];
  });
  afterEach(() => window.removeEventListener('visibilitychange', unheard, true));

  /** The times themselves, without the choice of a view. */
  const times = (page: ReturnType<typeof show>) => page.all('radio', /kl\./i);

  it('are the next five first, and then those of a week day by day', async () => {
    api().slots = aFewWeeks();
    const page = show();
    await page.press('radio', 'Uke');
    await page.find('heading', /dag \d+\. \w+, \d ledige? time/);
    expect(page.all('radio', /dag \d+\. \w+ kl\./)).to.have.length(5);
    await page.says(/Uke \d+, \d+\. \w+ til \d+\. \w+/);
    const title = page.root.querySelector('#span-title')?.textContent;
    await page.press('button', 'Neste uke');
    await page.find('heading', /dag \d+\. \w+, \d ledige? time/);
    expect(page.root.querySelector('#span-title')?.textContent).not.to.equal(title);
    await page.press('button', 'Forrige uke');
    await page.says(title ?? '');
  });

  it('keep the view that was chosen, in the next booking on the page as well', async () => {
    const page = show();
    await page.press('radio', 'Måned');
    await page.find('button', /ledige? time/);
    page.element.remove();
    const next = show();
    await next.find('button', /ledige? time/);
    await next.press('radio', 'Uke');
    await next.find('heading', /, \d ledige? time/);
  });

  it('of a day in the month follow under a heading that has focus and says how many there are', async () => {
    const day = weekday(2);
    api().slots = [aSlot(day, '08:00'), aSlot(day, '12:00'), aSlot(day, '17:30')];
    const page = show();
    await page.press('radio', 'Måned');
    await page.press('button', /, 3 ledige timer$/);
    await page.hasFocusOn('heading', /^\w+dag \d+\. \w+, 3 ledige timer$/);
    await page.says('Formiddag');
    await page.says('Kveld');
    await page.press('button', 'Velg en annen dag');
    await page.hasFocusOn('button', /, 3 ledige timer$/);
    await page.press('radio', /^Kl\. (18|19)\.30/);
    await page.press('button', 'Neste');
    await page.find('heading', 'Hvem er du?');
  });

  for (const view of ['Uke', 'Måned']) {
    it(`lead from an empty ${view.toLowerCase()} to the first free day, months away, in one press and one request`, async () => {
      // Only presses ask here: a page that comes to the front while its neighbour ends would ask, too.
      window.addEventListener('visibilitychange', unheard, true);
      const far = daysAfter(weekday(0), 63);
      api().slots = [aSlot(weekday(0), '08:00'), aSlot(far, '08:00'), aSlot(far, '09:00')];
      const page = show();
      await page.press('radio', view);
      await page.find(view === 'Uke' ? 'heading' : 'button', /, \d ledige? time/);
      await page.press('button', `Neste ${view.toLowerCase()}`);
      await page.find('button', /^Første ledige dag/);
      const before = api().asked.length;
      await page.press('button', /^Første ledige dag/);
      await page.hasFocusOn('heading', /, 2 ledige timer$/);
      // A hold that the test before has let go of may come late.
      const asked = api()
        .asked.slice(before)
        .filter((line) => line.startsWith('GET '));
      expect(asked, asked.join(', ')).to.have.length(1);
    });
  }

  it('stay those of the newest question when an older answer comes late', async () => {
    const page = show();
    await page.press('radio', 'Måned');
    await page.find('button', /ledige? time/);
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    api().once('GET /booking/days', async () => {
      await late;
      return Response.json({ days: [{ date: weekday(1), free: 9 }], serverTime: api().serverTime() });
    });
    await page.press('button', 'Neste måned');
    await page.press('button', 'Forrige måned');
    await page.find('button', /ledige? time/);
    answer();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.all('button', /, 9 ledige timer/)).to.have.length(0);
    await page.find('button', /ledige? time/);
  });

  it('are asked for no sooner than a busy service has said', async () => {
    const startedAt = performance.now();
    api().once('GET /booking/slots', (request) =>
      problem(503, 'unavailable', { 'Retry-After': '1' })(request, () => Promise.resolve(Response.error())),
    );
    const page = show();
    await page.find('radio', / kl\. /);
    expect(performance.now() - startedAt).to.be.greaterThan(990);
  });

  it('leave it to the person to try again when the service wants a long rest', async () => {
    const rest = problem(429, 'rate-limited', { 'Retry-After': '120' });
    api().once('GET /booking/slots', (request) => rest(request, () => Promise.resolve(Response.error())));
    const page = show();
    await page.says('Vent et øyeblikk, og prøv igjen.');
    expect(api().count('GET /booking/slots')).to.equal(1);
    await page.press('button', 'Prøv igjen');
    await page.find('radio', / kl\. /);
  });

  it('that a lying service lists are offered in order, once each, none of them past or another service’s', async () => {
    const ofService = { service: 'cv' };
    const [one, two] = [aSlot(weekday(1), '08:00', ofService), aSlot(weekday(1), '10:00', ofService)];
    const lies = [
      two,
      { ...one, start: one.start.replace('Z', '+00:00') },
      two,
      { ...aSlot('2020-01-01', '08:00', ofService), id: 'past' },
      aSlot(weekday(2), '08:00', { service: 'other' }),
      aSlot(weekday(2), '09:00', { ...ofService, channel: 'hologram' }),
      { ...aSlot(weekday(2), '10:00', ofService), end: undefined },
      'not a time',
    ];
    api().once('GET /booking/slots', () => Response.json({ items: lies, serverTime: api().serverTime() }));
    const page = show();
    await page.find('radio', / kl\. /);
    const names = page.all('radio', /dag \d+\. \w+ kl\./).map(nameOf);
    expect(names).to.have.length(2);
    expect(names[0]).to.match(/kl\.\s(08|09|10)\.00/);
    expect(names[1]).to.match(/kl\.\s(10|11|12)\.00/);
  });

  it('are those of the service’s clock when the device’s is a day wrong', async () => {
    api().slots = [aSlot(weekday(0), '08:00'), aSlot(weekday(3), '08:00')];
    const midnight = `${daysAfter(weekday(0), 1)}T00:00:00Z`;
    api().serverTime = () => midnight;
    const page = show();
    await page.find('radio', / kl\. /);
    expect(page.all('radio', /dag \d+\. \w+ kl\./)).to.have.length(1);
    await page.press('radio', 'Måned');
    await page.find('button', /, 1 ledig time/);
    await page.find('button', /^Ikke ledig, /);
    expect(page.all('button', /, 1 ledig time/)).to.have.length(1);
  });

  it('tell the two half past twos apart, and say when one ends on another day', async () => {
    api().serverTime = () => '2026-10-20T08:00:00Z';
    const slot = (start: string, end: string, id: string) => ({
      ...aSlot('2026-10-25', '00:30'),
      id,
      start,
      end,
    });
    api().slots = [
      slot('2026-10-24T21:30:00Z', '2026-10-24T22:15:00Z', 'midnight'),
      slot('2026-10-25T00:30:00Z', '2026-10-25T00:45:00Z', 'summer'),
      slot('2026-10-25T01:30:00Z', '2026-10-25T01:45:00Z', 'winter'),
    ];
    const page = show();
    await page.press('radio', 'Uke');
    await page.find('radio', /02\.30 \(sommertid\)/);
    await page.find('radio', /02\.30 \(vintertid\)/);
    await page.find('radio', /lørdag 24\. oktober kl\.\s23\.30.*Slutter søndag 25\. oktober kl\. 00\.15/i);
    await page.find('heading', /^Søndag 25\. oktober, 2 ledige timer$/);
    expect(times(page)).to.have.length(6);
  });

  for (const lang of ['ar', 'se', 'fa-IR', 'th']) {
    it(`are told by 24 hours and the Gregorian calendar on a page in ${lang} as well`, async () => {
      const evening = weekday(1);
      api().slots = [aSlot(evening, '17:30')];
      const page = show({ lang });
      const [year = '', , day = ''] = evening.split('-');
      await page.find('radio', new RegExp(`^\\w+day ${String(Number(day))} \\w+ at 1[89]:30`));
      await page.press('radio', 'Month');
      await page.says(year);
      await page.find('button', /day \d+ \w+, 1 available time$/);
    });
  }

  it('are asked for again when one comes back to the page, and what is past by then is gone', async () => {
    await executeServerCommand('bring-to-front');
    api().slots = [aSlot(weekday(1), '08:00'), aSlot(weekday(2), '08:00')];
    const page = show();
    await page.find('radio', / kl\. /);
    expect(page.all('radio', /dag \d+\. \w+ kl\./)).to.have.length(2);
    const later = `${weekday(1)}T12:00:00Z`;
    api().serverTime = () => later;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(
      () => 'one time left',
      () => page.all('radio', /dag \d+\. \w+ kl\./).length === 1,
    );
  });

  it('of a group say how many places are left', async () => {
    api().services = [aCvService({ places: 8 })];
    api().slots = aFewWeeks({ placesLeft: 3 });
    const page = show();
    await page.find('radio', /3 plasser igjen/);
  });

  it('say whose time it is where the visitor’s own clock shows another', async () => {
    const isOslo = Intl.DateTimeFormat().resolvedOptions().timeZone === 'Europe/Oslo';
    api().profile = { ...api().profile, timeZone: isOslo ? 'Pacific/Auckland' : 'Europe/Oslo' };
    const page = show();
    await page.find('radio', isOslo ? /\(tid i Auckland\).*hos deg/ : /norsk tid.*, hos deg kl\./);
  });

  it('say what to do instead when nothing is free', async () => {
    api().services = [aService(), aCvService()];
    api().slots = [];
    const page = show();
    await page.answer(/^Karrieresamtale/);
    await page.answer(/^Video/);
    await page.find('heading', 'Det er ingen ledige timer akkurat nå');
    await page.find('link', '69 00 10 20');
    await page.press('button', 'Velg en annen måte');
    await page.hasFocusOn('heading', 'Hvordan vil du møte oss?');
  });
});

describe('what one wants of the times', () => {
  const { api, show } = useBooking();
  const choose = async (page: ReturnType<typeof show>, name: string, option: RegExp) => {
    const select = (await page.find('combobox', new RegExp(`^${name}`))) as HTMLSelectElement;
    select.value = [...select.options].find(({ textContent }) => option.test(textContent))?.value ?? '?';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('is kept over the views: a counsellor, a part of the day', async () => {
    api().services = [aCvService()];
    // On the first day, too: otherwise the month would have none of them when it is about to end.
    const onFirstDay = aSlot(weekday(0), '13:00', { counsellor: 'bilal' });
    api().slots = [...aFewWeeks(), onFirstDay].sort((a, b) => (a.start < b.start ? -1 : 1));
    const page = show();
    await page.find('radio', / kl\. /);
    await choose(page, 'Veileder', /Bilal/);
    await choose(page, 'Tid på dagen', /Ettermiddag/);
    await page.find('radio', / kl\. /);
    await page.press('radio', 'Måned');
    await page.find('button', /ledige? time/);
    const last = api().asked.at(-1) ?? '';
    expect(last).to.match(/^GET \/booking\/days/);
    expect(new URLSearchParams(last.split('?')[1])).to.satisfy(
      (asked: URLSearchParams) =>
        asked.get('counsellor') === 'bilal' && asked.get('partOfDay') === 'afternoon',
    );
    await page.press('radio', 'Uke');
    await page.find('heading', /, \d ledige? time/);
  });

  it('is another place where there are several, which is then what was chosen', async () => {
    const page = show();
    await page.answer(/^Karrieresamtale/);
    await page.answer(/^Oppmøte: Karrieresenteret i Fredrikstad/);
    await page.find('radio', / kl\. /);
    await choose(page, 'Sted', /Sarpsborg/);
    await page.says('Oppmøte: Karrieresenteret i Sarpsborg');
    await page.takeFirstTime();
    await page.find('heading', 'Hvem er du?');
  });

  it('is taken back by one press when nothing suits', async () => {
    api().services = [aCvService()];
    api().slots = [aSlot(weekday(1), '08:00')];
    const page = show();
    await page.find('radio', / kl\. /);
    await choose(page, 'Tid på dagen', /Kveld/);
    await page.says('Ingen ledige timer passer med det du har valgt.');
    await page.press('button', 'Vis alle ledige timer');
    await page.find('radio', / kl\. /);
    expect((page.root.activeElement?.textContent ?? '').trim()).to.equal('Finn timer som passer for deg');
  });

  it('is not asked about a counsellor on whom the page has decided', async () => {
    api().services = [aCvService()];
    const page = show({ counsellor: 'astrid' });
    await page.find('radio', / kl\. /);
    expect(page.all('combobox', /^Veileder/)).to.have.length(0);
  });
});
