/** A piece of a message: plain words, or an address that may be followed. */
export type Part = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string };

const addresses = /\bhttps?:\/\/[^\s<>"]+/gi;
/** What ends a sentence, or closes a bracket around an address, is not part of it. */
const trailing = /[.,:;!?'’»)\]}]+$/;

const withoutTrailing = (found: string): string => {
  const bare = found.replace(trailing, '');
  // `https://no.wikipedia.org/wiki/Fagbrev_(Norge)` ends in a bracket of its own.
  return found.startsWith(`${bare})`) && bare.includes('(') ? `${bare})` : bare;
};

const isAddress = (text: string): boolean => {
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
};

/** Finds the web addresses in what somebody wrote; everything else stays plain text. */
export const linkParts = (text: string): Part[] => {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(addresses)) {
    const address = withoutTrailing(found);
    if (!isAddress(address)) continue;
    if (index > end) parts.push({ kind: 'text', text: text.slice(end, index) });
    parts.push({ kind: 'link', text: address, href: address });
    end = index + address.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
};
