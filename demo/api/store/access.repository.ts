/** What somebody signed in may do. */
export const deskRoles = ['counsellor', 'administrator'] as const;
export type DeskRole = (typeof deskRoles)[number];

/** A sign-in at the identity provider that has been begun: what the answer has to fit. Instants are epoch milliseconds. */
export interface PendingSignIn {
  tokenHash: string;
  state: string;
  nonce: string;
  verifier: string;
  expiresAt: number;
}

/** Something that was opened or done at the desk. Never a name, never a word of what was in it. */
export interface AuditRecord {
  id: string;
  at: number;
  /** The counsellor's id. */
  counsellor: string;
  /** The call: an `operationId` of the desk. */
  action: string;
  /** Ids from the call's path; empty where it concerns no one thing. */
  subject: string;
}

export interface AuditQuery {
  counsellor?: string | undefined;
  /** And what is in it: a conversation's files and messages. */
  subject?: string | undefined;
  /** Any of them. */
  actions?: readonly string[] | undefined;
  /** From then on, and before then. */
  from?: number;
  to?: number;
  /** What comes after that one in the list. */
  after?: { at: number; id: string };
  limit: number;
}

/** Who gets in, and what they did there. */
export interface AccessRepository {
  addSignIn(signIn: PendingSignIn): Promise<void>;
  /** It is gone by that: a sign-in is finished once. */
  takeSignIn(tokenHash: string): Promise<PendingSignIn | undefined>;
  removeSignIns(expiredBefore: number): Promise<void>;

  note(record: AuditRecord): Promise<void>;
  /** Whether the same has been noted since then. */
  isNoted(same: Pick<AuditRecord, 'counsellor' | 'action' | 'subject'>, since: number): Promise<boolean>;
  /** The newest first. */
  noted(query: AuditQuery): Promise<AuditRecord[]>;
  /** Of whom anything is noted at all, in the order of their ids. */
  notedCounsellors(): Promise<string[]>;
  removeNotes(before: number): Promise<void>;
}
