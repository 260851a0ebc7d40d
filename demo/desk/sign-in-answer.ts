import * as v from 'valibot';

/** What this tab has begun at the provider: without it what comes back is somebody else's. Gone with the tab. */
const key = 'guidance-desk-sign-in';

const BegunSchema = v.object({ token: v.string(), place: v.string() });

/** Before the browser leaves for the provider. `place`: where in the desk one was. */
export function keepBegun(begun: v.InferOutput<typeof BegunSchema>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(begun));
  } catch {
    // Storage is switched off: the way back will say so.
  }
}

function takeBegun(): v.InferOutput<typeof BegunSchema> | undefined {
  try {
    const result = v.safeParse(BegunSchema, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    sessionStorage.removeItem(key);
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** `token` is missing where this tab has begun nothing. */
export interface ProviderAnswer {
  token?: string;
  answer: string;
}

/**
 * What the provider has put into the address, if anything, which is clean at once: no reload, no bookmark and no other page
 * finds it there. The desk is where it was left.
 */
export function takeAnswer(): ProviderAnswer | undefined {
  const answer = [location.hash, location.search].find((part) => /[?#&]state=/.test(part));
  if (answer === undefined) return undefined;
  const begun = takeBegun();
  history.replaceState(null, '', location.pathname + (begun?.place ?? ''));
  return { answer: answer.slice(1), ...(begun && { token: begun.token }) };
}
