import * as v from 'valibot';

const text = v.pipe(v.string('is to be a text'), v.trim(), v.nonEmpty('is empty'));

/** Loopback is for tests and for trying: nothing of it leaves the machine. */
const isSecure = (value: string): boolean => {
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || isLoopbackHost(hostname);
};

/** `127.0.0.0/8`, `::1` and the name that stands for them (RFC 6761). */
export const isLoopbackHost = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

const OidcSchema = v.strictObject({
  /** As the provider's own metadata says it: `https://login.example.no/realms/fylke`. */
  issuer: v.pipe(text, v.url('is to be a web address'), v.check(isSecure, 'is to begin with https://')),
  clientId: text,
  clientSecret: text,
  /** What stands on the desk's button: "Logg inn med …". */
  name: v.optional(text, 'fylkeskommunens innlogging'),
  scope: v.optional(text, 'openid profile email'),
  /** Holds the address that is looked for among the counsellors' own. */
  emailClaim: v.optional(text, 'email'),
  /** Holds what `counsellors` begins with. It has to be one that never changes: `oid` at Microsoft Entra. */
  subjectClaim: v.optional(text, 'sub'),
  /** Whose is which counsellor, where addresses don't say it: value of `subjectClaim` → the counsellor's id. */
  counsellors: v.optional(v.record(text, text), {}),
  /** Holds the roles: a list, or a text with spaces between. A dot leads into an object: `realm_access.roles`. */
  rolesClaim: v.optional(text, 'roles'),
  /** What the provider calls them. Whoever has neither is let in nowhere. */
  roleNames: v.optional(
    v.strictObject({
      counsellor: v.optional(text, 'counsellor'),
      administrator: v.optional(text, 'administrator'),
    }),
    {},
  ),
});

/** How counsellors sign in at the desk: one of `deskSecret` and `oidc`. */
export const signInEntries = {
  /** On one's own machine alone: one secret for everybody, and no telling who it was. */
  deskSecret: v.optional(v.pipe(text, v.minLength(12, 'is to have at least 12 characters'))),
  /** Where the service's people sign in to everything else (OpenID Connect). */
  oidc: v.optional(OidcSchema),
  /** A sign-in ends after so long, whatever happens. 12. */
  deskSessionHours: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(24)), 12),
  /** And when nothing has been heard of the desk for so long: the machine sleeps, or is shut. 60. */
  deskIdleMinutes: v.optional(v.pipe(v.number(), v.minValue(5), v.maxValue(24 * 60)), 60),
  /** So long it is kept who opened what. 365. */
  auditDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)), 365),
};

export type OidcSettings = v.InferOutput<typeof OidcSchema>;

export interface SignInSettings {
  deskSecret?: string | undefined;
  oidc?: OidcSettings | undefined;
  host: string;
  deskUrl: string;
}

/** What is wrong with how one signs in, said so that it can be put right. Nothing when all is well. */
export function signInFault({ deskSecret, oidc, host, deskUrl }: SignInSettings): string | undefined {
  if (oidc && deskSecret !== undefined) {
    return 'has both oidc and deskSecret: leave deskSecret out';
  }
  if (oidc) return undefined;
  if (deskSecret === undefined) {
    return 'says nowhere how counsellors sign in: oidc is missing (deskSecret is for one’s own machine alone)';
  }
  if (isLoopbackHost(host) && isLoopbackHost(new URL(deskUrl).hostname)) return undefined;
  return 'lets counsellors sign in with deskSecret, which is for one’s own machine alone: configure oidc, or let host and deskUrl be localhost';
}
