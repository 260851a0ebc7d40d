import { createHttp, type Http, type HttpOptions } from '../../src/api/http.js';
import type { Fault } from '../support/faults.js';

export const baseUrl = 'https://api.example.no/guidance/v1';

export interface Line {
  readonly http: Http;
  /** Everything that was sent, retries included. */
  readonly requests: Request[];
  /** The next requests go wrong so, one after the other. */
  readonly faults: Fault[];
}

/** A client over a line whose faults a test chooses, to a service that answers with `service`. */
export function openLine(
  service: (request: Request) => Response | Promise<Response>,
  options: Partial<HttpOptions> = {},
): Line {
  const requests: Request[] = [];
  const faults: Fault[] = [];
  const next = async (request: Request) => service(request);
  const send = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const response = await (faults.shift()?.(request, next) ?? next(request));
    // `Response.error()` is how a fault says that nothing came; fetch rejects then.
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  };
  const http = createHttp({ baseUrl, language: () => 'nn', fetch: send, random: () => 0, ...options });
  return { http, requests, faults };
}
