import { emptyList, offline, problem, silence, slow } from '../../test/support/faults.js';
import type { MockApi, Requests } from '../../test/support/mock-api.js';

/** What the API is like in a story: `parameters: { scenario: fails('GET /booking/slots') }`. */
export type Scenario = (api: MockApi) => void;

/** The answer never comes: the loading state. */
export const loads =
  (requests: Requests): Scenario =>
  (api) => {
    api.fail(requests, silence);
  };

export const isSlow =
  (requests: Requests, milliseconds = 2000): Scenario =>
  (api) => {
    api.fail(requests, slow(milliseconds));
  };

/** The service is out of order. */
export const fails =
  (requests: Requests): Scenario =>
  (api) => {
    api.fail(requests, problem(503, 'unavailable', { 'Retry-After': '30' }));
  };

export const isOffline =
  (requests: Requests): Scenario =>
  (api) => {
    api.fail(requests, offline);
  };

export const isEmpty =
  (requests: Requests): Scenario =>
  (api) => {
    api.fail(requests, emptyList);
  };

/** A problem of the contract: `refuses('POST /booking/holds', 409, 'slot-taken')`. */
export const refuses =
  (requests: Requests, status: number, code: string): Scenario =>
  (api) => {
    api.fail(requests, problem(status, code));
  };

/** Several at once. */
export const all =
  (...scenarios: Scenario[]): Scenario =>
  (api) => {
    for (const scenario of scenarios) scenario(api);
  };
