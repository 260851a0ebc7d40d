import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePorts } from '../../support/free-ports.js';
import type { HostBrowser, HostTab, Launch } from './host-browser.js';

const driverPath = '/usr/bin/WebKitWebDriver';
const browserPaths = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/** WebDriver's name for a key that is no letter. */
const keys = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' };

type Command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const commandsAt =
  (address: string): Command =>
  async (method, path, body) => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${path}: ${value?.error ?? ''} ${value?.message ?? ''}`);
    return value;
  };

const keyActions = (text: string) => ({
  actions: [
    {
      type: 'key',
      id: 'keyboard',
      actions: Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    },
  ],
});

const pressActions = (x: number, y: number) => ({
  actions: [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ],
});

/** Promises are waited for in the page, because the driver's own way of waiting needs what a policy may forbid. */
const tabOf = (ask: Command, close: () => Promise<void>): HostTab => {
  const perform = async (actions: object): Promise<void> => {
    await ask('POST', '/actions', actions);
  };
  return {
    goto: async (url) => {
      await ask('POST', '/url', { url });
    },
    back: async () => {
      await ask('POST', '/back');
    },
    run: async (expression) =>
      String(
        await ask('POST', '/execute/async', {
          script: `const done = arguments[arguments.length - 1];
            Promise.resolve(${expression}).then((value) => done('=' + value), (error) => done('!' + error));`,
          args: [],
        }),
      ).replace(/^([=!])([^]*)$/, (_all, sign: string, value: string) => {
        if (sign === '!') throw new Error(value);
        return value;
      }),
    press: (x, y) => perform(pressActions(x, y)),
    type: (text) => perform(keyActions(text)),
    key: (name) => perform(keyActions(keys[name])),
    resize: async (width, height) => {
      await ask('POST', '/window/rect', { width, height: height + 80 });
    },
    close,
  };
};

/** A driver serves one session at a time, so each tab has a driver of its own. */
async function openTab(binary: string): Promise<{ tab: HostTab; version: string }> {
  const port = await freePorts();
  const driver = spawn('xvfb-run', ['-a', driverPath, `--port=${String(port)}`], {
    stdio: 'ignore',
    detached: true,
  });
  const base = `http://127.0.0.1:${String(port)}`;
  await listening(base, driver);
  const end = () => {
    if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM');
  };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
  const session = (await commandsAt(base)('POST', '/session', { capabilities })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const ask = commandsAt(`${base}/session/${session.sessionId}`);
  await ask('POST', '/window/rect', { width: 1000, height: 880 });
  await ask('POST', '/timeouts', { script: 30_000 });
  const close = async () => {
    await ask('DELETE', '').catch(() => undefined);
    end();
  };
  return { tab: tabOf(ask, close), version: session.capabilities.browserVersion };
}

async function listening(base: string, driver: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100 && driver.exitCode === null; attempt += 1) {
    if (
      await fetch(`${base}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

export const launchWebKit: Launch = async () => {
  const binary = browserPaths.find((path) => existsSync(path));
  if (!existsSync(driverPath) || binary === undefined) return 'WebKitWebDriver is not installed';
  if (spawnSync('which', ['xvfb-run']).status !== 0) return 'xvfb-run is not installed';
  const { tab, version } = await openTab(binary);
  await tab.close();
  return {
    name: 'WebKit',
    version,
    open: async () => (await openTab(binary)).tab,
    close: () => Promise.resolve(),
  } satisfies HostBrowser;
};
