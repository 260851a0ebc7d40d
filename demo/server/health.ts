import type { Caller } from '../api/api-context.js';
import type { Store } from '../api/store/store.js';

/** A probe that waits longer than that has its answer. */
const readyWithinMs = 2_000;

type Fetch = (request: Request, caller?: Caller) => Promise<Response>;

export interface Health {
  /** From then on `/readyz` says no, so that nobody sends new requests here. Called first when the service stops. */
  stop: () => void;
  /** The same, with `/healthz` and `/readyz` beside it. */
  around: (fetch: Fetch) => Fetch;
}

const answer = (status: 200 | 503, text: string) =>
  new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });

/**
 * What whoever runs the service asks it: `/healthz`, whether the process answers at all; `/readyz`, whether it may be sent
 * requests: the database answers, and nobody is stopping it. They say nothing else to anybody.
 */
export function createHealth(store: Pick<Store, 'transaction'>): Health {
  let stopping = false;

  const isReady = async (): Promise<boolean> => {
    if (stopping) return false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), readyWithinMs);
    });
    const asked = store
      .transaction(({ chat }) => chat.switch())
      .then(
        () => true,
        () => false,
      );
    const ready = await Promise.race([asked, late]);
    clearTimeout(timer);
    return ready;
  };

  return {
    stop: () => {
      stopping = true;
    },
    around: (fetch) => async (request, caller) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/healthz') return answer(200, 'alive');
      if (pathname !== '/readyz') return fetch(request, caller);
      return (await isReady()) ? answer(200, 'ready') : answer(503, stopping ? 'stopping' : 'no database');
    },
  };
}
