import type { PageParameters } from '../page/page-address.js';
import type { Whereabouts } from './booking-flow.js';

/** This widget's parameters in the page's address; none is shared with the courses'. */
export const addressNames = ['step', 'service', 'channel', 'location'] as const;

export const toParameters = (at: Whereabouts): PageParameters =>
  Object.fromEntries(
    addressNames.flatMap((name) => {
      const value = at[name];
      return value === undefined ? [] : [[name, [value]]];
    }),
  );

export const fromParameters = (parameters: PageParameters): Whereabouts =>
  Object.fromEntries(addressNames.map((name) => [name, parameters[name]?.[0]]));
