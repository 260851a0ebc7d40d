import type { IncomingMessage } from 'node:http';

/** More than any call takes, with what one may be too large by. Whoever sends more is cut off. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Resolves once what is left of a request's body has come, and has been thrown away. An answer that is given before (a file
 * that is too large, a token that is not right) is lost when the line is closed behind it while somebody still writes: a browser
 * calls that no network, and a proxy in front makes a 502 of it.
 */
export async function readOff(incoming: IncomingMessage): Promise<void> {
  if (incoming.complete || incoming.destroyed) return;
  await new Promise<void>((resolve) => {
    let bytes = 0;
    incoming.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > mostBytes) resolve();
    });
    incoming.once('close', resolve).once('end', resolve).resume();
  });
}
