import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../src/api/api-error.js';
import { Outbox } from '../../src/chat/outbox.js';
import { outboxTransition, type OutboxAction, type OutgoingMessage } from '../../src/chat/outbox-flow.js';

/** `lost`: the service has it, and its answer does not come. `busy`: it wants to be left alone for a minute. */
type Fate = 'sent' | 'lost' | 'offline' | 'busy';

/** A service that takes each id once, on a line that does what it is told. */
const overLine = (fates: Iterator<Fate>) => {
  let messages: readonly OutgoingMessage[] = [];
  const taken: string[] = [];
  const dispatch = (action: OutboxAction) => {
    messages = outboxTransition(messages, action);
  };
  const send = ({ id }: OutgoingMessage): Promise<void> => {
    const fate = fates.next();
    const what: Fate = fate.done ? 'sent' : fate.value;
    if (what === 'busy')
      return Promise.reject(new ApiError('problem', { status: 429, retryAfterMs: 60_000 }));
    if (what !== 'offline' && !taken.includes(id)) taken.push(id);
    return what === 'sent' ? Promise.resolve() : Promise.reject(new ApiError('network'));
  };
  const outbox = new Outbox({ messages: () => messages, dispatch, send, refused: () => undefined });
  const write = (id: string) => {
    dispatch({ type: 'write', message: { id, text: id, at: '2026-03-03T09:00:00Z' } });
    return outbox.flush();
  };
  const press = () => {
    dispatch({ type: 'try-again' });
    return outbox.flush();
  };
  const states = () => messages.map(({ state }) => state);
  return { write, flush: () => outbox.flush(), press, taken, states };
};

describe('the outbox over a line', () => {
  it('delivers everything once and in order, whatever the line does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Fate>('sent', 'lost', 'offline'), { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (fates, count) => {
          const line = overLine(fates.values());
          const ids = Array.from({ length: count }, (_, index) => `m${String(index)}`);
          await Promise.all(ids.map((id) => line.write(id)));
          for (let tries = 0; tries <= fates.length; tries++) await line.flush();
          expect(line.taken).toEqual(ids);
          expect(new Set(line.states())).toEqual(new Set(['sent']));
        },
      ),
    );
  });

  it('waits as long as it is asked to, whatever is written meanwhile, unless somebody presses', async () => {
    const { write, flush, taken, press } = overLine((['busy', 'busy'] as Fate[]).values());
    vi.useFakeTimers();
    await write('m1');
    await write('m2');
    await flush();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(taken).toEqual([]);
    await press();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(taken).toEqual(['m1', 'm2']);
    vi.useRealTimers();
  });

  it('waits after a failure, and does not hurry past it', async () => {
    const line = overLine((['offline'] as Fate[]).values());
    await line.write('m1');
    expect(line.states()).toEqual(['unsent']);
    await line.write('m2');
    expect(line.taken).toEqual(['m1', 'm2']);
  });
});
