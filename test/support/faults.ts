/** Lets a request through to the API. */
export type Next = (request: Request) => Promise<Response>;

/** What goes wrong between a widget and its API. Answers in the API's place, or around it. */
export type Fault = (request: Request, next: Next) => Promise<Response>;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The network gives up before the API hears of the request. */
export const offline: Fault = () => Promise.resolve(Response.error());

/** The API does its work, and its answer is lost on the way. */
export const lostAnswer: Fault = async (request, next) => {
  await next(request);
  return Response.error();
};

/** No answer until the client gives up. */
export const silence: Fault = (request) =>
  new Promise((resolve) => {
    request.signal.addEventListener('abort', () => {
      resolve(Response.error());
    });
  });

export const slow =
  (milliseconds: number): Fault =>
  async (request, next) => {
    await wait(milliseconds);
    return next(request);
  };

/** A problem document, as in the contract; with headers, or with a `detail` in words. */
export const problem =
  (status: number, code: string, { detail, ...headers }: Record<string, string> = {}): Fault =>
  () =>
    Promise.resolve(
      Response.json(
        {
          type: `https://guidance.example/problems/${code}`,
          title: code,
          status,
          code,
          ...(detail && { detail }),
        },
        { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
      ),
    );

/** A proxy that wants a login answers every request so, with 200. */
export const loginPage: Fault = () =>
  Promise.resolve(
    new Response('<!doctype html><title>Log in</title>', {
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    }),
  );

/** During a deployment a proxy answers in the service's place, with a page of its own. */
export const proxyPage =
  (status: number): Fault =>
  () =>
    Promise.resolve(
      new Response('404 page not found', { status, headers: { 'Content-Type': 'text/plain' } }),
    );

export const garbage: Fault = () =>
  Promise.resolve(new Response('{"items": [', { headers: { 'Content-Type': 'application/json' } }));

/** A service that has nothing to offer right now: lists without an item. */
export const emptyList: Fault = () =>
  Promise.resolve(Response.json({ items: [], total: 0, facets: {}, serverTime: new Date().toISOString() }));
