import type { Json } from './draft.js';

/** What has been written and not saved, until the tab is closed: a reload goes on where it was. */
export interface KeptDraft {
  draft: Json;
  /** As it was when one began to write. */
  revision?: string;
}

const keyOf = (what: string) => `guidance-desk-draft:${what}`;

/** A secret is written anew rather than kept where whoever has the machine can read it. */
const withoutSecret = (draft: Json): Json => {
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) return draft;
  const { calendar, ...rest } = draft;
  const isSecret = typeof calendar === 'object' && calendar !== null && 'url' in calendar;
  return isSecret || calendar === undefined ? rest : { ...rest, calendar };
};

export function readDraft(what: string): KeptDraft | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(keyOf(what)) ?? 'null') as KeptDraft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(what: string, kept: KeptDraft | undefined): void {
  try {
    if (!kept) sessionStorage.removeItem(keyOf(what));
    else sessionStorage.setItem(keyOf(what), JSON.stringify({ ...kept, draft: withoutSecret(kept.draft) }));
  } catch {
    // Storage is switched off or full: what is written lasts as long as the page.
  }
}
