import * as v from 'valibot';
import { ProblemSchema, type Problem } from '../contract/problem.js';
import { ApiError } from './api-error.js';
import { parseRetryAfterMs } from './retry.js';

const mediaType = (response: Response) => response.headers.get('content-type')?.toLowerCase() ?? '';

/** The answer's value, checked against the schema; anything else is `invalid-answer`. */
export async function readJson<Schema extends v.GenericSchema>(
  response: Response,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await response.text();
  const value = mediaType(response).includes('json') ? parsed(text) : undefined;
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new ApiError('invalid-answer', { status: response.status, cause: v.flatten(result.issues) });
}

/** The answer's text, where it is of the expected kind (`text/calendar`): a login page is not a calendar. */
export async function readText(response: Response, expectedType: string): Promise<string> {
  if (mediaType(response).startsWith(expectedType)) return response.text();
  throw new ApiError('invalid-answer', { status: response.status });
}

/** Done, with nothing to say. A page with 200 is not that. */
export async function readNothing(response: Response): Promise<void> {
  await response.body?.cancel();
  if (response.status !== 204 && response.status !== 202) {
    throw new ApiError('invalid-answer', { status: response.status });
  }
}

/** What a refusal means; a body that is no problem document leaves the status to speak. */
export async function problemOf(response: Response): Promise<ApiError> {
  const result = v.safeParse(ProblemSchema, parsed(await response.text()));
  const problem: { problem?: Problem } = result.success ? { problem: result.output } : {};
  const retryAfterMs = parseRetryAfterMs(response.headers.get('retry-after'), Date.now());
  return new ApiError('problem', {
    status: response.status,
    ...problem,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
