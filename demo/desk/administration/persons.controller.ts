import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { download } from '../../../src/page/download.js';
import type { Erased, HeldThing } from '../../api/privacy/privacy.contract.js';
import type { DeskController } from '../desk.controller.js';
import { administrationProblem } from './administration-words.js';

/** What is held about a person who has asked. Kept nowhere: it is gone when one goes elsewhere. */
export class PersonsController implements ReactiveController {
  person = '';
  found: HeldThing[] | undefined;
  readonly chosen = new Set<string>();
  /** Asked once more before it is done. */
  isSure = false;
  isBusy = false;
  erased: Erased | undefined;
  problem: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => DeskController;

  constructor(host: ReactiveControllerHost, desk: () => DeskController) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  forget(): void {
    Object.assign(this, {
      person: '',
      found: undefined,
      erased: undefined,
      problem: undefined,
      isSure: false,
    });
    this.chosen.clear();
  }

  async search(person: string): Promise<void> {
    this.forget();
    this.person = person;
    await this.#do(async (calls) => {
      this.found = await calls.heldAbout(person);
    });
  }

  choose(id: string, isChosen: boolean): void {
    if (isChosen) this.chosen.add(id);
    else this.chosen.delete(id);
    this.isSure = false;
    this.#host.requestUpdate();
  }

  ask(): void {
    this.isSure = true;
    this.#host.requestUpdate();
  }

  async erase(): Promise<void> {
    const { person } = this;
    const things = (this.found ?? []).filter(({ id }) => this.chosen.has(id));
    let erased: Erased | undefined;
    const isDone = await this.#do(async (calls) => {
      const wished = things.map(({ kind, id }) => ({ kind, id }));
      erased = await calls.erasePerson({ person, things: wished as never });
    });
    if (!isDone) return;
    await this.search(person);
    this.erased = erased;
    this.#host.requestUpdate();
  }

  async save(thing: HeldThing): Promise<void> {
    await this.#do(async (calls) => {
      download(`innsyn-${thing.kind}.txt`, await calls.personalFile(thing));
    });
  }

  async #do(work: Parameters<DeskController['perform']>[0]): Promise<boolean> {
    this.isBusy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    const failure = await this.#desk().perform(work);
    this.isBusy = false;
    this.problem = failure && administrationProblem(failure.error);
    this.#host.requestUpdate();
    return failure === undefined;
  }
}
