/** An address from elsewhere, if it leads to a web page; `undefined` for `javascript:`, `data:` and what is no address. */
export const webLink = (address: string | undefined): string | undefined => {
  if (address === undefined) return undefined;
  try {
    const url = new URL(address, document.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
};
