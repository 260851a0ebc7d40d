/** Four origins, so that CORS and the partner's CSP are real. */
export interface Addresses {
  sites: string;
  script: string;
  api: string;
  desk: string;
}

export const basePath = '/guidance/v1';

export const ports = (first: number) => ({
  sites: first,
  script: first + 1,
  api: first + 2,
  desk: first + 3,
});

export type Part = keyof ReturnType<typeof ports>;

/** Origins, without a slash at the end. */
export function addressesFrom(firstPort: number): Addresses {
  const { sites, script, api, desk } = ports(firstPort);
  const origin = (port: number) => `http://localhost:${String(port)}`;
  return { sites: origin(sites), script: origin(script), api: origin(api), desk: origin(desk) };
}

/** Where a page may be opened from: by name or by number, it is the same machine. */
export const spellings = (origin: string): string[] => [origin, origin.replace('localhost', '127.0.0.1')];
