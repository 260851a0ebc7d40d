import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchFeed, isInside, type FetchRules } from '../../../demo/service/calendars/feed-fetch.js';
import { feedOf, startFeedServer, type FeedServer } from '../../support/feed-server.js';

describe('the address of a calendar', () => {
  let feeds: FeedServer;
  beforeEach(async () => {
    feeds = await startFeedServer();
    feeds.files.set('/a.ics', feedOf());
  });
  afterEach(() => feeds.close());

  const asked = (url: string, rules: Partial<FetchRules> = {}, signal = AbortSignal.timeout(5000)) =>
    fetchFeed({ url, signal }, { allowsPrivate: true, maxBytes: 10_000, ...rules });

  it('is asked by HTTPS only, except on this machine where that is allowed', async () => {
    expect(await asked(`${feeds.url}/a.ics`)).toMatchObject({ kind: 'text', text: feedOf() });
    await expect(asked(`${feeds.url}/a.ics`, { allowsPrivate: false })).rejects.toThrow(
      'not published by HTTPS',
    );
    for (const url of [
      'http://calendar.example.no/a.ics',
      'ftp://calendar.example.no/a',
      'file:///etc/passwd',
    ])
      await expect(asked(url)).rejects.toThrow('not published by HTTPS');
    await expect(asked('calendar')).rejects.toThrow('an address that is none');
  });

  it('is not inside the service’s own network, whatever it is called or leads to', async () => {
    for (const host of [
      '127.0.0.1',
      'localhost',
      '10.1.2.3',
      '169.254.169.254',
      '[::1]',
      '[fd00::1]',
      '2130706433',
    ])
      await expect(asked(`https://${host}/a.ics`, { allowsPrivate: false }), host).rejects.toThrow(
        'inside the service’s own network',
      );
    feeds.redirects.set('/away', 'http://internal.example.no/a.ics');
    await expect(asked(`${feeds.url}/away`)).rejects.toThrow('not published by HTTPS');
  });

  it('counts as inside by its number', () => {
    for (const address of [
      '10.0.0.1',
      '172.31.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
      'fe80::1',
      '::ffff:10.0.0.1',
    ])
      expect(isInside(address), address).toBe(true);
    for (const address of ['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888'])
      expect(isInside(address), address).toBe(false);
  });

  it('may lead on a few times, not for ever', async () => {
    feeds.redirects.set('/old', '/a.ics');
    expect((await asked(`${feeds.url}/old`)).kind).toBe('text');
    feeds.redirects.set('/round', '/round');
    await expect(asked(`${feeds.url}/round`)).rejects.toThrow('redirected too often');
  });

  it('is given up when its answer is too long or too late, or none at all', async () => {
    await expect(asked(`${feeds.url}/a.ics`, { maxBytes: 20 })).rejects.toThrow('too large');
    await expect(asked(`${feeds.url}/nothing`)).rejects.toThrow('answered with 404');
    feeds.setDelay(2000);
    await expect(asked(`${feeds.url}/a.ics`, {}, AbortSignal.timeout(50))).rejects.toThrow(
      'did not answer in time',
    );
    await feeds.close();
    await expect(asked(`${feeds.url}/a.ics`)).rejects.toThrow('cannot be reached');
  });

  it('is in no word about what went wrong', async () => {
    const error = await asked(`${feeds.url}/secret-1234/x.ics`).catch((reason: unknown) => reason);
    expect(String(error)).not.toMatch(/secret|127/);
  });
});
