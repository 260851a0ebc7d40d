import { expect } from 'vitest';
import type { Target } from '../../conformance/arrangements.js';

/** A stream, and what has been heard on it so far. */
export interface Line {
  readonly heard: string;
  readonly ended: 'in order' | 'broken' | undefined;
  hangUp: () => Promise<void>;
}

/** Reads a stream as it comes, the way a machine does that nobody sits at. */
export async function openLine(target: Target, path: string, token: string): Promise<Line> {
  const response = await target.request(path, {
    headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const line: { heard: string; ended: Line['ended'] } = { heard: '', ended: undefined };
  const read = async () => {
    for (let part = await reader?.read(); part?.value; part = await reader?.read())
      line.heard += decoder.decode(part.value, { stream: true });
    line.ended = 'in order';
  };
  void read().catch(() => {
    line.ended = 'broken';
  });
  return Object.assign(line, { hangUp: async () => reader?.cancel() });
}
