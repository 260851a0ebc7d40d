import { expect } from 'chai';
import { ApiError } from '../../src/api/api-error.js';
import { createPatience } from '../../src/chat/patience.js';

describe('patience between two attempts', () => {
  const wait = async (error: unknown, act: (end: () => void) => void): Promise<number> => {
    const waiting = new AbortController();
    const { wait, end } = createPatience(waiting.signal);
    const begun = performance.now();
    const over = wait(5, error);
    act(end);
    await over;
    waiting.abort();
    return performance.now() - begun;
  };
  const comeBack = () => window.dispatchEvent(new Event('online'));
  const busy = new ApiError('problem', { status: 429, retryAfterMs: 200 });

  it('ends when the network is back', async () => {
    expect(await wait(new ApiError('network'), comeBack)).to.be.lessThan(100);
  });

  it('lasts as long as the service has asked for, also when the network is back', async () => {
    const asked = new ApiError('problem', { status: 503, retryAfterMs: 6_000 });
    expect(await wait(asked, comeBack)).to.be.greaterThan(5_900);
  });

  it('ends at a press all the same', async () => {
    expect(await wait(busy, (end) => end())).to.be.lessThan(100);
  });
});
