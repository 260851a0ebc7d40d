import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { ApiWatch } from '../api/http/watch.js';

export interface Metrics extends ApiWatch {
  /** Answers `/metrics`, in the text format of Prometheus. */
  fetch: (request: Request) => Promise<Response>;
}

/** Seconds within which most answers come, and beyond which somebody should look. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Figures of this process. Labels are patterns and statuses: never an id, never a person. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Histogram({
    name: 'guidance_request_duration_seconds',
    help: 'Until an answer began, by call and status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  const failed = new Counter({
    name: 'guidance_failures_total',
    help: 'Requests in which something failed that is no fault of the caller.',
    registers: [registry],
  });
  return {
    answered: ({ method, route, status, durationMs }) => {
      answered.observe({ method: knownMethod(method), route, status: String(status) }, durationMs / 1000);
    },
    failed: () => {
      failed.inc();
    },
    fetch: async (request) =>
      new URL(request.url).pathname === '/metrics'
        ? new Response(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } })
        : new Response('Not found.\n', { status: 404 }),
  };
}

/** A method is the caller's own word: a label for each would fill the memory. */
const knownMethod = (method: string): string =>
  ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'].includes(method) ? method : 'other';
