import pino, { type DestinationStream, type Logger } from 'pino';
import type { ApiWatch } from '../api/http/watch.js';
import { redactedError, shortenedAddress } from './redact.js';

export type ServiceLog = Logger;

export interface LogOptions {
  level: string;
  /** Standard output unless told. */
  destination?: DestinationStream;
}

/**
 * One line of JSON for each thing that happened. What is written is named here field by field; bodies, headers, queries and
 * paths never get this far. The redaction below is the second lock: it holds for a line that somebody adds without thinking.
 */
export function createServiceLog({ level, destination }: LogOptions): ServiceLog {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['email', 'phone', 'name', 'token', 'secret', 'authorization', 'text', 'note'].flatMap(
        (field) => [field, `*.${field}`],
      ),
      censor: '[redacted]',
    },
    serializers: { err: redactedError },
  };
  return destination ? pino(options, destination) : pino(options);
}

const levelOf = (status: number): 'info' | 'warn' | 'error' => {
  if (status >= 500) return 'error';
  return status === 429 ? 'warn' : 'info';
};

/** Writes down every request, and what failed in it, under the id that the answer carries. */
export const watchWith = (log: ServiceLog): ApiWatch => ({
  answered: ({ id, method, route, status, durationMs, address }) => {
    log[levelOf(status)](
      {
        request: id,
        method,
        route,
        status,
        durationMs: Math.round(durationMs * 10) / 10,
        ...(address !== undefined && { from: shortenedAddress(address) }),
      },
      'answered',
    );
  },
  failed: (error, request) => {
    log.error({ request, failure: redactedError(error) }, 'failed');
  },
});

/** Several who watch. */
export const together = (...all: ApiWatch[]): ApiWatch => ({
  answered: (request) => {
    for (const one of all) one.answered(request);
  },
  failed: (error, request) => {
    for (const one of all) one.failed(error, request);
  },
});
