import type { Context } from 'hono';
import type { ApiContext, ApiEnv } from '../api-context.js';
import type { Transaction } from '../store/store.js';
import { readBytes, type BodyLimit } from './body.js';
import { hex } from './hash.js';
import { once, type Answer } from './idempotency.js';
import { ProblemError } from './problem-error.js';
import { fieldError, invalid } from './validation.js';

/** What stands around a file in a form: boundaries, headers, a name. */
const formBytes = 16 * 1024;

export interface UploadedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Upload extends BodyLimit {
  /** Looks at the file before a transaction begins; what it throws leaves no trace. Returns the work. */
  inspect: (file: UploadedFile) => Promise<(transaction: Transaction) => Promise<Answer>>;
}

/** One file as `multipart/form-data`; the same content under the same key gets the same answer. */
export async function idempotentUpload(
  c: Context<ApiEnv>,
  context: ApiContext,
  { maxBytes, tooLarge, inspect }: Upload,
): Promise<Response> {
  const file = await readFile(c, { maxBytes: maxBytes + formBytes, tooLarge });
  const work = await inspect(file);
  const digest = hex(await crypto.subtle.digest('SHA-256', file.bytes));
  return once(c, context, { content: [file.name, digest], work });
}

/** @throws ProblemError 415, `validation` when there is not exactly one file in it, and what the limit makes */
async function readFile(c: Context<ApiEnv>, limit: BodyLimit): Promise<UploadedFile> {
  const contentType = c.req.header('Content-Type') ?? '';
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw new ProblemError(415, 'unsupported-media-type');
  }
  const body = new Response(await readBytes(c, limit), { headers: { 'Content-Type': contentType } });
  const values: FormDataEntryValue[] = await body.formData().then(
    (form) => [...form.values()],
    () => [],
  );
  const [file, ...more] = values.filter((value): value is File => value instanceof File);
  if (!file || more.length > 0) throw invalid([fieldError('', 'file', c.var.language)]);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
