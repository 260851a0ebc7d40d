import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlier, following, later, newest, type LogWindow } from '../../src/chat/log-window.js';

const size = ({ start, end }: LogWindow, count: number) => Math.min(end, count) - start;

describe('the window on a log', () => {
  it('begins with the newest, and shows a short log whole', () => {
    expect(newest(40)).toEqual({ start: 0, end: Infinity });
    expect(newest(1000)).toEqual({ start: 900, end: Infinity });
  });

  it('reaches the beginning and the end again, whatever the length, and is never large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
        let window = newest(count);
        for (let moves = 0; window.start > 0 && moves < 1000; moves++) {
          window = earlier(window, count);
          expect(size(window, count)).toBeLessThanOrEqual(300);
        }
        expect(window.start).toBe(0);
        for (let moves = 0; window.end !== Infinity && moves < 1000; moves++) {
          window = later(window, count);
          expect(size(window, count)).toBeLessThanOrEqual(300);
          expect(window.start).toBeGreaterThanOrEqual(0);
        }
        expect(window.end).toBe(Infinity);
      }),
    );
  });

  it('keeps what somebody reads when much comes', () => {
    expect(following({ start: 0, end: Infinity }, 250)).toEqual({ start: 0, end: Infinity });
    expect(following({ start: 100, end: Infinity }, 401)).toEqual({ start: 100, end: 400 });
    expect(following({ start: 0, end: 300 }, 1000)).toEqual({ start: 0, end: 300 });
  });
});
