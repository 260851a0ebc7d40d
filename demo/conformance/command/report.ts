import { STATUS_CODES } from 'node:http';
import type { Exchange } from '../exchange.js';
import type { Left, Outcome, Result } from './run.js';

/** So much of a body is shown. */
const shownCharacters = 1200;

/** What opens something is nobody's who reads a report. */
const withoutTokens = (text: string): string =>
  text
    .replace(/"(token|secret)"(\s*:\s*)"[^"]*"/g, '"$1"$2"…"')
    .replace(/(Bearer|guidance-\w+=\S+?\.)\s*[\w.~+/-]{16,}=*/g, '$1 …');

const cut = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters)}… (${text.length} characters)` : text;

function bodyOf(body: Exchange['body']): string {
  if (body === undefined) return '';
  if (body instanceof FormData)
    return [...body]
      .map(
        ([name, value]) =>
          `(form) ${name}: ${value instanceof File ? `${value.name}, ${value.size} bytes` : value}`,
      )
      .join('\n');
  return typeof body === 'string' ? body : '(bytes)';
}

function headersOf(headers: Headers): string[] {
  return [...headers].map(([name, value]) => `${name}: ${name === 'authorization' ? 'Bearer …' : value}`);
}

/** A request and its answer, as they went over the line, without what opens anything. */
export function exchangeText({ method, path, headers, body, answer }: Exchange): {
  request: string;
  answer: string;
} {
  const asked = [`${method} ${path}`, ...headersOf(headers), cut(bodyOf(body))];
  const text = answer?.body && new TextDecoder().decode(answer.body);
  const answered = answer
    ? [
        `${answer.status} ${STATUS_CODES[answer.status] ?? ''}`,
        ...headersOf(answer.headers),
        cut(text ?? '(a stream)'),
      ]
    : ['no answer'];
  const joined = (lines: string[]) => withoutTokens(lines.filter((line) => line !== '').join('\n'));
  return { request: joined(asked), answer: joined(answered) };
}

const indented = (text: string, by: string): string => text.replaceAll(/^/gm, by);

/** What a suite's checks were not tried for: a line for one, and one for all that have the same reason. */
export function notTriedText(results: readonly Result[]): string[] {
  const byReason = new Map<string, Result[]>();
  for (const result of results) {
    if (result.outcome.name !== 'not tried') continue;
    const { reason } = result.outcome;
    byReason.set(reason, [...(byReason.get(reason) ?? []), result]);
  }
  return [...byReason].map(([reason, [first, ...more]]) => {
    const what = first && more.length === 0 ? titleOf(first) : `${more.length + 1} checks`;
    return `  – ${what} (${reason})`;
  });
}

const titleOf = ({ check: { groups, title } }: Result): string => [...groups, title].join(': ');

/** One line, and below it what went wrong; nothing for what was not tried. */
export function resultText(result: Result): string | undefined {
  const { outcome } = result;
  if (outcome.name === 'passed') return `  ✓ ${titleOf(result)}`;
  if (outcome.name === 'not tried') return undefined;
  const fault = indented(withoutTokens(cut(outcome.fault)), '      ');
  if (!outcome.exchange) return `  ✗ ${titleOf(result)}\n${fault}`;
  const { request, answer } = exchangeText(outcome.exchange);
  return `  ✗ ${titleOf(result)}\n${fault}\n${indented(request, '      → ')}\n${indented(answer, '      ← ')}`;
}

const count = (results: readonly Result[], name: Outcome['name']): number =>
  results.filter(({ outcome }) => outcome.name === name).length;

export const leftText = (left: readonly Left[]): string =>
  `Left behind: ${left.map(({ what, count: number }) => `${number} ${what}`).join(', ') || 'nothing'}.`;

export const totalText = (results: readonly Result[]): string =>
  `${count(results, 'passed')} passed, ${count(results, 'failed')} failed, ${count(results, 'not tried')} not tried`;

export interface Told {
  url: string;
  level: string;
  left: readonly Left[];
}

/** The same for programs. */
export function reportOf(results: readonly Result[], { url, level, left }: Told): object {
  return {
    url,
    level,
    passed: count(results, 'passed'),
    failed: count(results, 'failed'),
    notTried: count(results, 'not tried'),
    left,
    checks: results.map(({ suite, check, outcome }) => ({
      part: suite.part,
      suite: suite.title,
      groups: check.groups,
      title: check.title,
      outcome: outcome.name,
      ...(outcome.name === 'not tried' && { reason: outcome.reason }),
      ...(outcome.name === 'failed' && {
        fault: withoutTokens(outcome.fault),
        ...(outcome.exchange && exchangeText(outcome.exchange)),
      }),
    })),
  };
}
