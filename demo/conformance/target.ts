/** What a suite talks to. */
export interface Target {
  /** `path` begins after the base URL: `/profile`. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  /** Moves time on and does what is due by then. Not at a running server, whose clock is its own. */
  advance?: (minutes: number) => Promise<void>;
  /** Whether the suite may leave traces. */
  mayWrite: boolean;
  /** A page's origin that is allowed, where it is known. */
  origin?: string;
  /** What counsellors sign in with at the reference API's own desk. */
  deskSecret?: string;
  /** Tokens of counsellors who have signed in elsewhere, each another one's. The first of them does what one can do. */
  deskTokens?: readonly string[];
  manageUrlPrefix?: string;
}

/**
 * How much is tried: `read` leaves no trace, `seeker` does what people do on a site, `desk` needs a counsellor too, who opens
 * the chat and answers.
 */
export const levels = ['read', 'seeker', 'desk'] as const;
export type Level = (typeof levels)[number];

export function levelOf({ mayWrite, deskSecret, deskTokens = [] }: Target): Level {
  if (!mayWrite) return 'read';
  return deskSecret === undefined && deskTokens.length === 0 ? 'seeker' : 'desk';
}

/** Part of what a profile can offer. */
export type Offer = 'chat' | 'booking' | 'courses';
