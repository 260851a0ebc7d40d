/** A person notices nothing of what takes less than this on a slow phone. */
const sliceMs = 8;

/** Resolves when what is on its way to the screen has been painted; soon, too, in a page that nobody looks at. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(soon);
      setTimeout(resolve);
    });
  });

/** Does what nobody waits for a little at a time, between two pictures: one piece at each step of the iterator. */
export const inSlices = async (pieces: Iterator<unknown>): Promise<void> => {
  await painted();
  let beganMs = performance.now();
  while (!pieces.next().done) {
    if (performance.now() - beganMs < sliceMs) continue;
    await painted();
    beganMs = performance.now();
  }
};
