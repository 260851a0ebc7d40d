import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { ownMachine } from '../api/http/rate-limit.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [address: Address, bits: number];

/** Reads addresses and networks such as `10.0.0.0/8`. @throws Error when one is neither */
export const networksOf = (written: readonly string[]): Network[] =>
  written.map((text) =>
    text.includes('/') ? ipaddr.parseCIDR(text) : [ipaddr.process(text), text.includes(':') ? 128 : 32],
  );

/** An IPv4 address that is written as an IPv6 one is the IPv4 address. */
function parse(text: string): Address | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined;
}

const isWithin = (address: Address, networks: readonly Network[]): boolean =>
  networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));

const isLoopback = (address: Address) => address.range() === 'loopback';

/** What one household or one machine gets: of IPv6 that is a /64 (RFC 6177), within which anybody changes address at will. */
function networkName(address: Address): string {
  if (address instanceof ipaddr.IPv4) return address.toString();
  const prefix = address.parts.slice(0, 4).map((part) => part.toString(16));
  return `${prefix.join(':')}::/64`;
}

/**
 * Who sent a request: from the right of `X-Forwarded-For`, where each proxy adds whom it heard, the first that is no proxy of
 * ours. What stands to the left of that, anybody may have written. A proxy on this machine is always ours.
 */
export function clientNetwork(request: IncomingMessage, proxies: readonly Network[]): string | undefined {
  const peer = parse(request.socket.remoteAddress ?? '');
  if (!peer) return undefined;
  const isOurs = (address: Address) => isLoopback(address) || isWithin(address, proxies);
  const header = request.headers['x-forwarded-for'];
  const written = [header ?? []].flat().join(',').split(',').map(parse);
  let client = peer;
  for (const address of written.toReversed()) {
    if (!isOurs(client) || !address) break;
    client = address;
  }
  return isLoopback(client) ? ownMachine : networkName(client);
}
