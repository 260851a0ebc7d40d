import type { InterpreterForm, OpeningHours, ServiceProfile } from '../../../src/contract/profile.js';
import type { Localized } from '../seed/localized.js';
import type { LocalizedQuestion } from './booking.repository.js';

type Chat = NonNullable<ServiceProfile['chat']>;

/** What the service has decided about its chat. `hours`: when it is open, apart from when the centre is. */
export interface ChatRecord extends Omit<Chat, 'topics' | 'intake'> {
  hours: OpeningHours;
  topics: { id: string; label: Localized }[];
  intake: LocalizedQuestion[];
}

/** What the service is and offers, in every language it answers in. A part that is missing is not offered. */
export interface ProfileRecord extends Omit<ServiceProfile, 'interpreters' | 'urgent' | 'chat'> {
  interpreters?: { languages: { code: string; name: Localized }[]; forms: InterpreterForm[] };
  urgent: { label: Localized; phone?: string; url?: string }[];
  chat?: ChatRecord;
}

/** Thin: what the service is, as it has been set up; nothing until somebody has. */
export interface ProfileRepository {
  profile(): Promise<ProfileRecord | undefined>;
  /** As it is until the transaction ends: of two who set it up for the first time one waits, too. */
  lockProfile(): Promise<ProfileRecord | undefined>;
  saveProfile(profile: ProfileRecord): Promise<void>;
}
