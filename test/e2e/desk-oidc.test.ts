import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../demo/api/api.js';
import { createProfileSource } from '../../demo/api/seed/profile.js';
import { seed } from '../../demo/api/seed/seed.js';
import type { BookingCatalogue } from '../../demo/api/store/booking.repository.js';
import { createMemoryStore } from '../../demo/api/store/memory/memory-store.js';
import { buildWhatIsStale } from '../../demo/server/build.js';
import { createDeskHost } from '../../demo/server/desk-host.js';
import { listFiles } from '../../demo/server/files.js';
import { listen, stopListening } from '../../demo/server/listen.js';
import { createOidcSignIn } from '../../demo/service/oidc-sign-in.js';
import { chromiumArguments, ensureChromium } from '../support/chromium.js';
import { freePorts } from '../support/free-ports.js';
import { startIdentityProvider } from '../support/identity-provider.js';
import { openVisitor } from '../support/watched-page.js';
import { oidcSettings } from '../demo/service/sign-in-world.js';

const people = {
  astrid: { email: 'astrid@fylke.example.no', email_verified: true, name: 'Astrid', roles: ['counsellor'] },
  leader: { email: 'leader@fylke.example.no', email_verified: true, name: 'Berit', roles: ['administrator'] },
  stranger: { email: 'stranger@fylke.example.no', email_verified: true, roles: ['counsellor'] },
};

/** The service as a county runs it, in this process; what both servers were asked, in order. */
async function openService() {
  const port = await freePorts();
  const [deskUrl, apiUrl] = [
    `http://localhost:${String(port)}`,
    `http://localhost:${String(port + 1)}/guidance/v1`,
  ];
  const identity = await startIdentityProvider({ people, redirectUri: `${deskUrl}/` });
  const store = createMemoryStore();
  const clock = { now: () => Date.now() };
  await seed(store, clock);
  await store.transaction(async ({ booking }) => {
    const catalogue = structuredClone(await booking.catalogue()) as BookingCatalogue;
    for (const one of catalogue.counsellors) one.email = `${one.id}@fylke.example.no`;
    await booking.saveCatalogue(catalogue);
  });
  const settings = oidcSettings(identity, { name: 'Fylkeskontoen' });
  const api = createApi({
    store,
    clock,
    profile: createProfileSource(),
    allowedOrigins: [deskUrl],
    manageUrlPrefixes: [],
    publicUrl: apiUrl,
    deskProvider: createOidcSignIn({ settings, deskUrl, onFailure: () => undefined }),
  });
  await buildWhatIsStale(() => undefined);
  const asked: string[] = [];
  const heard =
    (fetch: (request: Request) => Response | Promise<Response>) =>
    (request: Request): Response | Promise<Response> => {
      asked.push(`${request.method} ${request.url} ${request.headers.get('Referer') ?? ''}`);
      return fetch(request);
    };
  const servers = [
    await listen(port, heard(createDeskHost(listFiles('dist/desk'), apiUrl, deskUrl))),
    await listen(port + 1, heard(api.fetch)),
  ];
  return {
    deskUrl,
    identity,
    asked,
    close: async () => {
      await api.close();
      await Promise.all(servers.map((server) => stopListening(server)));
      await identity.stop();
    },
  };
}

