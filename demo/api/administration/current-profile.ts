import type { OpeningHours } from '../../../src/contract/profile.js';
import type { ApiOptions, ProfileSource } from '../api-context.js';
import type { Language } from '../http/language.js';
import type { ProfileRecord } from '../store/profile.repository.js';
import { defaultProfile } from './default-profile.js';
import { profileView } from './profile-view.js';

/** Told when it has been changed, in every process. */
export const profileTopic = 'service-profile';

/** A change that nobody could tell of is seen within this time. */
const freshMs = 3_000;

/** What the service is just now, as far as this process knows. */
export interface CurrentProfile {
  of: ProfileSource;
  /** When the chat is open. */
  chatHours: () => OpeningHours;
  /** Reads it, unless that was done a moment ago and nothing has been heard of a change. */
  refresh(): Promise<void>;
}

const noHours: OpeningHours = { regular: [], exceptions: [] };

/** Read from the store; what `options` give goes before it. */
export function currentProfile({
  store,
  clock,
  profile,
  chatHours,
  serviceName,
}: ApiOptions): CurrentProfile {
  let record = defaultProfile(serviceName);
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;
  let views = viewsOf(record);
  /** How often a change has been told of: one that comes while it is read may not be in what was read. */
  let heard = 0;
  const read = async () => {
    const before = heard;
    const stored = await store.transaction((transaction) => transaction.profile.profile());
    record = stored ?? defaultProfile(serviceName);
    views = viewsOf(record);
    if (heard === before) readAt = clock.now();
  };
  const forget = () => {
    heard += 1;
    readAt = -Infinity;
  };
  store.listen({ onTopic: (topic) => topic === profileTopic && forget(), onGap: forget });
  const isFresh = () => Math.abs(clock.now() - readAt) < freshMs;
  return {
    of: profile ?? ((language) => views(language)),
    chatHours: () => chatHours ?? record.chat?.hours ?? record.contact.hours ?? noHours,
    refresh: async () => {
      if (isFresh()) return;
      // Many who ask at once read it once.
      reading ??= read().finally(() => (reading = undefined));
      await reading;
    },
  };
}

/** Each language's view is made once. */
function viewsOf(record: ProfileRecord): ProfileSource {
  const made = new Map<Language, ReturnType<ProfileSource>>();
  return (language) => {
    const view = made.get(language) ?? profileView(record, language);
    made.set(language, view);
    return view;
  };
}
