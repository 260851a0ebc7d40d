import { klona } from 'klona';
import type { ProfileRecord, ProfileRepository } from '../profile.repository.js';

export interface MemoryProfile {
  content?: ProfileRecord;
}

/** The service's profile in a variable. Cloned on the way in and out, as a database would. */
export function memoryProfileRepository(memory: MemoryProfile): ProfileRepository {
  const profile = () => Promise.resolve(klona(memory.content));
  return {
    profile,
    lockProfile: profile,
    saveProfile: (content) => {
      memory.content = klona(content);
      return Promise.resolve();
    },
  };
}
