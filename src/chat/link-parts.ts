/** A piece of a message: plain words, or an address that may be followed. */
export type Part = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

/**
 * Addresses with their scheme, and e-mail addresses as people write them. A telephone number is a link only where it says
 * so itself (`tel:`): eight digits may be anything.
 */
const addresses =
  /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"]+|(?<![\w.@/])[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?![\w@])/gi;
/** What ends a sentence, or closes a bracket around an address, is not part of it. */
const trailing = /[.,:;!?'’»)\]}]+$/;

const withoutTrailing = (found: string): string => {
  const bare = found.replace(trailing, '');
  // `https://no.wikipedia.org/wiki/Fagbrev_(Norge)` ends in a bracket of its own.
  return found.startsWith(`${bare})`) && bare.includes('(') ? `${bare})` : bare;
};

/** Only what is known to be harmless: a page with a host, an e-mail address, a number to call. */
const hrefOf = (text: string): string | undefined => {
  const href = /^[a-z]+:/i.test(text) ? text : `mailto:${text}`;
  try {
    const { protocol, hostname, pathname } = new URL(href);
    const isWeb = /^https?:$/.test(protocol) && hostname !== '';
    const isContact = /^(?:mailto|tel):$/.test(protocol) && pathname !== '';
    return isWeb || isContact ? href : undefined;
  } catch {
    return undefined;
  }
};

/** Finds the addresses in what somebody wrote; everything else stays plain text. */
export const linkParts = (text: string): Part[] => {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(addresses)) {
    const address = withoutTrailing(found);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) });
    parts.push({ kind: 'link', text: address, href });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
};
