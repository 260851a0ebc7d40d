import type { ProfileRecord } from '../store/profile.repository.js';

/** What the service is called until somebody has set it up, unless the configuration says otherwise. */
const usualName = 'Karrieresenter';

/** True of a service that nobody has set up: it has a name, and offers nothing. */
export const defaultProfile = (name: string = usualName): ProfileRecord => ({
  name,
  timeZone: 'Europe/Oslo',
  languages: ['nb'],
  contact: {},
  urgent: [],
  privacy: { controller: name, policyUrl: '' },
});
