import * as v from 'valibot';

/** What the desk takes over once somebody has set the service up there. */
export const administrationEntries = {
  /** What the service is called until then. `Karrieresenter`. */
  serviceName: v.optional(
    v.pipe(v.string('is to be a text'), v.trim(), v.nonEmpty('is empty'), v.maxLength(200, 'is too long')),
    'Karrieresenter',
  ),
};
