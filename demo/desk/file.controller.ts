import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { download } from '../../src/page/download.js';
import type { Attachment } from '../../src/contract/profile.js';
import { newUuid } from '../../src/api/uuid.js';
import type { DeskController } from './desk.controller.js';

/** A file that is about to be sent. */
export interface ChosenFile {
  readonly file: File;
  readonly isSending: boolean;
  /** Why it did not go, once it has failed. */
  readonly problem?: string;
  /** The upload's key and the message's id: however often it is tried, it is there once. */
  readonly key: string;
  readonly messageId: string;
}

/** What counsellors are about to send, one file for each conversation, and what comes to them. */
export class FileController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #desk: DeskController;
  readonly #chosen = new Map<string, ChosenFile>();

  constructor(host: ReactiveControllerHost, desk: DeskController) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#chosen.clear();
  }

  chosen(conversation: string): ChosenFile | undefined {
    return this.#chosen.get(conversation);
  }

  choose(conversation: string, file: File): void {
    this.#become(conversation, { file, isSending: false, key: newUuid(), messageId: newUuid() });
  }

  remove(conversation: string): void {
    this.#become(conversation, undefined);
  }

  /** Uploads it and sends it as a message; what goes wrong is said beside it, and it stays chosen. True when sent. */
  async send(conversation: string): Promise<boolean> {
    const chosen = this.#chosen.get(conversation);
    if (!chosen || chosen.isSending) return false;
    const { problem: _problem, ...again } = chosen;
    const sending: ChosenFile = { ...again, isSending: true };
    this.#become(conversation, sending);
    const isSent = await this.#desk.attempt(async (calls) => {
      const { id } = await calls.attach(conversation, chosen.file, chosen.key);
      await calls.send(conversation, { id: chosen.messageId, attachment: id });
    });
    const problem = isSent ? undefined : this.#desk.takeNotice();
    // Another one may have been chosen in the meantime.
    if (this.#chosen.get(conversation) === sending)
      this.#become(conversation, isSent ? undefined : { ...chosen, ...(problem && { problem }) });
    return isSent;
  }

  /** Saves on this machine what was sent. */
  async save(conversation: string, { id, name }: Attachment): Promise<void> {
    await this.#desk.attempt(async (calls) => {
      download(name, await calls.file(conversation, id));
    });
  }

  #become(conversation: string, chosen: ChosenFile | undefined): void {
    if (chosen) this.#chosen.set(conversation, chosen);
    else this.#chosen.delete(conversation);
    this.#host.requestUpdate();
  }
}
