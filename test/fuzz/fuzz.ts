import * as fc from 'fast-check';
import { mediaTypeOf } from '../../demo/conformance/ask.js';
import type { Exchange } from '../../demo/conformance/exchange.js';
import { DescribedTraffic, type Description } from '../support/described-traffic.js';
import { operationFor, type Json, type Operation } from '../support/openapi-operations.js';
import { badRequests, type BadRequest } from './bad-requests.js';
import { publicUrl, type FuzzWorld } from './world.js';

/** Far more than any of it takes, on a machine that is busy. */
const limitMs = 5000;

export interface Fuzzing {
  world: FuzzWorld;
  document: Json;
  description: Description;
}

export interface Turn {
  runs: number;
  seed: number;
}

/** Bad requests for one call. @throws with the smallest one that was found to be answered wrongly, and the seed */
export async function fuzz(operation: Operation, fuzzing: Fuzzing, { runs, seed }: Turn): Promise<void> {
  const judge = new DescribedTraffic(fuzzing.description);
  let digest = await fuzzing.world.digest();
  await fc.assert(
    fc.asyncProperty(badRequests(operation, fuzzing), async (make) => {
      const sent = make();
      const exchange = await send(sent, fuzzing.world);
      const isChanged = (await fuzzing.world.digest()) !== digest;
      const faults = faultsOf(exchange, { judge, isChanged });
      if (isChanged) {
        // A PUT leaves the thing where it is.
        if (sent.method !== 'PUT') await fuzzing.world.renew();
        digest = await fuzzing.world.digest();
      }
      if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${told(sent, exchange)}`);
    }),
    { numRuns: runs, seed },
  );
}

type Answered = Exchange & { answer: NonNullable<Exchange['answer']> };

async function send({ method, path, headers, body }: BadRequest, { api }: FuzzWorld): Promise<Answered> {
  const request = new Request(publicUrl + path, { method, headers, ...(body !== undefined && { body }) });
  const asked = { method, path: request.url.slice(publicUrl.length), headers: request.headers, body };
  const started = performance.now();
  const response = await api.fetch(request);
  const isStream = (response.headers.get('Content-Type') ?? '').startsWith('text/event-stream');
  if (isStream) await response.body?.cancel();
  const bytes = isStream ? undefined : new Uint8Array(await response.arrayBuffer());
  const spentMs = performance.now() - started;
  if (spentMs > limitMs) throw new Error(`${method} ${path} took ${spentMs.toFixed(0)} ms.`);
  const { status } = response;
  return { ...asked, answer: { status, headers: response.headers, response, ...(bytes && { body: bytes }) } };
}

/** Never a fault of the server's, never a change by what was refused, always a problem; never taken for good. */
function faultsOf(
  exchange: Answered,
  { judge, isChanged }: { judge: DescribedTraffic; isChanged: boolean },
): string[] {
  const { answer, method, path } = exchange;
  const operation = operationFor(judge.operations, method, path);
  if (answer.status >= 500) return ['a fault of the server’s'];
  const described = operation ? judge.answerFaults(operation, answer) : [];
  if (answer.status >= 400)
    return [
      ...described,
      ...problemFaults(answer),
      ...(isChanged ? ['refused, and something has changed'] : []),
    ];
  const taken = operation ? judge.requestFaults(operation, exchange) : [];
  const isRead = method === 'GET' && isChanged;
  return [
    ...described,
    ...taken.map((fault) => `taken with ${fault}`),
    ...(isRead ? ['read, and something has changed'] : []),
  ];
}

function problemFaults({ status, headers, body }: Answered['answer']): string[] {
  if (mediaTypeOf(headers) !== 'application/problem+json') return ['refused without a problem document'];
  const text = new TextDecoder().decode(body);
  const problem = JSON.parse(text) as { code?: unknown; status?: unknown; title?: unknown };
  const isWhole = typeof problem.code === 'string' && problem.status === status && Boolean(problem.title);
  const tells = /\bat .*[.:]\d+:\d+|select .* from|node_modules|PGlite/i.test(text);
  return [
    ...(isWhole ? [] : ['a problem without code, status or title']),
    ...(tells ? ['tells of its inside'] : []),
  ];
}

const shown = (text: string): string =>
  text.length > 400 ? `${text.slice(0, 400)}… (${text.length})` : text;

function told({ method, path, headers, body }: BadRequest, { answer }: Answered): string {
  const content =
    body instanceof FormData
      ? JSON.stringify([...body.keys()])
      : typeof body === 'string'
        ? body
        : JSON.stringify(body ?? null);
  const answered = answer.body ? new TextDecoder().decode(answer.body) : '(a stream)';
  return `${method} ${shown(path)}\n${shown(JSON.stringify(headers))}\n${shown(content)}\n→ ${answer.status} ${shown(answered)}`;
}
