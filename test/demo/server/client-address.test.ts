import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientNetwork, networksOf } from '../../../demo/server/client-address.js';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

const network = (request: IncomingMessage, proxies: string[] = []) =>
  clientNetwork(request, networksOf(proxies));

describe('where a request comes from', () => {
  it('is its own line where no proxy of ours stands', () => {
    expect(network(from('203.0.113.7'))).toBe('203.0.113.7');
    expect(network(from('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7');
  });

  it('is what a proxy of ours has heard, not what the caller has written before it', () => {
    const request = from('10.0.0.5', '1.2.3.4, 198.51.100.1, 10.0.0.9');
    expect(network(request, ['10.0.0.0/8'])).toBe('198.51.100.1');
    expect(network(request, ['10.0.0.5'])).toBe('10.0.0.9');
    expect(network(request)).toBe('10.0.0.5');
  });

  it('believes a proxy on the same machine', () => {
    expect(network(from('127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
    expect(network(from('::1', '198.51.100.1'))).toBe('198.51.100.1');
  });

  it('is one and the same for the machine itself', () => {
    for (const loopback of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      expect(network(from(loopback))).toBe('127.0.0.1');
    }
  });

  it('is one network for a /64, in which anybody changes address at will', () => {
    const one = network(from('2001:db8:1:2:aaaa::1'));
    expect(one).toBe('2001:db8:1:2::/64');
    expect(network(from('2001:db8:1:2:ffff:0:0:9'))).toBe(one);
    expect(network(from('2001:db8:1:3::1'))).not.toBe(one);
  });

  it('reads addresses as proxies write them, and stops at what is none', () => {
    expect(network(from('127.0.0.1', '198.51.100.1:4711'))).toBe('198.51.100.1');
    expect(network(from('127.0.0.1', '[2001:db8:1:2::1]:4711'))).toBe('2001:db8:1:2::/64');
    expect(network(from('::ffff:203.0.113.7'))).toBe('203.0.113.7');
    expect(network(from('10.0.0.5', '198.51.100.1, nonsense'), ['10.0.0.0/8'])).toBe('10.0.0.5');
  });
});
