import { download } from '../page/download.js';
import type { Running } from './conversation.controller.js';

/** Saves the conversation as a text file. False when it could not be had. */
export const saveTranscript = async (running: Running | undefined, name: string): Promise<boolean> => {
  if (!running) return false;
  const { client, credential, stopping } = running;
  try {
    const text = await client.transcript(credential, { signal: stopping.signal });
    download({ name, mediaType: 'text/plain', text });
    return true;
  } catch {
    return false;
  }
};
