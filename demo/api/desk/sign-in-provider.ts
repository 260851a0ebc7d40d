import type { DeskRole } from '../store/access.repository.js';

/** What the provider's answer has to fit. */
export interface BegunSignIn {
  /** Where the browser goes. */
  url: string;
  state: string;
  nonce: string;
  verifier: string;
}

/** Who has signed in, as the provider says. */
export interface SignedInPerson {
  /** The provider's own id of the person; it never changes. */
  subject: string;
  name?: string;
  /** Told by the provider to be the person's own. */
  email?: string;
  /** The counsellor's id, where the service has said whose it is. */
  counsellor?: string;
  roles: readonly DeskRole[];
}

/** Where a county's people sign in (OpenID Connect). It talks with another server: never inside a transaction. */
export interface SignInProvider {
  /** What people call it: "Fylkeskommunens innlogging". */
  name: string;
  /** @throws ProblemError `unavailable` when the provider does not answer */
  begin(): Promise<BegunSignIn>;
  /**
   * What came back with the browser, as it stood in the address.
   * @throws ProblemError `unauthorized` when it does not fit, `unavailable` when the provider does not answer
   */
  finish(answer: string, begun: Omit<BegunSignIn, 'url'>): Promise<SignedInPerson>;
  /** Where the browser goes to end the sign-in there, too; `undefined`: the provider offers no such address. */
  endUrl(): Promise<string | undefined>;
}
