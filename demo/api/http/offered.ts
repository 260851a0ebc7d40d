import type { ApiContext } from '../api-context.js';
import type { ServiceProfile } from '../../../src/contract/profile.js';
import { ProblemError } from './problem-error.js';

/**
 * A part of the profile that is offered just now. What is begun anew begins with this; what was begun before goes on, offered or
 * not. @throws ProblemError `not-found`
 */
export function requireOffer<Part extends 'chat' | 'booking' | 'courses'>(
  { profile }: Pick<ApiContext, 'profile'>,
  part: Part,
): NonNullable<ServiceProfile[Part]> {
  const offered = profile('nb')[part];
  if (!offered) throw new ProblemError(404, 'not-found');
  return offered;
}
