import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FeedServer {
  url: string;
  /** What stands at a path: `/astrid.ics`. */
  files: Map<string, string>;
  /** Where a path leads instead. */
  redirects: Map<string, string>;
  /** Path and conditions of each request, in the order in which they came. */
  asked: { path: string; etag: string | undefined }[];
  /** So long before each answer. */
  setDelay: (delayMs: number) => void;
  /** What every request is answered with instead. */
  setStatus: (status: number | undefined) => void;
  close: () => Promise<void>;
}

/** Published calendars, on loopback. */
export async function startFeedServer(): Promise<FeedServer> {
  const files = new Map<string, string>();
  const redirects = new Map<string, string>();
  const asked: FeedServer['asked'] = [];
  let delayMs = 0;
  let status: number | undefined;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const condition = request.headers['if-none-match'];
    asked.push({ path, etag: condition });
    setTimeout(() => {
      const file = files.get(path);
      const target = redirects.get(path);
      const etag = `"${createHash('sha1')
        .update(file ?? '')
        .digest('hex')}"`;
      if (status !== undefined) response.writeHead(status).end();
      else if (target !== undefined) response.writeHead(302, { Location: target }).end();
      else if (file === undefined) response.writeHead(404).end();
      else if (condition === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'Content-Type': 'text/calendar', ETag: etag }).end(file);
    }, delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    files,
    redirects,
    asked,
    setDelay: (ms) => {
      delayMs = ms;
    },
    setStatus: (always) => {
      status = always;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

let made = 0;

/** A calendar file with these times in it, in UTC: `20260304T090000Z`. */
export const feedOf = (...times: { start: string; end: string; uid?: string }[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//test//EN',
    ...times.flatMap(({ start, end, uid }) => {
      made += 1;
      return [
        'BEGIN:VEVENT',
        `UID:${uid ?? `event-${String(made)}`}`,
        `DTSTART:${start}`,
        `DTEND:${end}`,
        'SUMMARY:Tannlege i Moss',
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** As a calendar file writes an instant. */
export const basic = (at: string | number): string =>
  new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
