import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../../src/api/api-error.js';
import type { InUse } from '../../api/desk/administration/catalogue.contract.js';
import type { DeskController } from '../desk.controller.js';
import type { Writing } from './administration-client.js';
import { administrationProblem, inUseOf } from './administration-words.js';
import { isSame, writeAt, type Json } from './draft.js';
import { keepDraft, readDraft } from './draft-store.js';

/** What is written about: kept under `key`, saved with `save`. `saved`: as the service has it, without id and revision. */
export interface Subject {
  key: string;
  saved: Json;
  revision: string | undefined;
  save: (
    calls: Parameters<Parameters<DeskController['perform']>[0]>[0],
    writing: Writing,
  ) => Promise<unknown>;
  remove?: (
    calls: Parameters<Parameters<DeskController['perform']>[0]>[0],
    how: Omit<Writing, 'content'>,
  ) => Promise<void>;
}

export interface FormFault {
  pointer: string;
  message: string;
}

/** Why it was not saved, apart from faults in fields. */
export type Refusal =
  | { name: 'problem'; words: string }
  | { name: 'in-use'; needs: InUse; doing: 'save' | 'remove' }
  | { name: 'changed'; current: Json; revision: string };

interface FormSetting {
  desk: () => DeskController;
  onSaved: () => void;
  onRemoved: () => void;
}

/** What is being written. It is kept through a reload and through somebody else's change, until it is saved or given up. */
export class FormController implements ReactiveController {
  draft: Json = {};
  faults: FormFault[] = [];
  refusal: Refusal | undefined;
  isBusy = false;
  /** It is what was written before the page was loaded anew. */
  isRestored = false;
  subject: Subject | undefined;
  #revision: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #setting: FormSetting;

  constructor(host: ReactiveControllerHost, setting: FormSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  close(): void {
    this.subject = undefined;
  }

  /** Begins to write, or goes on where one was. */
  open(subject: Subject): void {
    if (this.subject?.key === subject.key) return;
    const kept = readDraft(subject.key);
    this.subject = subject;
    this.#begin(kept?.draft ?? subject.saved, kept ? kept.revision : subject.revision);
    this.isRestored = kept !== undefined && !isSame(kept.draft, subject.saved);
  }

  get isChanged(): boolean {
    return this.subject !== undefined && !isSame(this.draft, this.subject.saved);
  }

  write(pointer: string, value: Json | undefined): void {
    this.replace(writeAt(this.draft, pointer, value));
  }

  replace(draft: Json): void {
    this.draft = draft;
    this.#keep();
    this.#host.requestUpdate();
  }

  /** As it was last saved. */
  giveUp(): void {
    const { subject } = this;
    if (!subject) return;
    keepDraft(subject.key, undefined);
    this.isRestored = false;
    this.#begin(subject.saved, subject.revision);
  }

  /** What somebody else has written in the meantime, instead of one's own. */
  takeTheirs(): void {
    if (this.refusal?.name !== 'changed' || !this.subject) return;
    const { current, revision } = this.refusal;
    this.subject = { ...this.subject, saved: current, revision };
    this.giveUp();
  }

  /** One's own, though somebody else has written something else. */
  async overwrite(): Promise<void> {
    if (this.refusal?.name !== 'changed') return;
    this.#revision = this.refusal.revision;
    await this.save();
  }

  async save({ keepBooked }: { keepBooked?: true } = {}): Promise<void> {
    const { subject } = this;
    if (!subject || this.isBusy) return;
    const content = this.draft as object;
    const isDone = await this.#do('save', (calls) =>
      subject.save(calls, { content, revision: this.#revision, keepBooked }),
    );
    if (!isDone) return;
    keepDraft(subject.key, undefined);
    this.close();
    this.#setting.onSaved();
  }

  async remove({ keepBooked }: { keepBooked?: true } = {}): Promise<void> {
    const { subject } = this;
    if (!subject?.remove || this.isBusy) return;
    const isDone = await this.#do('remove', async (calls) => {
      await subject.remove?.(calls, { revision: subject.revision, keepBooked });
    });
    if (!isDone) return;
    keepDraft(subject.key, undefined);
    this.close();
    this.#setting.onRemoved();
  }

  #begin(draft: Json, revision: string | undefined): void {
    this.draft = draft;
    this.#revision = revision;
    this.faults = [];
    this.refusal = undefined;
    this.#host.requestUpdate();
  }

  #keep(): void {
    const { subject } = this;
    if (!subject) return;
    const revision = this.#revision;
    keepDraft(
      subject.key,
      this.isChanged ? { draft: this.draft, ...(revision !== undefined && { revision }) } : undefined,
    );
  }

  async #do(doing: 'save' | 'remove', work: Parameters<DeskController['perform']>[0]): Promise<boolean> {
    this.isBusy = true;
    this.faults = [];
    this.refusal = undefined;
    this.#host.requestUpdate();
    const failure = await this.#setting.desk().perform(work);
    this.isBusy = false;
    if (failure) this.#refuse(failure.error, doing);
    this.#host.requestUpdate();
    return failure === undefined;
  }

  #refuse(error: unknown, doing: 'save' | 'remove'): void {
    const needs = inUseOf(error);
    const problem = error instanceof ApiError ? error.problem : undefined;
    this.faults = (problem?.errors ?? []).map(({ pointer, message }) => ({ pointer, message }));
    if (needs) this.refusal = { name: 'in-use', needs, doing };
    else if (problem?.code === 'administration-changed') this.refusal = changedBy(problem.current);
    else if (this.faults.length === 0)
      this.refusal = { name: 'problem', words: administrationProblem(error) };
  }
}

function changedBy(shown: unknown): Refusal {
  const { content, revision } = contentOf(shown as { revision: string });
  return { name: 'changed', current: content, revision };
}

/** What can be written of what was read. */
export function contentOf(item: { revision: string; [name: string]: unknown }): {
  content: Json;
  revision: string;
} {
  const { id, revision, registrations, isSetUp, ...content } = item;
  return { content: content as Json, revision };
}
