import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { BookingHarness } from '../support/booking-harness.js';
import { nameOf, until } from '../support/widget-harness.js';
import { aCvService, aSlot } from './fixtures.js';
import { useBooking } from './setting.js';

/** A key of the keyboard, with Shift where that is said. */
const press = async (name: string) => {
  const [key = '', shift] = name.split('+').reverse();
  if (shift) await sendKeys({ down: shift });
  await sendKeys({ press: key });
  if (shift) await sendKeys({ up: shift });
};

/** The service's clock stands still: it is Monday 1 March 2027. */
const now = '2027-03-01T05:00:00Z';

describe('the month, by keyboard', () => {
  const { api, show } = useBooking();
  beforeEach(() => {
    const double = api();
    double.services = [aCvService()];
    double.serverTime = () => now;
    double.profile = {
      ...double.profile,
      booking: { holdMinutes: 10, minNoticeMinutes: 0, cancelNoticeMinutes: 0, horizonDays: 500 },
    };
    double.slots = [
      aSlot('2027-03-03', '08:00'),
      aSlot('2027-03-04', '08:00'),
      aSlot('2027-03-04', '09:00'),
      aSlot('2027-04-14', '08:00'),
    ];
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  const focused = (page: BookingHarness) => page.root.activeElement as HTMLElement | null;
  const stands = (page: BookingHarness, name: string) =>
    until(
      () => `focus on ${name}, which is on ${focused(page)?.outerHTML ?? 'nothing'}`,
      () => {
        const element = focused(page);
        return element && nameOf(element) === name;
      },
    );

  /** On Thursday 4 March, as who comes there by the Tab key and one arrow. */
  const onThursday = async () => {
    const page = show();
    await page.press('radio', 'Måned');
    await page.find('button', 'onsdag 3. mars, 1 ledig time');
    page.all('button', 'Neste måned')[0]?.focus();
    await press('Tab');
    await stands(page, 'onsdag 3. mars, 1 ledig time');
    await press('ArrowRight');
    await stands(page, 'torsdag 4. mars, 2 ledige timer');
    return page;
  };

  const table: [key: string, name: string][] = [
    ['ArrowRight', 'Ikke ledig, fredag 5. mars'],
    ['ArrowLeft', 'onsdag 3. mars, 1 ledig time'],
    ['ArrowDown', 'Ikke ledig, torsdag 11. mars'],
    ['Home', 'Ikke ledig, mandag 1. mars'],
    ['End', 'Ikke ledig, søndag 7. mars'],
    ['PageDown', 'Ikke ledig, søndag 4. april'],
    ['Shift+PageDown', 'Ikke ledig, lørdag 4. mars'],
  ];
  for (const [key, name] of table) {
    it(`leads by ${key} to ${name}`, async () => {
      const page = await onThursday();
      await press(key);
      await stands(page, name);
      expect(page.all('button', /^(Ikke|\w+dag) /).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([
        focused(page),
      ]);
    });
  }

  it('leads by PageUp and ArrowUp back, and no further than to today', async () => {
    const page = await onThursday();
    await press('PageDown');
    await stands(page, 'Ikke ledig, søndag 4. april');
    await press('PageUp');
    await stands(page, 'torsdag 4. mars, 2 ledige timer');
    await press('ArrowUp');
    await stands(page, 'Ikke ledig, mandag 1. mars');
    await press('Shift+PageUp');
    await stands(page, 'Ikke ledig, mandag 1. mars');
  });

  it('goes on into the next month, and keeps focus while it is fetched', async () => {
    const page = await onThursday();
    const slowly = api().answer;
    api().once('GET /booking/days', async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return slowly(request);
    });
    for (let week = 0; week < 4; week += 1) await press('ArrowDown');
    await stands(page, 'torsdag 1. april');
    await stands(page, 'Ikke ledig, torsdag 1. april');
    await page.announces('April 2027');
    await page.find('button', 'onsdag 14. april, 1 ledig time');
  });

  for (const key of ['Enter', 'Space']) {
    it(`chooses the day by ${key}, and focus goes to its times`, async () => {
      const page = await onThursday();
      await press(key);
      await page.hasFocusOn('heading', 'Torsdag 4. mars, 2 ledige timer');
      await page.press('button', 'Velg en annen dag');
      await stands(page, 'torsdag 4. mars, 2 ledige timer');
      expect(focused(page)?.ariaPressed).to.equal('true');
    });
  }

  it('chooses no day that has no times, and says so', async () => {
    const page = await onThursday();
    await press('ArrowRight');
    await press('Enter');
    await stands(page, 'Ikke ledig, fredag 5. mars');
    expect(focused(page)?.ariaDisabled).to.equal('true');
    expect(page.root.querySelector('[data-day]')).to.equal(null);
  });

  it('is mirrored on a page that reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const page = await onThursdayMirrored();
    await press('ArrowRight');
    await stands(page, 'onsdag 3. mars, 1 ledig time');
    const [wednesday, thursday] = page
      .all('button', /ledige? time/)
      .map((day) => day.getBoundingClientRect().left);
    expect(wednesday).to.be.greaterThan(thursday ?? Infinity);
  });

  const onThursdayMirrored = async () => {
    const page = show();
    await page.press('radio', 'Måned');
    (await page.find('button', 'onsdag 3. mars, 1 ledig time')).focus();
    await press('ArrowLeft');
    await stands(page, 'torsdag 4. mars, 2 ledige timer');
    return page;
  };

  it('is one stop on the way by the Tab key, both ways', async () => {
    const page = await onThursday();
    await press('Tab');
    expect(nameOf(focused(page) ?? document.body)).to.equal('Neste');
    await press('Shift+Tab');
    await stands(page, 'torsdag 4. mars, 2 ledige timer');
    await press('Shift+Tab');
    expect(nameOf(focused(page) ?? document.body)).to.equal('Neste måned');
  });

  it('is as high in every month, and stays where it is when one turns', async () => {
    const page = await onThursday();
    const heightOf = () => page.root.querySelector('.later')?.getBoundingClientRect().height;
    const high = heightOf();
    for (const title of ['April 2027', 'Mai 2027']) {
      await page.press('button', 'Neste måned');
      await page.says(title);
      await page.find('button', /Ikke ledig|ledige? time/);
      expect(heightOf()).to.equal(high);
    }
  });
});
