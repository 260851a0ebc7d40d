import { lookup } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { CalendarFault, type CalendarVersion } from '../../api/calendars/calendar-reader.js';

export interface FetchRules {
  /** Addresses in the service's own network may be asked, too. */
  allowsPrivate: boolean;
  /** Longer is no calendar of a person. 10 MiB. */
  maxBytes: number;
}

export type Fetched = { kind: 'unchanged' } | { kind: 'text'; text: string; version: CalendarVersion };

export interface FeedRequest {
  url: string;
  known?: CalendarVersion | undefined;
  signal: AbortSignal;
}

const mostRedirects = 3;

/** Loopback, private, link-local (where clouds keep their secrets), shared and unspecified: RFC 6890. */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, prefix, 'ipv6');

/** An IPv4 address inside an IPv6 one counts as what it is. */
export const isInside = (address: string): boolean =>
  inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * A calendar file from where a counsellor's calendar is published: by HTTPS, not from inside the service's own network unless that
 * is configured, and never longer or slower than is sensible. Redirects are held to the same. @throws CalendarFault
 */
export async function fetchFeed(feed: FeedRequest, rules: FetchRules): Promise<Fetched> {
  let url = parse(feed.url);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await ask(url, feed, rules);
    const { statusCode = 0, headers } = response;
    if (statusCode === 304) {
      response.resume();
      return { kind: 'unchanged' };
    }
    if (statusCode === 200)
      return { kind: 'text', text: await textOf(response, rules.maxBytes), version: versionOf(response) };
    response.destroy();
    if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined)
      throw new CalendarFault(`was answered with ${String(statusCode)}`);
    url = parse(headers.location, url);
  }
  throw new CalendarFault('is redirected too often');
}

function parse(address: string, base?: URL): URL {
  const written = address.replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(written, base)) throw new CalendarFault('has an address that is none');
  return new URL(written, base);
}

function ask(
  url: URL,
  { known, signal }: FeedRequest,
  { allowsPrivate }: FetchRules,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback && allowsPrivate))
    throw new CalendarFault('is not published by HTTPS');
  if (!allowsPrivate && isIP(host) !== 0 && isInside(host)) throw forbidden();
  const options: RequestOptions = {
    signal,
    // The address that is asked is the one that was looked at.
    ...(!allowsPrivate && { lookup: lookupOutside }),
    headers: {
      Accept: 'text/calendar',
      'Accept-Encoding': 'identity',
      'User-Agent': 'guidance-widgets',
      ...(known?.etag !== undefined && { 'If-None-Match': known.etag }),
      ...(known?.lastModified !== undefined && { 'If-Modified-Since': known.lastModified }),
    },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    request.on('error', (error) => {
      reject(error instanceof CalendarFault ? error : unreachable(signal));
    });
    request.end();
  });
}

const forbidden = () =>
  new CalendarFault('has an address inside the service’s own network, which is not allowed');

const unreachable = (signal: AbortSignal) =>
  new CalendarFault(signal.aborted ? 'did not answer in time' : 'cannot be reached');

const lookupOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, '', 4);
      return;
    }
    const [first] = addresses;
    if (!first) callback(new CalendarFault('cannot be reached'), '', 4);
    else if (addresses.some(({ address }) => isInside(address))) callback(forbidden(), '', 4);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

async function textOf(response: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw new CalendarFault('is too large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof CalendarFault ? error : new CalendarFault('was cut off while it was read');
  }
  return Buffer.concat(chunks).toString('utf8');
}

const versionOf = ({ headers }: IncomingMessage): CalendarVersion => ({
  ...(headers.etag !== undefined && { etag: headers.etag }),
  ...(headers['last-modified'] !== undefined && { lastModified: headers['last-modified'] }),
});
