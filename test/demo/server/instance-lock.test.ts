import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../demo/server/instance-lock.js';

describe('lockFolder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guidance-lock-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps a second server out, and says which process is in', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(join(folder, 'server.pid'), String(other.pid));
    expect(() => lockFolder(folder)).toThrow(`process ${String(other.pid)}`);
    const ended = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await ended;
  });

  it('takes over from a server that was killed', async () => {
    const other = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => other.once('exit', resolve));
    writeFileSync(join(folder, 'server.pid'), String(other.pid));
    lockFolder(folder);
    expect(readFileSync(join(folder, 'server.pid'), 'utf8')).toBe(String(process.pid));
  });

  it('is free again once released', () => {
    lockFolder(folder).release();
    expect(() => lockFolder(folder)).not.toThrow();
  });
});
