import type { Hono } from 'hono';
import type { OpeningHours, ServiceProfile } from '../../src/contract/profile.js';
import type { Scan } from './chat/attachments.js';
import type { Clock } from './clock.js';
import type { DeskLink } from './desk/desk.contract.js';
import type { Language } from './http/language.js';
import type { Retention } from './privacy/retention.js';
import type { Store } from './store/store.js';

export type ProfileSource = (language: Language) => ServiceProfile;

export interface ApiOptions {
  /** Closed together with the API. */
  store: Store;
  clock: Clock;
  /** Instead of what the store says the service is. */
  profile?: ProfileSource;
  /** What the service is called until somebody has set it up at the desk. `Karrieresenter`. */
  serviceName?: string;
  /** Pages that may use the API: `https://www.example.no`, and `null` for pages without an origin. */
  allowedOrigins: readonly string[];
  /** A link that carries a token goes to an address that begins with one of these, and nowhere else. */
  manageUrlPrefixes: readonly string[];
  /** The base URL, as the contract means it: `https://api.example.no/guidance/v1`. */
  publicUrl: string;
  /** When the chat is open, instead of what the store says. */
  chatHours?: OpeningHours;
  /** What counsellors sign in with at the desk. Without it there is no desk. */
  deskSecret?: string;
  /** Links that the desk has ready to send. */
  deskLinks?: readonly DeskLink[];
  /** How many times one network address may hold at once: a school class sits behind one. 30. */
  holdsPerAddress?: number;
  /** How long what tells of a person is kept, where that is not as usual. */
  retention?: Partial<Retention>;
  /** So long after an appointment everything in it that tells of a person is erased. 180. */
  appointmentRetentionDays?: number;
  /** So long after a course its registrations are deleted. 180. */
  registrationRetentionDays?: number;
  /** After so long without a sign of a counsellor's desk, those who talked with that counsellor come first in the queue. 60. */
  counsellorAwaySeconds?: number;
  /** Looks at every file before it is kept. Without it only size and type are looked at. */
  scan?: Scan;
  /** How long a stream may be silent. 15 000. */
  heartbeatMs?: number;
}

/** What every part of the API works with. What the service is and offers may be another from one request to the next. */
export interface ApiContext extends Omit<ApiOptions, 'profile' | 'chatHours'> {
  profile: ProfileSource;
  /** When the chat is open. */
  openingHours: () => OpeningHours;
}

/** Who sent a request, as far as the server knows. */
export interface Caller {
  /** The network address. Without it nothing is counted by address. */
  address?: string | undefined;
}

/** What a handler finds in its request's context. */
export interface ApiEnv {
  Bindings: Caller;
  Variables: { language: Language };
}

/** One part of the API: what it answers, what falls due in it, what it lets go of at the end. */
export interface ApiPart {
  routes: Hono<ApiEnv>;
  sweep?(): Promise<void>;
  /** Ends what readers wait at, in order; calls are still answered. */
  endStreams?(): void;
  close?(): void;
}
