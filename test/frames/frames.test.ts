import { anything, assert, property } from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFrames } from '../../demo/frames/build.js';
import { readFrameMessage } from '../../demo/frames/frame-message.js';
import { addressesFrom } from '../../demo/server/addresses.js';
import { listFiles } from '../../demo/server/files.js';
import { movingFolder } from '../../src/bundle/release-layout.js';
import { createFrameHost } from '../../demo/server/frame-host.js';

const apis = ['https://api.example.no/guidance/v1', 'https://annen.example.no/guidance/v1'];

describe('the folder of frames', () => {
  let folder: string;
  const file = (name: string) => readFileSync(join(folder, name), 'utf8');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guidance-frames-'));
    await buildFrames({ outDir: folder, apis, script: '../guidance.js' });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('has a page per widget and what they need, and nothing inline', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'booking.html',
      'chat.html',
      'courses.html',
      'frame.css',
      'frame.js',
      'guidance-frame.js',
      'symbol.svg',
    ]);
    for (const name of ['booking', 'chat', 'courses']) {
      const html = file(`${name}.html`);
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|\{\{/);
      expect(html).toContain(`src="frame.js" data-widget="${name}"`);
    }
  });

  it('lets a page ask the APIs it is built for, and nobody else', () => {
    expect(file('booking.html')).toContain(`connect-src 'self' ${apis.map((api) => `${api}/`).join(' ')};`);
    expect(file('booking.html')).toContain(`<meta name="guidance-api" content="${apis.join(' ')}" />`);
  });

  it('has a helper of a kilobyte that touches nothing of the page but the frames', () => {
    const helper = file('guidance-frame.js');
    expect(Buffer.byteLength(helper)).toBeLessThanOrEqual(1000);
    expect(helper).not.toMatch(/cookie|Storage|onmessage\s*=|innerHTML|history|fetch/);
  });
});

describe('the demo’s host of frames', () => {
  it('fills in the API, says who may frame, and is silent about other addresses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guidance-frames-'));
    await buildFrames({ outDir: folder });
    const addresses = addressesFrom(4100);
    const host = createFrameHost(listFiles(folder), addresses);
    const answer = host(new Request(`${addresses.script}/${movingFolder}/frame/chat.html?lang=nn`));
    expect(answer?.headers.get('Content-Security-Policy')).toBe(
      "frame-ancestors 'self' http://localhost:4100 http://127.0.0.1:4100",
    );
    expect(await answer?.text()).toContain('content="http://localhost:4102/guidance/v1"');
    expect(answer?.headers.get('Set-Cookie')).toBeNull();
    expect(host(new Request(`${addresses.script}/guidance.js`))).toBeUndefined();
    expect(host(new Request(`${addresses.script}/${movingFolder}/frame/../package.json`))).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

describe('a message to the page around a frame', () => {
  it('is told from anything else that is posted', () => {
    assert(
      property(
        anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true }),
        (posted) => {
          expect(readFrameMessage(posted)).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    [
      { type: 'guidance-frame', heightPx: 640 },
      { type: 'guidance-frame', heightPx: 640, topPx: undefined },
    ],
    [
      { type: 'guidance-frame', heightPx: 640, topPx: -1, more: 1 },
      { type: 'guidance-frame', heightPx: 640, topPx: undefined },
    ],
    [
      { type: 'guidance-frame', heightPx: 640, topPx: 0 },
      { type: 'guidance-frame', heightPx: 640, topPx: 0 },
    ],
    [{ type: 'guidance-frame', heightPx: '640' }, undefined],
    [{ type: 'guidance-frame', heightPx: Infinity }, undefined],
    [{ type: 'guidance-frame', heightPx: NaN }, undefined],
    [{ type: 'guidance-frame', heightPx: 0 }, undefined],
    [{ heightPx: 640 }, undefined],
    ['{"type":"guidance-frame","heightPx":640}', undefined],
  ])('%o is read as %o', (posted, message) => {
    expect(readFrameMessage(posted)).toEqual(message);
  });
});
