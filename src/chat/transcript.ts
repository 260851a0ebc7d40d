import type { TFunction } from 'i18next';
import type { Formats } from '../i18n/format.js';
import { download } from '../page/download.js';
import type { Running } from './shared-conversation.js';

/** Saves the conversation as a text file. Returns what to say about it. */
export const saveTranscript = async (
  running: Running | undefined,
  { t, formats }: { t: TFunction; formats: Formats },
): Promise<string> => {
  if (!running) return t('chat.menu.saveFailed');
  const { client, credential, stopping } = running;
  try {
    const text = await client.transcript(credential, { signal: stopping.signal });
    const name = t('chat.menu.fileName', { date: formats.dateKey(new Date()) });
    download(name, new Blob([text], { type: 'text/plain' }));
    return t('chat.menu.saved');
  } catch {
    return t('chat.menu.saveFailed');
  }
};
