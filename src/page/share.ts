import { copyText } from './clipboard.js';

/** `given`: the device has taken it, or the person has put its question away. */
export type Shared = 'given' | 'copied' | 'failed';

/** Passes an address on as the device does it, else through the clipboard; only after a press. */
export const share = async (title: string, url: string): Promise<Shared> => {
  try {
    if ('share' in navigator) {
      await navigator.share({ title, url });
      return 'given';
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'given';
  }
  return (await copyText(url)) ? 'copied' : 'failed';
};
