/**
 * An address from elsewhere, if it leads to a web page; `undefined` for `javascript:`, `data:` and what is no address. `base`: what a
 * relative one begins at; the page by default.
 */
export const webLink = (address: string | undefined, base?: string): string | undefined => {
  if (address === undefined) return undefined;
  try {
    const url = new URL(address, base ?? document.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
};
