import * as v from 'valibot';

const seconds = (least: number) =>
  v.pipe(
    v.number('is to be a number'),
    v.minValue(least, `is to be at least ${String(least)}`),
    v.maxValue(25, 'is to be at most 25'),
  );

/** How a process takes leave when it is told to stop (SIGTERM). */
export const stoppingEntries = {
  stopping: v.optional(
    v.strictObject({
      /**
       * So long it goes on as before, so that a balancer that asks whether it is ready sees that it no longer is. 0, for a
       * balancer that does not ask but tries another process.
       */
      noticeSeconds: v.optional(seconds(0), 0),
      /** What is being answered then has so long to come to its end; what has not is cut off, and asked for again. 10. */
      finishSeconds: v.optional(seconds(0.1), 10),
    }),
    {},
  ),
};
