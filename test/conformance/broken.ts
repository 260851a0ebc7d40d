import type { Part } from '../../demo/conformance/suites.js';
import type { Target } from '../../demo/conformance/target.js';

/** A server that keeps one promise less. */
export interface Broken {
  name: string;
  part: Part;
  /** What stands between the suite and a server that keeps them all. */
  by: (target: Target) => Target;
}

export interface Altered {
  status: number;
  headers: Headers;
  text: string;
  /** What was asked. */
  path: string;
}

type Change = (altered: Altered) => void;

const bodiless = [204, 304];

/** Changes the answers to `POST /path` and the like. */
export const answers =
  (matches: RegExp, change: Change) =>
  (target: Target): Target => ({
    ...target,
    request: async (path, init = {}) => {
      const response = await target.request(path, init);
      const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
      if (isStream || !matches.test(`${init.method ?? 'GET'} ${path}`)) return response;
      const bytes = await response.arrayBuffer();
      const before = new TextDecoder().decode(bytes);
      const altered: Altered = {
        status: response.status,
        headers: new Headers(response.headers),
        text: before,
        path,
      };
      change(altered);
      const { status, headers, text } = altered;
      const body = text === before ? bytes : text;
      return new Response(bodiless.includes(status) ? null : body, { status, headers });
    },
  });

/** Changes what is in the JSON of answers that succeed. */
export const json = (matches: RegExp, change: (body: never, altered: Altered) => unknown) =>
  answers(matches, (altered) => {
    if (altered.status >= 300 || altered.text === '') return;
    const body = JSON.parse(altered.text) as never;
    altered.text = JSON.stringify(change(body, altered) ?? body);
  });

/** The same for problems. */
export const problems = (
  matches: RegExp,
  change: (body: Record<string, unknown>, altered: Altered) => void,
) =>
  answers(matches, (altered) => {
    if (altered.status < 400) return;
    const body = JSON.parse(altered.text) as Record<string, unknown>;
    change(body, altered);
    altered.text = JSON.stringify(body);
  });

/** Sets or takes away a header of the answer. */
export const header = (matches: RegExp, name: string, value?: string) =>
  answers(matches, ({ headers }) => {
    if (value === undefined) headers.delete(name);
    else if (headers.has(name)) headers.set(name, value);
  });

/** Answers another status, wherever it would be `from`. */
export const status = (matches: RegExp, [from, to]: readonly [number, number]) =>
  answers(matches, (altered) => {
    if (altered.status === from) altered.status = to;
  });

/** Does not see a header of the request. */
export const deaf =
  (name: string) =>
  (target: Target): Target => ({
    ...target,
    request: (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.delete(name);
      return target.request(path, { ...init, headers });
    },
  });

/** Asks another path than was asked. */
export const rewritten =
  (rewrite: (path: string) => string) =>
  (target: Target): Target => ({ ...target, request: (path, init) => target.request(rewrite(path), init) });

/** Sends a stream with other lines. */
export const streams =
  (replace: (text: string) => string) =>
  (target: Target): Target => ({
    ...target,
    request: async (path, init) => {
      const response = await target.request(path, init);
      if (!response.headers.get('Content-Type')?.startsWith('text/event-stream') || !response.body)
        return response;
      const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
      const body = response.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform: (chunk, controller) => {
            controller.enqueue(encoder.encode(replace(decoder.decode(chunk, { stream: true }))));
          },
        }),
      );
      return new Response(body, { status: response.status, headers: response.headers });
    },
  });
