export type ManagedThing = 'appointment' | 'registration';

export interface ManageCredential {
  readonly id: string;
  readonly token: string;
}

/** Whether the page was opened from a mail: the appointment or registration is asked for at once. */
export const isManageLink = (): boolean =>
  /^#guidance-(appointment|registration)=/.test(window.location.hash);

/**
 * Takes `#guidance-appointment=ID.TOKEN` out of the page's address, at once, so that the token is in no history entry,
 * no copied link and no later report. `undefined` when the page was opened without one.
 */
export const takeManageLink = (thing: ManagedThing): ManageCredential | undefined => {
  const match = new RegExp(`^#guidance-${thing}=([^.]+)\\.(.+)$`).exec(window.location.hash);
  if (!match) return undefined;
  const [, id = '', token = ''] = match;
  try {
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  } catch {
    window.location.hash = '';
  }
  return { id: decoded(id), token: decoded(token) };
};

/** A link that was cut off in an e-mail leads nowhere, which the API says better than an exception does. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The address that opens this appointment or registration again, on this page. */
export const manageLink = (thing: ManagedThing, { id, token }: ManageCredential): string =>
  `${manageBase()}#guidance-${thing}=${encodeURIComponent(id)}.${encodeURIComponent(token)}`;

/** This page without query and fragment: where a manage link may lead. */
export const manageBase = (): string => window.location.origin + window.location.pathname;
