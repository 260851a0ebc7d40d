/** Where the whole script lies, seen from the small one, and what it must be. */
export interface WholeScript {
  readonly path: string;
  /** Subresource Integrity, `sha384-…`. */
  readonly integrity: string;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** A policy can be made once only. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** A page that asks for Trusted Types lets in only addresses that a policy of its list has made. */
const trusted = (address: string): string => {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('guidance-loader', { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
};

/** The tag that a page would have had for the whole script: the same settings, the same nonce. */
const tagFor = (small: HTMLElement | undefined, { path, integrity }: WholeScript): HTMLScriptElement => {
  const tag = document.createElement('script');
  for (const { name, value } of small?.attributes ?? [])
    if (name.startsWith('data-')) tag.setAttribute(name, value);
  const { href, protocol } = new URL(path, (small as HTMLScriptElement | undefined)?.src || document.baseURI);
  if (small?.nonce) tag.nonce = small.nonce;
  // A file from a disk answers no such question.
  if (protocol !== 'file:') Object.assign(tag, { integrity, crossOrigin: 'anonymous' });
  tag.src = trusted(href);
  return tag;
};

/** Fetches and runs the whole script. Rejects when it can't be had, or is not what it must be. */
export const fetchWhole = (small: HTMLElement | undefined, whole: WholeScript): Promise<void> =>
  new Promise((resolve, reject) => {
    const tag = tagFor(small, whole);
    tag.onload = () => resolve();
    tag.onerror = () => {
      tag.remove();
      reject(new Error(`${tag.src} could not be fetched, or is another file than it was made for.`));
    };
    document.head.append(tag);
  });
