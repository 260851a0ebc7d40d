import { expect } from 'chai';
import { aCvService, aSlot, weekday } from './fixtures.js';
import { useBooking } from './setting.js';

describe('the times', () => {
  const { api, show } = useBooking();

  it('shows a month whose days say how many times are free, and moves on to the times of a day', async () => {
    api().services = [aCvService()];
    api().slots = [aSlot(weekday(2), '08:00'), aSlot(weekday(2), '12:00'), aSlot(weekday(2), '17:30')];
    const page = show();
    await page.press('button', /, 3 ledige timer$/);
    await page.find('radio', /^Kl\. (09|10)\.00/);
    expect(page.all('button', /ledig/)).to.have.length(1);
    expect((page.root.activeElement?.textContent ?? '').trim()).to.match(/dag \d+\. /);
    await page.says('Formiddag');
    await page.says('Kveld');
    await page.press('radio', /^Kl\. (18|19)\.30/);
    await page.press('button', 'Neste');
    await page.find('heading', 'Hvem er du?');
  });

  it('turns the months, and leads to the first free day from one that has none', async () => {
    api().services = [aCvService()];
    const page = show();
    await page.find('button', /ledige? time/);
    const shown = page.root.querySelector('#month-title')?.textContent;
    api().slots = [aSlot(weekday(0), '08:00')];
    await page.press('button', 'Neste måned');
    await page.press('button', 'Neste måned');
    await page.press('button', /^Første ledige dag/);
    await page.find('radio', /^Kl\. (09|10)\.00/);
    expect(page.root.querySelector('#month-title')?.textContent).to.equal(shown);
  });

  it('goes by arrow keys among the free days, one of which is in the tab order', async () => {
    api().services = [aCvService()];
    const page = show();
    await page.find('button', /ledige? time/);
    const days = page.all('button', /ledige? time/);
    expect(days.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    if (days.length < 2) return;
    days[0]?.focus();
    days[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(page.root.activeElement).to.equal(days[1]);
  });

  it('says what to do instead when nothing is free', async () => {
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
