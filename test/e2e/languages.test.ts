import { describe, expect, it } from 'vitest';
import { booking as bookingUk } from '../../src/i18n/locales/uk/booking.js';
import { courses as coursesAr } from '../../src/i18n/locales/ar/courses.js';
import { courses as coursesUk } from '../../src/i18n/locales/uk/courses.js';
import { launcher as launcherAr } from '../../src/i18n/locales/ar/launcher.js';
import { launcher as launcherUk } from '../../src/i18n/locales/uk/launcher.js';
import { useChangedPages } from '../support/use-changed-pages.js';

describe('a page in a language that the script does not hold', () => {
  const { demo, visitor, openChanged } = useChangedPages();

  /** The county's page as it would be in that language; `asks`: its policy lets the widgets fetch from the script's host. */
  const open = (path: string, language: string, asks: boolean): Promise<void> => {
    const { origin } = new URL(demo().addresses.script);
    return openChanged(path, ({ markup, policy }) => ({
      markup: markup.replace('<html lang="nb">', `<html lang="${language}">`),
      policy: asks ? policy.replace('connect-src', `$& ${origin}`) : policy,
    }));
  };
  const fetchedWords = () => visitor().requests.filter((line) => line.includes('/locales/'));

  it('is spoken to in it, and its words are fetched once for all widgets', async () => {
    await open('/fylket/kurs.html', 'uk', true);
    const { page, complaints } = visitor();
    await page.getByRole('heading', { name: coursesUk.title }).waitFor();
    await page.getByRole('button', { name: launcherUk.launcher }).waitFor();
    await page.getByRole('searchbox', { name: coursesUk.filters.search }).fill('CV');
    const { origin } = new URL(demo().addresses.script);
    expect(fetchedWords()).toEqual([expect.stringMatching(`GET ${origin}/v[\\d.]+/locales/uk.json`)]);
    expect(await page.locator('guidance-courses .root').getAttribute('lang')).toBe('uk');
    expect(complaints).toEqual([]);
  });

  it('runs from right to left where the language does', async () => {
    await open('/fylket/kurs.html', 'ar', true);
    const { page, complaints } = visitor();
    const title = page.getByRole('heading', { name: coursesAr.title });
    await title.waitFor();
    await page.getByRole('button', { name: launcherAr.launcher }).waitFor();
    expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(complaints).toEqual([]);
  });

  it('follows when it changes while it is open', async () => {
    await open('/fylket/bestill-time.html', 'nb', true);
    const { page } = visitor();
    await page.locator('guidance-booking').getByRole('heading').first().waitFor();
    expect(fetchedWords()).toEqual([]);
    await page.evaluate(() => (document.documentElement.lang = 'uk'));
    await page
      .getByRole('heading', { name: bookingUk.title })
      .or(page.getByText(bookingUk.service.title))
      .first()
      .waitFor();
    expect(fetchedWords()).toHaveLength(1);
  });

  it('can be had in a frame, too', async () => {
    const { page, complaints } = visitor();
    await page.goto(`${demo().addresses.script}/v0/frame/courses.html?lang=ar`);
    await page.getByRole('heading', { name: coursesAr.title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(complaints).toEqual([]);
  });

  it('is spoken to in English where the words can’t be had, and the page’s owner hears why', async () => {
    await open('/fylket/kurs.html', 'uk', false);
    const { page, complaints } = visitor();
    await page.getByRole('heading', { name: 'Courses and webinars' }).waitFor();
    const lines = () => complaints.filter((line) => line.includes('[language] <guidance-courses>'));
    await expect.poll(lines).toHaveLength(1);
    expect(await page.locator('guidance-courses .root').getAttribute('lang')).toBe('en');
  });
});
