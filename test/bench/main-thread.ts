// What a page's main thread did, from a trace. A slow phone is reckoned, not acted: every millisecond in which the thread works
// takes four, and what it waits for takes as long as it does. Chromium can slow itself down, but unevenly: on the virtual machine
// where this was written a rate of 4 made arithmetic 3 times as slow, and the making and laying out of 1 500 paragraphs 8 times.

/** How many times slower than this machine a phone is taken to be. */
export const slowdown = 4;

/** The categories that a trace must have. */
export const traced = { categories: ['toplevel', 'devtools.timeline'] };

/** A piece of work that nothing else of the page's can come between; in ms since the trace's own beginning. */
export interface Task {
  readonly startMs: number;
  readonly endMs: number;
  /** The thread's own time, which a busy machine does not lengthen. */
  readonly ownMs: number;
}

export interface MainThread {
  readonly tasks: readonly Task[];
  /** When the page called `console.timeStamp` with a text for the first time, in ms since the trace's beginning. */
  markedMs(text: string): number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** All in µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly message?: string } };
}

/** The thread on which `mark` was said. Throws where nobody said it. */
export function mainThreadOf(trace: Buffer, mark: string): MainThread {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const said = (text: string) => {
    const found = traceEvents.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === text);
    if (!found) throw new Error(`The trace knows nothing of “${text}”.`);
    return found;
  };
  const { pid, tid } = said(mark);
  const tasks = traceEvents
    .filter(
      (event) => event.pid === pid && event.tid === tid && event.name === 'ThreadControllerImpl::RunTask',
    )
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      startMs: ts / 1000,
      endMs: (ts + dur) / 1000,
      ownMs: tdur / 1000,
    }));
  return { tasks, markedMs: (text) => said(text).ts / 1000 };
}

/** The thread's own time between two moments; of a task that lies in part there, that part. */
export const busyMs = (tasks: readonly Task[], fromMs: number, untilMs: number): number =>
  tasks.reduce((sum, { startMs, endMs, ownMs }) => {
    const shared = Math.min(endMs, untilMs) - Math.max(startMs, fromMs);
    return shared > 0 && endMs > startMs ? sum + (ownMs * shared) / (endMs - startMs) : sum;
  }, 0);

/** How long a person with the slow phone waits between two moments. */
export const slowedMs = (tasks: readonly Task[], fromMs: number, untilMs: number): number =>
  untilMs - fromMs + (slowdown - 1) * busyMs(tasks, fromMs, untilMs);

/** How long each task is on the slow phone, of those that end after a moment. */
export const slowedTasksMs = (tasks: readonly Task[], afterMs: number): number[] =>
  tasks.filter(({ endMs }) => endMs > afterMs).map(({ ownMs }) => slowdown * ownMs);
