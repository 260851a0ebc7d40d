import { expect } from 'chai';
import { refuses } from './booking-double.js';
import { aCvService } from './fixtures.js';
import { useBooking } from './setting.js';

describe('the waiting list', () => {
  const { api, show } = useBooking();

  const toForm = async () => {
    api().services = [aCvService()];
    api().slots = [];
    const page = show();
    page.element.contact = { name: 'Kari' };
    await page.press('button', 'Sett meg på venteliste');
    await page.hasFocusOn('heading', 'Venteliste');
    return page;
  };

  it('is joined where nothing is free, tells the place in it, and is left as easily', async () => {
    const page = await toForm();
    expect(api().waits).to.be.empty;
    await page.type('E-post', 'kari@example.no');
    await page.type(/^Fra og med/, '2027-03-01');
    await page.press('button', 'Sett meg på venteliste');
    await page.hasFocusOn('heading', 'Du står på venteliste');
    await page.says('Du er nummer 1.');
    expect(api().waits).to.deep.equal([
      {
        service: 'cv',
        channel: 'video',
        from: '2027-03-01',
        contact: { name: 'Kari', email: 'kari@example.no' },
      },
    ]);
    await page.press('button', 'Ta meg av ventelisten');
    await page.hasFocusOn('heading', 'Du står ikke lenger på venteliste');
    expect(api().count('DELETE /booking/waitlist/w1')).to.equal(1);
  });

  it('says what is missing, and which dates do not go together', async () => {
    const page = await toForm();
    await page.type(/^Fra og med/, '2027-03-02');
    await page.type(/^Til og med/, '2027-03-01');
    await page.press('button', 'Sett meg på venteliste');
    await page.find('link', 'Skriv e-postadressen din eller telefonnummeret ditt.');
    await page.find('link', 'Velg en dato som ikke er før «Fra og med».');
    expect(page.root.activeElement?.className).to.equal('error-summary');
    expect(api().waits).to.be.empty;
  });

  it('keeps what is typed when it can not be joined', async () => {
    const page = await toForm();
    await page.type('E-post', 'kari@example.no');
    api().once('POST /booking/waitlist', refuses(500, 'internal'));
    await page.press('button', 'Sett meg på venteliste');
    await page.find('alert', /Noe gikk galt hos oss/);
    expect(((await page.find('textbox', 'E-post')) as HTMLInputElement).value).to.equal('kari@example.no');
    await page.press('button', 'Sett meg på venteliste');
    await page.find('heading', 'Du står på venteliste');
  });
});
