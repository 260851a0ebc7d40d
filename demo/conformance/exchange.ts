import type { Target } from './target.js';

/** One request and what came of it. */
export interface Exchange {
  method: string;
  /** After the base URL, with the query. */
  path: string;
  headers: Headers;
  body: BodyInit | undefined;
  /** `body` is missing where it is a stream of events. Without an answer the line was broken. */
  answer?: { status: number; headers: Headers; body?: Uint8Array<ArrayBuffer>; response: Response };
}

/** Statuses whose answers have no body. */
const bodiless = [204, 205, 304];

/** The same target; every exchange with it is told as soon as its answer has been read to the end. */
export function recording(target: Target, tell: (exchange: Exchange) => void): Target {
  const request: Target['request'] = async (path, init = {}) => {
    const { method = 'GET', body } = init;
    const asked = { method, path, headers: new Headers(init.headers), body: body ?? undefined };
    const answered = await target.request(path, init).catch((broken: unknown) => {
      tell(asked);
      throw broken;
    });
    const { status, headers } = answered;
    if ((headers.get('Content-Type') ?? '').startsWith('text/event-stream')) {
      tell({ ...asked, answer: { status, headers, response: answered } });
      return answered;
    }
    const bytes = new Uint8Array(await answered.arrayBuffer());
    const response = new Response(bodiless.includes(status) ? null : bytes, { status, headers });
    tell({ ...asked, answer: { status, headers, body: bytes, response } });
    return response;
  };
  return { ...target, request };
}