describe('a counsellor who signs in at the county’s provider', () => {
  let service: Awaited<ReturnType<typeof openService>>;
  let browser: Browser;
  beforeAll(async () => {
    service = await openService();
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  /** The provider's own page. */
  const signInAs = async (desk: Awaited<ReturnType<typeof openVisitor>>, login: string) => {
    await desk.page.getByRole('button', { name: 'Logg inn med Fylkeskontoen' }).click();
    await desk.page.locator('[name=login]').fill(login);
    await desk.page.locator('[name=password]').fill('any');
    await desk.page.locator('button[type=submit]').click();
  };

  /** At the desk's door, and through it by the provider's page. */
  const comeAs = async (login: string) => {
    const desk = await openVisitor(browser);
    await desk.page.goto(`${service.deskUrl}/`);
    await signInAs(desk, login);
    return desk;
  };

  it('is at work where the desk was left, and leaves nothing of it in the address, in a request or on the device', async () => {
    const desk = await openVisitor(browser);
    const { page } = desk;
    await page.goto(`${service.deskUrl}/#kalender/uke/i-dag/alle`);
    await signInAs(desk, 'astrid');
    await page.getByRole('button', { name: 'Logg ut' }).waitFor();
    expect(page.url()).toBe(`${service.deskUrl}/#kalender/uke/i-dag/alle`);
    expect(await page.title()).toBe('Kalender – Veilederpult');
    expect(await page.getByText('Astrid').first().isVisible()).toBe(true);
    expect(service.asked.join('\n')).not.toMatch(/code=|state=|token/);
    const stored = await page.evaluate(() => Object.keys(sessionStorage).concat(Object.keys(localStorage)));
    expect(stored).not.toContain('guidance-desk-sign-in');
    await page.goBack().catch(() => undefined);
    expect(service.asked.join('\n')).not.toMatch(/code=|state=|token/);
    await page.context().close();
  });

  const menuOf = async ({ page }: Awaited<ReturnType<typeof openVisitor>>) =>
    (await page.getByRole('navigation', { name: 'Veilederpult' }).getByRole('link').allInnerTexts()).map(
      (name) => name.trim(),
    );

  it('sees in the menu what is theirs, and is kindly refused what an address leads to that is not', async () => {
    const desk = await comeAs('astrid');
    const { page } = desk;
    await page.getByRole('button', { name: 'Logg ut' }).waitFor();
    // The provider's own page asks for fonts from elsewhere.
    desk.complaints.length = 0;
    expect(await menuOf(desk)).toEqual(['Samtaler', 'Kalender', 'Kurs', 'Beskjeder å gi']);
    service.asked.length = 0;
    for (const place of ['#oppsett', '#oppsett/logg', '#tall', '#oppsett/kurs/ny']) {
      await page.goto(`${service.deskUrl}/${place}`);
      await page.getByRole('heading', { name: 'Du har ikke tilgang hit' }).waitFor();
      await page.getByText('for dem som administrerer tjenesten').waitFor();
    }
    expect(service.asked.join('\n')).not.toMatch(/desk\/(admin|audit|statistics)/);
    await page.getByRole('link', { name: 'Gå til samtalene' }).click();
    await page.getByRole('heading', { name: 'Mine samtaler' }).waitFor();
    expect(desk.complaints).toEqual([]);
    await page.context().close();
  });

  it('looks after the service without opening anybody’s conversation', async () => {
    const desk = await comeAs('leader');
    const { page } = desk;
    await page.getByRole('heading', { name: 'Oppsett' }).waitFor();
    desk.complaints.length = 0;
    expect(await menuOf(desk)).toEqual(['Tall', 'Oppsett']);
    service.asked.length = 0;
    for (const place of ['#samtaler', '#kalender/dag/i-dag/alle', '#kurs', '#beskjeder']) {
      await page.goto(`${service.deskUrl}/${place}`);
      await page.getByText('Denne siden er for veiledere.').waitFor();
    }
    expect(service.asked.filter((line) => line.includes('/desk/'))).toEqual([]);
    await page.getByRole('link', { name: 'Gå til oppsettet' }).click();
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    await page
      .getByRole('row')
      .filter({ hasText: 'Logget inn' })
      .filter({ hasText: 'Berit' })
      .first()
      .waitFor();
    await page.getByRole('row').filter({ hasText: 'Astrid' }).first().waitFor();
    expect(desk.complaints).toEqual([]);
    await page.context().close();
  });

  it('is signed out there, too', async () => {
    const desk = await comeAs('astrid');
    const { page } = desk;
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.waitForURL(`${service.identity.issuer}/session/end**`);
    expect(page.url()).not.toContain('id_token_hint');
    await page.getByRole('button', { name: /yes|sign me out/i }).click();
    await page.getByRole('button', { name: 'Logg inn med Fylkeskontoen' }).waitFor();
    await page.context().close();
  });

  it('is told when the provider knows them and the desk does not, and in a link that somebody else has sent', async () => {
    const { page } = await comeAs('stranger');
    await page.getByRole('alert').getByText('ikke satt opp som veileder').waitFor();
    await page.goto(`${service.deskUrl}/?x#code=stolen&state=theirs`);
    await page.getByRole('alert').getByText('Innloggingen ble ikke fullført').waitFor();
    expect(page.url()).toBe(`${service.deskUrl}/`);
    await page.context().close();
  });

  it('sees how to come in, and what is not theirs, on a phone and a screen, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        const desk = await openVisitor(browser, { colorScheme, viewport: { width, height: 720 } });
        const { page } = desk;
        const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
        await page.goto(`${service.deskUrl}/`);
        await page.getByRole('button', { name: 'Logg inn med Fylkeskontoen' }).waitFor();
        expect(await widest()).toBeLessThanOrEqual(width);
        expect(desk.complaints).toEqual([]);
        await signInAs(desk, width === 360 ? 'leader' : 'astrid');
        await page.getByRole('button', { name: 'Logg ut' }).waitFor();
        await page.goto(`${service.deskUrl}/${width === 360 ? '#kurs' : '#oppsett'}`);
        await page.getByRole('heading', { name: 'Du har ikke tilgang hit' }).waitFor();
        expect(await widest()).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    }
  });
});
