import type { ChatClient } from '../api/chat-client.js';
import { createGuidanceApi } from '../api/guidance-api.js';
import type { ProfileClient } from '../api/profile-client.js';
import type { Availability } from '../contract/chat.js';
import type { ServiceProfile } from '../contract/profile.js';

/** The service at one address, and what it has told of itself. Asks nothing until it is told to. */
export class ChatService {
  readonly chat: ChatClient;
  readonly #askProfile: ProfileClient;
  profile: ServiceProfile | undefined;
  /** As last told. */
  availability: Availability | undefined;

  constructor(apiBase: string, language: () => string) {
    const { chat, profile } = createGuidanceApi({ baseUrl: apiBase, language });
    this.chat = chat;
    this.#askProfile = profile;
  }

  /** Once; what a service is does not change while one reads. */
  async readProfile(signal: AbortSignal): Promise<ServiceProfile> {
    return (this.profile ??= await this.#askProfile({ signal }));
  }

  async readAvailability(signal: AbortSignal): Promise<Availability> {
    return (this.availability = await this.chat.availability({ signal }));
  }
}
