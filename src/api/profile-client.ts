import { ServiceProfileSchema, type ServiceProfile } from '../contract/profile.js';
import type { CallOptions, Http } from './http.js';

/** What the service is and offers; a part that is missing (`chat`, `booking`, `courses`) is not offered. */
export type ProfileClient = (options?: CallOptions) => Promise<ServiceProfile>;

export const createProfileClient =
  (http: Http): ProfileClient =>
  (options) =>
    http.json(ServiceProfileSchema, { path: '/profile', ...options });
