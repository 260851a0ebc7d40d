import * as v from 'valibot';
import { DeskSessionSchema, type DeskSession } from '../api/desk/desk.contract.js';

/** The counsellor's sign-in, until the tab is closed or it runs out: a reload goes on where it was. */
const key = 'guidance-desk';

export function readSession(): DeskSession | undefined {
  try {
    const result = v.safeParse(DeskSessionSchema, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return result.success && Date.parse(result.output.expiresAt) > Date.now() ? result.output : undefined;
  } catch {
    return undefined;
  }
}

export function keepSession(session: DeskSession | undefined): void {
  try {
    if (session) sessionStorage.setItem(key, JSON.stringify(session));
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is switched off: the sign-in lasts as long as the page.
  }
}
