import type { ProfileRecord, ProfileRepository } from '../profile.repository.js';

export interface MemoryProfile {
  content?: ProfileRecord;
}

/** The service's profile in a variable. Cloned on the way in and out, as a database would. */
export function memoryProfileRepository(memory: MemoryProfile): ProfileRepository {
  const profile = () => Promise.resolve(structuredClone(memory.content));
  return {
    profile,
    lockProfile: profile,
    saveProfile: (content) => {
      memory.content = structuredClone(content);
      return Promise.resolve();
    },
  };
}
