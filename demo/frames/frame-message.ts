/** What a frame tells the page around it. */
export interface FrameMessage {
  readonly type: 'guidance-frame';
  /** How tall the frame must be to show all of itself. */
  readonly heightPx: number;
  /** What the visitor has come to by a press, from the frame's upper edge. */
  readonly topPx?: number | undefined;
}

/** What the page asks a frame with that may have spoken before anybody listened. Nothing in it is a secret. */
export const greeting = 'guidance-frame?';

const isLength = (value: unknown, least: number): value is number =>
  typeof value === 'number' && value >= least && value < 100_000;

/** Other scripts and frames post anything: only what has our shape is a message. */
export function readFrameMessage(posted: unknown): FrameMessage | undefined {
  if (typeof posted !== 'object' || posted === null) return undefined;
  const { type, heightPx, topPx } = posted as Partial<Record<keyof FrameMessage, unknown>>;
  if (type !== 'guidance-frame' || !isLength(heightPx, 1)) return undefined;
  return { type, heightPx, topPx: isLength(topPx, 0) ? topPx : undefined };
}
