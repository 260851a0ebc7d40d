import { describe, expect, it } from 'vitest';
import { useChangedPages } from '../support/use-changed-pages.js';

describe('the one script on somebody else’s page', () => {
  const { demo, visitor, openChanged } = useChangedPages();

  it('does nothing twice when it is there twice', async () => {
    await openChanged('/fylket/kurs.html', ({ markup }) => ({
      markup: markup.replace(/<script[^>]*><\/script>/, '$&$&'),
    }));
    const courses = visitor().page.locator('guidance-courses');
    await courses.getByRole('searchbox', { name: 'Søk i kursene' }).waitFor();
    const launcher = visitor().page.getByRole('button', { name: 'Chat med en veileder' });
    await launcher.first().waitFor();
    expect(await launcher.count()).toBe(1);
    expect(await courses.count()).toBe(1);
    expect(visitor().complaints).toEqual([]);
  });

  it('fills a placeholder that comes later, and adds no global but its own', async () => {
    await visitor().page.goto(`${demo().addresses.sites}/fylket/`);
    await visitor().page.getByRole('button', { name: 'Chat med en veileder' }).waitFor();
    await visitor().page.evaluate(() => {
      const place = document.createElement('div');
      place.dataset.guidance = 'courses';
      place.dataset.kind = 'webinar';
      document.querySelector('main')?.append(place);
    });
    await visitor().page.locator('guidance-courses').getByRole('heading').first().waitFor();
    const clean = await visitor().page.context().newPage();
    await clean.goto(`${demo().addresses.sites}/`);
    const globalsOf = (page: typeof clean) => page.evaluate(() => Object.getOwnPropertyNames(window));
    const clear = new Set([...(await globalsOf(clean)), 'reportViolation']);
    const added = (await globalsOf(visitor().page)).filter((name) => !clear.has(name));
    expect(added).toEqual(['guidance']);
    expect(visitor().complaints).toEqual([]);
  });

  it('says on one line why nothing shows, and keeps what stood there', async () => {
    await openChanged('/fylket/kurs.html', ({ markup }) => ({
      markup: markup.replace(/ data-api="[^"]*"/, ''),
    }));
    const lines = () => visitor().complaints.map((line) => line.slice(0, 60));
    await expect.poll(lines).toContain('console: guidance-widgets [no-api] <guidance-courses>: No AP');
    expect(new Set(lines()).size, 'one line each').toBe(visitor().complaints.length);
    expect(await visitor().page.getByText('for å høre hvilke kurs som kommer').isVisible()).toBe(true);
  });
});
