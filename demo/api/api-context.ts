import type { Hono } from 'hono';
import type { OpeningHours, ServiceProfile } from '../../src/contract/profile.js';
import type { Scan } from './chat/attachments.js';
import type { Clock } from './clock.js';
import type { DeskLink } from './desk/desk.contract.js';
import type { SignInProvider } from './desk/sign-in-provider.js';
import type { Language } from './http/language.js';
import type { Retention } from './privacy/retention.js';
import type { MeetingSource } from './meetings/meeting-source.js';
import type { ProofDemand } from './http/proof.js';
import type { Limits } from './http/rate-limit.js';
import type { ApiWatch } from './http/watch.js';
import type { Store } from './store/store.js';

export type ProfileSource = (language: Language) => ServiceProfile;

/** That words by e-mail are sent, and from whom. */
export interface MailSetting {
  /** The service's own address; invitations to calendars come from it, too. */
  from: string;
}

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
  /** A mailer sends what is to be told by e-mail. Without it counsellors give every word by hand. */
  mail?: MailSetting;
  /** When the chat is open, instead of what the store says. */
  chatHours?: OpeningHours;
  /** What counsellors sign in with at the desk, on one's own machine. Without it and without `deskProvider` there is no desk. */
  deskSecret?: string;
  /** Where counsellors sign in at the desk of a service. It comes before `deskSecret`. */
  deskProvider?: SignInProvider;
  /** A sign-in at the desk ends after so long, whatever happens. 12. */
  deskSessionHours?: number;
  /** And when nothing has been heard of the desk for so long: it has been shut, or has no network. 60. */
  deskIdleMinutes?: number;
  /** So long it is kept who opened what at the desk. 365. */
  auditDays?: number;
  /** What only the servers of this service know, the same in each: it keys digests of addresses and signs challenges. `deskSecret`. */
  secret?: string;
  /** How much one caller may ask for. Without them nothing is counted but wrong sign-ins. */
  limits?: Limits;
  /** When the browser has to do some work before something is begun. Without it, never. */
  proof?: ProofDemand;
  /** Told of every request that has been answered, and of what failed. */
  watch?: ApiWatch;
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
  /**
   * Asks these counsellors' own calendars now, so that a time that is confirmed is free in reality. It is bounded and never
   * fails. Without it what is known counts.
   */
  askCalendars?: (counsellors: readonly string[]) => Promise<void>;
  /** Where the links to talks by video come from. Without it from a template whose address leads nowhere, for trying. */
  meetingSource?: MeetingSource;
  /** Looks at every file before it is kept. Without it only size and type are looked at. */
  scan?: Scan;
  /** An answer has begun by then, or is refused for the moment. 40 000. */
  answerWithinMs?: number;
  /** How long a stream may be silent. 15 000. */
  heartbeatMs?: number;
}

/** What every part of the API works with. What the service is and offers may be another from one request to the next. */
export interface ApiContext extends Omit<ApiOptions, 'profile' | 'chatHours'> {
  profile: ProfileSource;
}

/** What the chat and the desk need besides. */
export interface ChatContext extends ApiContext {
  /** When the chat is open. */
  openingHours: () => OpeningHours;
}

/** Who sent a request, as far as the server knows. */
export interface Caller {
  /**
   * The network that the request comes from: an IPv4 address, or the /64 of an IPv6 one, which is what one household or one
   * machine gets. Without it nothing is counted by address.
   */
  address?: string | undefined;
}

/** What a handler finds in its request's context. */
export interface ApiEnv {
  Bindings: Caller;
  Variables: { language: Language; requestId: string };
}

/** One part of the API: what it answers, what falls due in it, what it lets go of at the end. */
export interface ApiPart {
  routes: Hono<ApiEnv>;
  sweep?(): Promise<void>;
  /** Ends what readers wait at, in order; calls are still answered. */
  endStreams?(): void;
  close?(): void;
}
