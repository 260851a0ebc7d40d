import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { ApiError } from '../../src/api/api-error.js';
import type { Http } from '../../src/api/http.js';
import { retryDelayMs } from '../../src/api/retry.js';
import { linkedController, waitMs } from '../../src/api/waiting.js';
import { DeskQueueSchema, type DeskQueue } from '../api/desk/desk.contract.js';

/** Two of the service's heartbeats missed: the line is dead. */
const silenceMs = 30_000;

export interface QueueFollower {
  token: string;
  signal: AbortSignal;
  onQueue(queue: DeskQueue): void;
  onConnected(connected: boolean): void;
}

/** Follows the desk's queue until stopped. @throws ApiError when the sign-in holds no longer */
export async function followQueue(http: Http, follower: QueueFollower): Promise<void> {
  const { signal, onConnected } = follower;
  let failures = 0;
  const onAlive = () => {
    failures = 0;
    onConnected(true);
  };
  const isOver = () => signal.aborted;
  while (!isOver()) {
    try {
      await readOnce(http, follower, onAlive);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) throw error;
    }
    failures += 1;
    // A line that ends in order is taken up again at once, and nobody is told.
    if (failures > 1 && !isOver()) onConnected(false);
    await waitMs(retryDelayMs(failures, Math.random()), signal);
  }
}

async function readOnce(http: Http, { token, signal, onQueue }: QueueFollower, onAlive: () => void) {
  const controller = linkedController(signal);
  const hangUp = () => controller.abort();
  let timer = setTimeout(hangUp, silenceMs);
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event !== 'queue' || signal.aborted) return;
      const queue = v.safeParse(DeskQueueSchema, JSON.parse(data));
      if (queue.success) onQueue(queue.output);
    },
  });
  try {
    const response = await http.open({
      path: '/desk/queue',
      token,
      accept: 'text/event-stream',
      signal: controller.signal,
    });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(hangUp, silenceMs);
      onAlive();
      parser.feed(decoder.decode(chunk.value, { stream: true }));
    }
  } finally {
    clearTimeout(timer);
    hangUp();
    controller.release();
  }
}
