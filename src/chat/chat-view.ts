import type { TFunction } from 'i18next';
import type { ServiceProfile } from '../contract/profile.js';
import type { Formats } from '../i18n/format.js';

/** What every part of the chat needs to say something. */
export interface ChatView {
  readonly t: TFunction;
  readonly formats: Formats;
  readonly profile: ServiceProfile | undefined;
}
