/** Which entries of a log stand on the page: from `start` up to but not including `end`. */
export interface LogWindow {
  readonly start: number;
  /** `Infinity`: whatever comes is shown. */
  readonly end: number;
}

/** So many come at a time. */
const step = 100;
/** So many stand there at once; a browser's own search finds no more. */
const most = 300;

/** The newest. */
export const newest = (count: number): LogWindow => ({ start: Math.max(0, count - step), end: Infinity });

/** Earlier ones come, and the latest go where there are too many. */
export const earlier = ({ start }: LogWindow, count: number): LogWindow => {
  const first = Math.max(0, start - step);
  return { start: first, end: first + most >= count ? Infinity : first + most };
};

/** Later ones come, and the earliest go. */
export const later = ({ start, end }: LogWindow, count: number): LogWindow => {
  const last = end + step;
  return last >= count
    ? { start: Math.max(start, count - most), end: Infinity }
    : { start: last - most, end: last };
};

/** For who reads further up while messages come: what is read stays, and what is too much waits further down. */
export const following = (window: LogWindow, count: number): LogWindow =>
  window.end === Infinity && count - window.start > most
    ? { start: window.start, end: window.start + most }
    : window;
