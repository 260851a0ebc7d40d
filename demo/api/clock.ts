/** The server's clock, so that tests can set it. Epoch milliseconds. */
export interface Clock {
  now(): number;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** As it travels on the wire. */
export const instant = (epochMs: number): string => new Date(epochMs).toISOString();
