import * as fc from 'fast-check';
import type { Json, Operation } from '../support/openapi-operations.js';
import { oddBody, oddText } from './odd-values.js';
import { brokenValue, valuesFor } from './schema-values.js';
import { origin, type FuzzWorld } from './world.js';

/** As it is sent. A form is told apart from a text by being one. */
export interface BadRequest {
  method: string;
  path: string;
  headers: [name: string, value: string][];
  body?: string | FormData | Uint8Array<ArrayBuffer>;
}

interface Draft {
  method: string;
  ids: Record<string, string>;
  query: [name: string, value: string][];
  headers: Record<string, string | undefined>;
  body?: BadRequest['body'];
}

type Damage = (draft: Draft) => Draft;

/** What a header can carry: bytes, without the end of a line. */
const headerText = oddText.map((text) => text.slice(0, 4000).replaceAll(/[^ -~\u00a0-\u00ff]/g, ''));

const header = (name: string, values: fc.Arbitrary<string | undefined>): fc.Arbitrary<Damage> =>
  values.map((value) => (draft) => ({ ...draft, headers: { ...draft.headers, [name]: value } }));

const badToken = (world: FuzzWorld): fc.Arbitrary<Damage> =>
  header(
    'Authorization',
    fc.oneof(
      fc.constantFrom(
        undefined,
        '',
        'Bearer',
        'Bearer ',
        'Basic YTpi',
        `Bearer ${'x'.repeat(43)}`,
        `Bearer ${'x'.repeat(20_000)}`,
        `bearer ${'æ'.repeat(30)}`,
        ...[...world.things.values()].flatMap(({ token }) => (token ? [`Bearer ${token}`] : [])),
      ),
      headerText.map((text) => `Bearer ${text}`),
    ),
  );

const badKey = header(
  'Idempotency-Key',
  fc.oneof(fc.constantFrom(undefined, '', 'x', '0'.repeat(5000), '{}'), headerText),
);
const badType = header(
  'Content-Type',
  fc.constantFrom(
    undefined,
    '',
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'application/json; charset=utf-16',
    'application/jsonp',
    ';;;',
  ),
);
const oddHeader = fc.oneof(
  header(
    'Accept-Language',
    fc.oneof(fc.constantFrom('*', ';;q=', 'nb;q=9e9', 'x,'.repeat(3000)), headerText),
  ),
  header('Last-Event-ID', fc.oneof(fc.constantFrom('-1', 'x', '1e30', '9'.repeat(400)), headerText)),
  header('Accept', fc.oneof(fc.constantFrom('', 'text/plain', '*/*;q=0', 'application/json'), headerText)),
  header('If-None-Match', fc.oneof(fc.constantFrom('*', '""', 'W/'), headerText)),
  header('Origin', fc.constantFrom('https://evil.example', 'null', '', `${origin}.evil.example`, 'x')),
);

const badMethod: fc.Arbitrary<Damage> = fc
  .constantFrom('PATCH', 'PUT', 'POST', 'DELETE', 'GET', 'PROPFIND', 'get')
  .map((method) => (draft) => ({ ...draft, method }));

const badId = (names: readonly string[]): fc.Arbitrary<Damage> =>
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.oneof(
        fc.constantFrom(
          '%00',
          '%zz',
          '%',
          '%C3%28',
          '%ED%A0%80',
          '..',
          '%2e%2e%2fdesk',
          'x'.repeat(3000),
          '0',
          'null',
        ),
        oddText.map((text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '')) || '-'),
      ),
    )
    .map(([name, id]) => (draft) => ({ ...draft, ids: { ...draft.ids, [name]: id } }));

