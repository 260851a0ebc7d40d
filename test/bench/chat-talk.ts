import * as v from 'valibot';
import { DeskConversationSchema } from '../../demo/api/desk/desk.contract.js';
import { ConversationCreatedSchema, MessageEntrySchema } from '../../src/contract/chat.js';
import type { Caller } from './chat-caller.js';

type Side = 'seeker' | 'counsellor';

/** How long each message took from the press to the other side's stream. */
export class Deliveries {
  readonly #sentAt = new Map<string, number>();
  readonly tookMs: number[] = [];

  send(id: string): void {
    this.#sentAt.set(id, performance.now());
  }

  arrive(id: string): void {
    const sentAt = this.#sentAt.get(id);
    if (sentAt === undefined || !this.#sentAt.delete(id)) return;
    this.tookMs.push(performance.now() - sentAt);
  }

  get missing(): number {
    return this.#sentAt.size;
  }
}

export interface TalkOptions {
  /** The seeker's. */
  caller: Caller;
  /** The counsellor's. */
  desk: Caller;
  deliveries: Deliveries;
  /** The counsellor's sign-in. */
  deskToken: string;
}

/** How one side reaches the conversation. */
interface Line {
  caller: Caller;
  path: string;
  token: string;
}

/** One conversation, with both sides at their streams. */
export class Talk {
  readonly #options: TalkOptions;
  readonly #seeker: Line;
  readonly #counsellor: Line;

  constructor(options: TalkOptions, { id, token }: { id: string; token: string }) {
    this.#options = options;
    const { caller, desk, deskToken } = options;
    this.#seeker = { caller, path: `/chat/conversations/${id}`, token };
    this.#counsellor = { caller: desk, path: `/desk/conversations/${id}`, token: deskToken };
  }

  /** Comes, is taken at once, and both begin to read. */
  static async begin(options: TalkOptions): Promise<Talk> {
    const { caller, desk, deskToken } = options;
    const body = { language: 'nb' };
    const { conversation, token } = v.parse(
      ConversationCreatedSchema,
      await caller.call('/chat/conversations', { method: 'POST', body }),
    );
    const { id } = conversation;
    const taken = await desk.call(`/desk/conversations/${id}/take`, { method: 'POST', token: deskToken });
    v.parse(DeskConversationSchema, taken);
    const talk = new Talk(options, { id, token });
    await talk.#follow('seeker');
    await talk.#follow('counsellor');
    return talk;
  }

  /** As a person does it: a sign that one types, the message, and the other one has read it. */
  async say(from: Side): Promise<void> {
    const { deliveries } = this.#options;
    const { caller, path, token } = this.#of(from);
    const other = this.#of(from === 'seeker' ? 'counsellor' : 'seeker');
    await caller.call(`${path}/typing`, { method: 'PUT', token, body: { typing: true } });
    const id = crypto.randomUUID();
    deliveries.send(id);
    const body = { text: 'Jeg lurer på hvordan jeg søker på fagskole, og om det er for sent i år.' };
    const sent = await caller.call(`${path}/messages/${id}`, { method: 'PUT', token, body });
    const { seq } = v.parse(MessageEntrySchema, sent);
    await other.caller.call(`${other.path}/read`, { method: 'PUT', token: other.token, body: { upTo: seq } });
  }

  #of(side: Side) {
    return side === 'seeker' ? this.#seeker : this.#counsellor;
  }

  async #follow(side: Side): Promise<void> {
    const { caller, path, token } = this.#of(side);
    await caller.follow(`${path}/events`, { token }, (_event, data) => {
      const entry = v.safeParse(MessageEntrySchema, data);
      if (entry.success && entry.output.message.from !== side) {
        this.#options.deliveries.arrive(entry.output.message.id);
      }
    });
  }
}
