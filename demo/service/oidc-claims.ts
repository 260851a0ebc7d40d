import type { SignedInPerson } from '../api/desk/sign-in-provider.js';
import { deskRoles } from '../api/store/access.repository.js';
import type { OidcSettings } from './sign-in.configuration.js';

export type Claims = Readonly<Record<string, unknown>>;

/** A dot leads into an object, unless a claim is called so, as those that are named by an address are. */
function claimOf(claims: Claims, name: string): unknown {
  if (name in claims) return claims[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null ? (value as Claims)[part] : undefined),
      claims,
    );
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function listOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ');
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Whether the claims that matter are all there, so that nobody has to be asked for more. */
export const isComplete = (claims: Claims, { emailClaim, subjectClaim, rolesClaim }: OidcSettings): boolean =>
  [emailClaim, subjectClaim, rolesClaim].every((name) => claimOf(claims, name) !== undefined);

/** Who it is, as far as the service has decided whom to believe. An address that the provider has not verified is none. */
export function personOf(claims: Claims, settings: OidcSettings): SignedInPerson | undefined {
  const subject = textOf(claimOf(claims, settings.subjectClaim));
  if (subject === undefined) return undefined;
  const name = textOf(claims.name);
  const email = claims.email_verified === false ? undefined : textOf(claimOf(claims, settings.emailClaim));
  const counsellor = Object.entries(settings.counsellors).find(([key]) => key === subject)?.[1];
  const given = listOf(claimOf(claims, settings.rolesClaim));
  return {
    subject,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(counsellor !== undefined && { counsellor }),
    roles: deskRoles.filter((role) => given.includes(settings.roleNames[role])),
  };
}
