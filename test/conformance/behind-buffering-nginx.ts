import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basePath } from '../../demo/server/addresses.js';
import { deskSecretIn } from '../../demo/server/desk-secret.js';
import { bufferingInSpiteOfHeaders, hasNginx, noNginx, startNginx } from '../support/nginx.js';
import { startApi } from '../support/running-api.js';
import type { Arrangement } from './arrangements.js';
import { polledStream } from './polled-stream.js';

/**
 * A server of its own behind nginx that holds back what should come at once: streams are read as the contract's fallback has it.
 * That nothing of a stream gets through here is a test of its own, `behind-buffering-nginx.test.ts`.
 */
export function bufferingNginxArrangement(): Arrangement {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-server-'));
  let url = '';
  let straight = '';
  const stops: (() => Promise<void>)[] = [];
  // A path with a NUL, or with a % that begins nothing, nginx refuses itself: what the API makes of one is asked past it.
  const ask = (path: string, init?: RequestInit) =>
    fetch(`${/^[^?]*%(?:00|(?![\da-f]{2}))/i.test(path) ? straight : url}${path}`, init);
  return {
    name: 'a server behind nginx that buffers in spite of every header',
    turn: 3,
    target: {
      request: (path, init = {}) =>
        new Headers(init.headers).get('Accept') === 'text/event-stream'
          ? polledStream(ask, path, init)
          : ask(path, init),
      mayWrite: true,
      deskSecret: deskSecretIn(folder),
    },
    open: async () => {
      if (!hasNginx()) return noNginx;
      const api = await startApi(folder);
      const nginx = await startNginx(api.url, bufferingInSpiteOfHeaders);
      stops.push(api.kill, nginx.stop);
      url = `${nginx.origin}${basePath}`;
      straight = api.url;
      return undefined;
    },
    close: async () => {
      for (const stop of stops.reverse()) await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
