import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import { readQuery } from '../../../demo/api/http/body.js';
import { answerFailure } from '../../../demo/api/http/problem-response.js';
import { allowedOriginsOnly, cors } from '../../../demo/api/http/cors.js';
import { language } from '../../../demo/api/http/language.js';
import { consoleWatch } from '../../../demo/api/http/watch.js';
import type { ApiEnv } from '../../../demo/api/api-context.js';
import { DaysQuerySchema } from '../../../src/contract/booking.js';
import { LogQuerySchema } from '../../../src/contract/chat.js';

function smallApp() {
  const app = new Hono<ApiEnv>();
  app.use(language, cors, allowedOriginsOnly(['https://www.example.no']));
  app.get(
    '/stream',
    () => new Response('data', { headers: { Vary: 'Accept', 'Cache-Control': 'no-store' } }),
  );
  app.get('/fault', () => {
    throw new Error('password=secret');
  });
  app.get('/days', (c) => c.json(readQuery(c, DaysQuerySchema)));
  app.get('/log', (c) => c.json(readQuery(c, LogQuerySchema, { numbers: ['after'] })));
  app.onError(answerFailure(consoleWatch));
  return app;
}
const headers = { Origin: 'https://www.example.no' };

describe('every answer', () => {
  it('can be read by the page that asked, made by whatever means', async () => {
    const answer = await smallApp().request('/stream', { headers });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://www.example.no');
    expect(answer.headers.get('Vary')).toBe('Accept, Origin, Accept-Language');
  });

  it('tells nothing of a fault of ours but that there is one', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await smallApp().request('/fault', { headers });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://www.example.no');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('a filter', () => {
  const asked = (query: string) => smallApp().request(`/days?service=talk${query}`, { headers });

  it('that is empty counts as absent', async () => {
    expect(await (await asked('&to=')).json()).toEqual({ service: 'talk' });
  });

  it('of what no database has in its texts is refused, not forgotten', async () => {
    expect((await asked('&to=%00')).status).toBe(422);
  });

  it.each(['%00', '%20', '0x5', '5e0', '5%00'])('that is a number is refused as “%s”', async (odd) => {
    const status = async (after: string) =>
      (await smallApp().request(`/log?after=${after}`, { headers })).status;
    expect([await status('5'), await status(odd)]).toEqual([200, 422]);
  });
});
