import type { ApiContext } from '../api-context.js';
import type { Language } from './language.js';
import { fieldError, invalid } from './validation.js';

/** A link that carries a token goes nowhere else than to a configured address. @throws ProblemError `validation` */
export function assertManageUrl(
  { manageUrlPrefixes }: ApiContext,
  manageUrl: string | undefined,
  language: Language,
): void {
  // Compared as the browser will read it: `https://good.example\@evil.example` begins well too.
  const address = manageUrl === undefined ? undefined : new URL(manageUrl).href;
  if (address !== undefined && !manageUrlPrefixes.some((prefix) => address.startsWith(prefix))) {
    throw invalid([fieldError('/manageUrl', 'url-not-allowed', language)]);
  }
}