const badQuery = (names: readonly string[]): fc.Arbitrary<Damage> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...names, 'unheardOf'),
        fc.oneof(
          fc.constantFrom(
            '%zz',
            '%00',
            '%C3%28',
            '%ED%A0%80',
            '1&limit=2',
            '-1',
            '1e3',
            '0x10',
            '2026-02-31',
            '',
          ),
          oddText.map((text) => encodeURIComponent(text.slice(0, 3000).replaceAll(/\p{Surrogate}/gu, ''))),
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((more) => (draft) => ({ ...draft, query: [...draft.query, ...more] }));

const json = { 'Content-Type': 'application/json' };

const withBody =
  (body: string | Uint8Array<ArrayBuffer>): Damage =>
  (draft) => ({ ...draft, body, headers: { ...json, ...draft.headers } });

const noText = fc
  .constantFrom([0xff, 0xfe], [0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d], [0])
  .map((bytes) => new Uint8Array(bytes));

const badForm: fc.Arbitrary<Damage> = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom('file', 'other', ''), oddText, fc.boolean()), { maxLength: 3 })
    .map((fields): Damage => {
      const form = new FormData();
      for (const [name, text, isFile] of fields)
        if (isFile) form.append(name, new File([text], text.slice(0, 200) || 'x', { type: 'image/png' }));
        else form.append(name, text);
      return (draft) => ({ ...draft, body: form, headers: { ...draft.headers, 'Content-Type': undefined } });
    }),
  fc
    .constantFrom(
      '',
      '--b',
      '--b\r\n\r\n--b--',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="\r\n',
    )
    .map((body): Damage => (draft) => ({
      ...draft,
      body,
      headers: { ...draft.headers, 'Content-Type': 'multipart/form-data; boundary=b' },
    })),
);

/** A request of this call as it should be, but for one thing. */
export function badRequests(
  operation: Operation,
  { world, document }: { world: FuzzWorld; document: Json },
): fc.Arbitrary<() => BadRequest> {
  const { parameters, requestBody, security } = operation;
  const named = (where: string) => parameters.filter((one) => one.in === where).map(({ name }) => name);
  const schema = (requestBody?.content['application/json'] as { schema?: unknown } | undefined)?.schema;
  const allowed = schema === undefined ? undefined : valuesFor(schema, { document, real: world.real });
  const broken =
    allowed &&
    brokenValue(allowed).map((value) => withBody(value === undefined ? '' : JSON.stringify(value)));
  const [ids, query] = [named('path'), named('query')];
  const damages: fc.WeightedArbitrary<Damage>[] = [
    ...(broken ? [{ weight: 10, arbitrary: broken }] : []),
    ...(requestBody?.content['multipart/form-data'] ? [{ weight: 10, arbitrary: badForm }] : []),
    { weight: 2, arbitrary: fc.oneof(oddBody, noText).map(withBody) },
    ...(security.length > 0 ? [{ weight: 2, arbitrary: badToken(world) }] : []),
    ...(operation.method === 'POST' ? [{ weight: 2, arbitrary: badKey }] : []),
    ...(requestBody ? [{ weight: 1, arbitrary: badType }] : []),
    ...(ids.length > 0 ? [{ weight: 3, arbitrary: badId(ids) }] : []),
    { weight: query.length > 0 ? 6 : 1, arbitrary: badQuery(query) },
    { weight: 1, arbitrary: oddHeader },
    { weight: 1, arbitrary: badMethod },
  ];
  return fc.tuple(allowed ?? fc.constant(undefined), fc.oneof(...damages)).map(
    // Made when it is sent: what it is about may have been made anew by then.
    ([value, damage]) =>
      () =>
        written(operation, damage(draftOf(operation, { world, value }))),
  );
}

function draftOf(operation: Operation, { world, value }: { world: FuzzWorld; value: unknown }): Draft {
  const { method, path, security, parameters } = operation;
  const thing = [...world.things]
    .filter(([start]) => path.startsWith(start))
    .toSorted(([a], [b]) => b.length - a.length)[0]?.[1];
  const token = security.some((way) => 'desk' in way) ? world.deskToken : thing?.token;
  const known = (name: string): string => {
    const [first] = world.real[name] ?? [];
    return typeof first === 'string' ? encodeURIComponent(first) : '2026-03-04';
  };
  const query = parameters.flatMap(({ in: where, name, required = false }): [string, string][] =>
    where === 'query' && required ? [[name, known(name)]] : [],
  );
  return {
    method,
    ids: { ...thing?.ids },
    query,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
      ...(value !== undefined && json),
    },
    ...(value !== undefined && { body: JSON.stringify(value) }),
  };
}

function written({ path }: Operation, { method, ids, query, headers, body }: Draft): BadRequest {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'unknown');
  const search = query.map(([name, value]) => `${name}=${value}`).join('&');
  const mayHaveBody = !/^(get|head)$/i.test(method);
  return {
    method,
    path: search === '' ? address : `${address}?${search}`,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
    ...(mayHaveBody && body !== undefined && { body }),
  };
}
