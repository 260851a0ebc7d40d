import type { Api } from '../../demo/api/api.js';
import { openInMemoryApi } from '../../demo/api/in-memory-api.js';
import type { Fault } from './faults.js';

/** Another origin than the page's, as in life. */
export const mockApiUrl = 'https://api.example.no/guidance/v1';

interface PlacedFault {
  method: string;
  path: RegExp;
  fault: Fault;
  times: number;
}

/** Which requests: `GET /booking/slots`, or a pattern of the path with any method. The path begins after `/v1`. */
export type Requests = string | RegExp;

function place(requests: Requests, fault: Fault, times: number): PlacedFault {
  if (requests instanceof RegExp) return { method: '', path: requests, fault, times };
  const [method = '', path = ''] = requests.split(' ');
  const exact = path.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return { method, path: new RegExp(`^${exact}$`), fault, times };
}

/** The reference API in the page, seeded, with a hand on the line to it. */
export class MockApi {
  /** What has been asked since the last reset: `GET /profile`. */
  readonly asked: string[] = [];
  #api: Promise<Api> | undefined;
  #faults: PlacedFault[] = [];
  #skewMilliseconds = 0;

  /** The API itself, for the other side of the counter: what a counsellor does at the desk. */
  async api(): Promise<Api> {
    return (this.#api ??= openInMemoryApi(mockApiUrl, () => Date.now() + this.#skewMilliseconds));
  }

  /** Begins anew: seed data, no faults, the device's clock. */
  async reset(): Promise<void> {
    const earlier = this.#api;
    this.#api = undefined;
    this.#faults = [];
    this.#skewMilliseconds = 0;
    this.asked.length = 0;
    await (await earlier)?.close();
  }

  /** Lets `times` matching requests go wrong; all of them unless told. */
  fail(requests: Requests, fault: Fault, times = Infinity): void {
    this.#faults.push(place(requests, fault, times));
  }

  /** The line works again. */
  mend(): void {
    this.#faults = [];
  }

  /** Moves the server's clock, and does what is due by then. */
  async advance(minutes: number): Promise<void> {
    this.#skewMilliseconds += minutes * 60_000;
    await (await this.api()).sweep();
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.slice(new URL(mockApiUrl).pathname.length);
    this.asked.push(`${request.method} ${path}`);
    const placed = this.#faults.find(
      (candidate) =>
        candidate.times > 0 &&
        (!candidate.method || candidate.method === request.method) &&
        candidate.path.test(path),
    );
    const next = async (passed: Request) => (await this.api()).fetch(passed);
    if (!placed) return next(request);
    placed.times -= 1;
    return placed.fault(request, next);
  };
}
