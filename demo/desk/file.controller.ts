import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { download } from '../../src/page/download.js';
import type { Attachment } from '../../src/contract/profile.js';
import { newUuid } from '../../src/api/uuid.js';
import type { DeskController } from './desk.controller.js';

/** The one file that a counsellor is about to send, and those that come. */
export class FileController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #desk: DeskController;
  /** One key for one file, however often it is tried. */
  #key = '';
  chosen: { readonly conversation: string; readonly file: File; readonly isSending: boolean } | undefined;

  constructor(host: ReactiveControllerHost, desk: DeskController) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.chosen = undefined;
  }

  choose(conversation: string, file: File): void {
    this.#key = newUuid();
    this.#become({ conversation, file, isSending: false });
  }

  remove(): void {
    this.#become(undefined);
  }

  /** Uploads it and sends it as a message; what goes wrong is said, and the file stays chosen. */
  async send(): Promise<void> {
    const { chosen } = this;
    if (!chosen || chosen.isSending) return;
    const { conversation, file } = chosen;
    const idempotencyKey = this.#key;
    this.#become({ ...chosen, isSending: true });
    const isSent = await this.#desk.attempt(async (calls) => {
      const { id } = await calls.attach(conversation, file, idempotencyKey);
      await calls.send(conversation, { id: newUuid(), attachment: id });
    });
    this.#become(isSent ? undefined : { ...chosen, isSending: false });
  }

  /** Saves on this machine what was sent. */
  async save(conversation: string, { id, name }: Attachment): Promise<void> {
    await this.#desk.attempt(async (calls) => {
      download(name, await calls.file(conversation, id));
    });
  }

  #become(chosen: FileController['chosen']): void {
    this.chosen = chosen;
    this.#host.requestUpdate();
  }
}
