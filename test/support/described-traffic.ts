import { mediaTypeOf } from '../../demo/conformance/ask.js';
import type { Exchange } from '../../demo/conformance/exchange.js';
import {
  judgesOf,
  operationFor,
  operationsOf,
  pointerTo,
  type Json,
  type Operation,
} from './openapi-operations.js';

type Answer = NonNullable<Exchange['answer']>;

/** A document, ready to be compared with; making it takes longer than a thousand comparisons. */
export interface Description {
  operations: readonly Operation[];
  asked: ReturnType<typeof judgesOf>;
  answered: ReturnType<typeof judgesOf>;
}

export const descriptionOf = (document: Json): Description => ({
  operations: operationsOf(document),
  asked: judgesOf(document, { isClosed: false }),
  answered: judgesOf(document, { isClosed: true }),
});

/** Compares what goes over the line with an OpenAPI document, both ways. */
export class DescribedTraffic {
  readonly #described: Description;
  readonly #met = new Set<string>();
  readonly #faults = new Map<string, string>();

  constructor(described: Description) {
    this.#described = described;
  }

  get operations(): readonly Operation[] {
    return this.#described.operations;
  }

  /** Calls that have not been answered with success yet. */
  get unmet(): string[] {
    return this.operations.map(({ operationId }) => operationId).filter((id) => !this.#met.has(id));
  }

  /** Each once, with the exchange that showed it first. */
  get faults(): string[] {
    return [...this.#faults].map(([fault, example]) => `${fault}: ${example}`);
  }

  /** What is called and answered otherwise than described. */
  see(exchange: Exchange): void {
    const { method, path, answer } = exchange;
    if (!answer) return;
    const operation = operationFor(this.operations, method, path);
    const example = `${method} ${path} → ${answer.status}`;
    const note = (fault: string) => {
      if (!this.#faults.has(fault)) this.#faults.set(fault, example);
    };
    if (!operation) {
      if (!isUndescribed(exchange, answer)) note(`${method} ${path} is not described`);
      return;
    }
    if (answer.status < 400) this.#met.add(operation.operationId);
    for (const fault of this.answerFaults(operation, answer)) note(`${operation.operationId} ${fault}`);
    const asked = this.requestFaults(operation, exchange);
    const isRefused = answer.status >= 400 && answer.status < 500;
    if (asked.length > 0 && !isRefused) note(`${operation.operationId} takes ${asked.join(', ')}`);
  }

  /** What the document says against a request. */
  requestFaults(operation: Operation, exchange: Exchange): string[] {
    const faults = [...this.#parameterFaults(operation, exchange), ...this.#bodyFaults(operation, exchange)];
    const isOpen =
      operation.security.length === 0 || operation.security.some((way) => Object.keys(way).length === 0);
    if (!isOpen && !/^Bearer +\S+$/i.test(exchange.headers.get('Authorization') ?? ''))
      faults.push('no token');
    return faults;
  }

  #parameterFaults(operation: Operation, { path, headers }: Exchange): string[] {
    const query = new URLSearchParams(path.split('?')[1] ?? '');
    const inPath = valuesIn(path, operation);
    return operation.parameters.flatMap((parameter, index) => {
      const { name, schema, required = false } = parameter;
      const given = {
        header: () => headers.get(name) ?? undefined,
        path: () => inPath[name],
        query: () => queryValue(query.getAll(name), schema.type),
      }[parameter.in]();
      if (given === undefined) return required ? [`no ${name}`] : [];
      const at =
        parameter.in === 'header'
          ? pointerTo('components', 'parameters', name)
          : `${operation.pointer}/parameters/${index}`;
      const fault = this.#described.asked(`${at}/schema`)(given);
      return fault === undefined ? [] : [`${name}: ${fault}`];
    });
  }

  #bodyFaults({ requestBody, pointer }: Operation, { headers, body }: Exchange): string[] {
    if (!requestBody) return [];
    if (body === undefined || body === '') return requestBody.required ? ['no body'] : [];
    if (body instanceof FormData) {
      const isOneFile = body.getAll('file').filter((value) => value instanceof File).length === 1;
      return 'multipart/form-data' in requestBody.content && isOneFile ? [] : ['not one file in a form'];
    }
    const mediaType = mediaTypeOf(headers);
    if (!(mediaType in requestBody.content)) return [`a body of ${mediaType || 'no type'}`];
    if (mediaType !== 'application/json' || typeof body !== 'string') return ['a body that is no JSON'];
    try {
      const fault = this.#described.asked(pointer + pointerTo('requestBody', 'content', mediaType, 'schema'))(
        JSON.parse(body),
      );
      return fault === undefined ? [] : [`a body in which ${fault}`];
    } catch {
      return ['a body that is no JSON'];
    }
  }

  /** What the document says against an answer. */
  answerFaults({ responses, pointer }: Operation, { status, headers, body }: Answer): string[] {
    const described = responses[String(status)];
    if (!described) return [`answers ${status}, which is not described`];
    const missing = Object.entries(described.headers ?? {}).flatMap(([name, { required = false }]) =>
      required && !headers.has(name) ? [`answers ${status} without ${name}`] : [],
    );
    const mediaType = mediaTypeOf(headers);
    if (!described.content)
      return body && body.byteLength > 0 ? [...missing, `answers ${status} with a body`] : missing;
    if (!(mediaType in described.content))
      return [...missing, `answers ${status} with ${mediaType || 'no type'}, which is not described`];
    if (!body || !/\bjson$/.test(mediaType)) return missing;
    // A problem may carry more than its code asks for (RFC 9457).
    const judges = status < 400 ? this.#described.answered : this.#described.asked;
    const judge = judges(pointer + pointerTo('responses', String(status), 'content', mediaType, 'schema'));
    const fault = judge(JSON.parse(new TextDecoder().decode(body)));
    return fault === undefined ? missing : [...missing, `answers ${status}, in which ${fault}`];
  }
}

/** A preflight, and what there is not: no call of the contract. */
const isUndescribed = ({ method }: Exchange, { status }: Answer): boolean =>
  method === 'OPTIONS' ? status === 204 : status === 404 || status === 405;

function valuesIn(address: string, { path }: Operation): Record<string, string> {
  const given = (address.split('?')[0] ?? '').split('/');
  return Object.fromEntries(
    path.split('/').flatMap((segment, index) => {
      const name = /^\{(\w+)\}$/.exec(segment)?.[1];
      return name === undefined ? [] : [[name, given[index] ?? '']];
    }),
  );
}

/** An empty one counts as absent, of several that may not be the first. */
function queryValue(all: readonly string[], type: string | undefined): unknown {
  const given = all.filter((value) => value !== '');
  if (given.length === 0) return undefined;
  if (type === 'array') return given;
  const [first = ''] = given;
  const isNumber = (type === 'number' || type === 'integer') && first.trim() !== '';
  return isNumber && !Number.isNaN(Number(first)) ? Number(first) : first;
}
