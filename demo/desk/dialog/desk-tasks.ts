import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskCalls } from '../desk-client.js';
import type { DeskController } from '../desk.controller.js';

export interface TaskSetting {
  desk: () => DeskController;
  /** Looks again at what has been changed, and says what has been done. */
  onDone: (words: string) => void;
}

/** What is done in a dialog, one thing at a time. What was typed stays until it is done or given up. */
export abstract class DeskTasks<Task> implements ReactiveController {
  task: Task | undefined;
  problem: string | undefined;
  isBusy = false;
  readonly #host: ReactiveControllerHost;
  readonly #setting: TaskSetting;
  #run = 0;

  constructor(host: ReactiveControllerHost, setting: TaskSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  begin(task: Task): void {
    this.#become(task);
  }

  close(): void {
    this.#become(undefined);
  }

  /** Says what is wrong, beside what is true now: what was shown before is not to be chosen from again. */
  protected abstract fail(error: unknown): void;

  protected abstract problemOf(error: unknown): string;

  protected replace(task: Task): void {
    this.task = task;
    this.#host.requestUpdate();
  }

  /** Only while nothing else has been asked or begun. */
  protected async ask(work: (calls: DeskCalls) => Promise<() => void>): Promise<void> {
    const run = ++this.#run;
    const { state } = this.#setting.desk();
    if (state.name !== 'at-work') return;
    try {
      const show = await work(state.work.calls);
      if (run === this.#run) show();
    } catch (error) {
      if (run === this.#run) this.problem = this.problemOf(error);
    }
    this.#host.requestUpdate();
  }

  protected async do<Value>(
    work: (calls: DeskCalls) => Promise<Value>,
    { words }: { words: (value: Value) => string },
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    let said = '';
    const failure = await this.#setting.desk().perform(async (calls) => {
      said = words(await work(calls));
    });
    this.isBusy = false;
    if (failure) {
      this.problem = this.problemOf(failure.error);
      this.fail(failure.error);
    } else {
      this.close();
      this.#setting.onDone(said);
    }
    this.#host.requestUpdate();
  }

  #become(task: Task | undefined): void {
    this.#run += 1;
    this.task = task;
    this.problem = undefined;
    this.#host.requestUpdate();
  }
}
