import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import PostalMime from 'postal-mime';
import { addressesFrom } from '../../../demo/server/addresses.js';
import { createOutboxHost } from '../../../demo/server/outbox-host.js';
import { createKeptMail } from '../../../demo/mail/kept-mail.js';
import { messageOf } from '../../../demo/mail/message.js';
import type { NoticeRecord } from '../../../demo/api/store/notices.repository.js';

const folder = mkdtempSync(join(tmpdir(), 'guidance-outbox-'));
const mail = createKeptMail(folder);
const host = createOutboxHost(mail, addressesFrom(4100));
const id = '4ad3bd27-6e3a-4c3d-8a4b-0c6a2f1f5e11';

const ask = async (path: string, origin = 'http://localhost:4100'): Promise<Response> => {
  const response = await host(new Request(origin + path));
  if (!response) throw new Error(`${path} is not the outbox's.`);
  return response;
};
const policyOf = (response: Response) => response.headers.get('Content-Security-Policy') ?? '';

const notice: NoticeRecord = {
  ...{ id, kind: 'confirmed', about: { appointment: id }, way: 'email', language: 'nn' },
  contact: { name: 'Kåre <b>', email: 'kare@example.no' },
  subject: 'Timen din er bestilt: tysdag 3. mars kl. 10.00',
  text: 'Hei!\n\nTimen din er bestilt.\n\nVideosamtale: https://video.example.no/rom?a=1&b=2.',
  manageLink: 'https://www.example.no/time#guidance-appointment=a.b',
  calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' },
  ...{ createdAt: 0, attempts: 0 },
};

describe('the outbox of the demo', () => {
  beforeAll(async () => {
    expect(await (await ask('/utboks/')).text()).toContain('ikke skrevet noen e-post ennå');
    const message = await messageOf(notice, { name: 'Karrieresenteret', from: 'post@example.no' });
    expect(await mail.deliver(message)).toEqual({ state: 'accepted' });
    // A second time, as after the end of a process: the mailbox knows it.
    await mail.deliver(message);
  });
  afterAll(() => {
    mail.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lists each letter once, in its language', async () => {
    const response = await ask('/utboks/');
    const page = await response.text();
    expect(page.match(new RegExp(`href="/utboks/${id}/"`, 'g'))).toHaveLength(1);
    expect(page).toContain('<li lang="nn">');
    expect(page).toContain('kare@example.no');
    expect(page).not.toContain('<b>');
    expect(policyOf(response)).toContain("default-src 'none'");
    expect(policyOf(response)).not.toContain('script');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('shows a letter as text and, in a frame without scripts, as HTML under a policy that lets its styles in', async () => {
    const page = await (await ask(`/utboks/${id}/`)).text();
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).toContain('https://video.example.no/rom?a=1&amp;b=2');
    const letter = await ask(`/utboks/${id}/html`);
    const html = await letter.text();
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policyOf(letter)).toContain(`style-src 'sha256-${hash}'`);
    expect(policyOf(letter)).toContain('sandbox allow-popups');
    expect(html).toContain(
      '<a href="https://video.example.no/rom?a=1&amp;b=2">https://video.example.no/rom?a=1&amp;b=2</a>.',
    );
    expect(html).toContain('<a class="action" href="https://www.example.no/time#guidance-appointment=a.b"');
  });

  it('gives the invitation and the whole message as downloads', async () => {
    const page = await (await ask(`/utboks/${id}/`)).text();
    const names = [...page.matchAll(/vedlegg\/(\d+)">([^<]+)</g)].map(([, number, name]) => [number, name]);
    expect(names).toContainEqual(['1', 'invite.ics']);
    const invitation = await ask(`/utboks/${id}/vedlegg/1`);
    expect(invitation.headers.get('Content-Disposition')).toContain('attachment');
    expect(await invitation.text()).toContain('METHOD:REQUEST');
    const whole = await PostalMime.parse(await (await ask(`/utboks/${id}/eml`)).arrayBuffer());
    expect(whole.subject).toBe(notice.subject);
  });

  it('answers this machine alone, and for letters that it has', async () => {
    expect((await ask('/utboks/', 'http://evil.example:4100')).status).toBe(404);
    expect((await ask('/utboks/', 'http://127.0.0.1:4100')).status).toBe(200);
    for (const path of ['/utboks/..%2f..%2fpackage.json', '/utboks/nobody/', `/utboks/${id}/vedlegg/9`])
      expect((await ask(path)).status).toBe(404);
    expect(host(new Request('http://localhost:4100/fylket/'))).toBeUndefined();
    expect((await ask('/utboks')).headers.get('Location')).toBe('http://localhost:4100/utboks/');
  });
});
