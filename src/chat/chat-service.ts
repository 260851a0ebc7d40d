import type { ChatClient } from '../api/chat-client.js';
import { createGuidanceApi } from '../api/guidance-api.js';
import type { ProfileClient } from '../api/profile-client.js';
import type { Availability } from '../contract/chat.js';
import type { ServiceProfile } from '../contract/profile.js';

/** A press that takes longer was none, and what was asked for it is not what the service would say now. */
const foresightMs = 5_000;

/** The service at one address, and what it has told of itself. Asks nothing until it is told to. */
export class ChatService {
  readonly chat: ChatClient;
  readonly #askProfile: ProfileClient;
  profile: ServiceProfile | undefined;
  #profile: Promise<ServiceProfile> | undefined;
  #foreseen: Promise<Availability> | undefined;
  /** As last told. */
  availability: Availability | undefined;

  constructor(apiBase: string, language: () => string) {
    const { chat, profile } = createGuidanceApi({ baseUrl: apiBase, language });
    this.chat = chat;
    this.#askProfile = profile;
  }

  /** Once; what a service is does not change while one reads. */
  async readProfile(signal?: AbortSignal): Promise<ServiceProfile> {
    this.#profile ??= this.#askProfile(signal && { signal });
    try {
      return (this.profile = await this.#profile);
    } catch (error) {
      this.#profile = undefined;
      throw error;
    }
  }

  async readAvailability(signal: AbortSignal): Promise<Availability> {
    const answer = this.#foreseen ?? this.chat.availability({ signal });
    this.#foreseen = undefined;
    return (this.availability = await answer);
  }

  /** A press has begun: what the panel will need can be on its way before the finger is up. */
  foresee(): void {
    const foreseen = this.chat.availability();
    this.#foreseen = foreseen;
    for (const answer of [foreseen, this.readProfile()]) answer.catch(() => undefined);
    setTimeout(() => {
      if (this.#foreseen === foreseen) this.#foreseen = undefined;
    }, foresightMs);
  }
}
