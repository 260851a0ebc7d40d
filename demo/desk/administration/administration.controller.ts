import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskController } from '../desk.controller.js';
import type { AdministrationPlace, DeskPlace } from '../desk-place.js';
import type { Administration } from './administration-client.js';
import { administrationProblem } from './administration-words.js';
import type { Lists } from './fields.js';
import { contentOf, type FormController, type Subject } from './form.controller.js';
import { parts, type PartName } from './parts.js';

export interface AdministrationSetting {
  desk: () => DeskController;
  place: () => DeskPlace;
  form: () => FormController;
}

/** What is set up, as it was when one came here; looked at anew whenever one goes on to something else. */
export class AdministrationController implements ReactiveController {
  all: Administration | undefined;
  problem: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #setting: AdministrationSetting;
  #seen = '';
  #opened = '';
  #run = 0;

  constructor(host: ReactiveControllerHost, setting: AdministrationSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run += 1;
  }

  hostUpdate(): void {
    const place = this.#place;
    const seen = JSON.stringify(place ?? null);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#setting.form().close();
    this.#opened = '';
    if (place) void this.look();
  }

  /** What the address names is there to be written about, or is known not to be there. */
  get isOpen(): boolean {
    return this.#opened === this.#seen;
  }

  get lists(): Lists {
    const { services = [], counsellors = [], places = [], venues = [] } = this.all ?? {};
    return { services, counsellors, places, venues };
  }

  async look(): Promise<void> {
    const { state } = this.#setting.desk();
    if (state.name !== 'at-work') return;
    const run = ++this.#run;
    try {
      const all = await state.work.calls.administration();
      if (run !== this.#run) return;
      this.all = all;
      this.problem = undefined;
      this.#open(all);
    } catch (error) {
      if (run !== this.#run) return;
      this.problem = administrationProblem(error);
    }
    this.#host.requestUpdate();
  }

  /** What the address names is written about. */
  #open(all: Administration): void {
    const subject = subjectOf(all, this.#place);
    if (subject) this.#setting.form().open(subject);
    this.#opened = this.#seen;
  }

  get #place(): AdministrationPlace | undefined {
    const place = this.#setting.place();
    return place.name === 'administration' ? place : undefined;
  }
}

function subjectOf(all: Administration, place: AdministrationPlace | undefined): Subject | undefined {
  if (place?.part === 'profile') {
    const { content, revision } = contentOf(all.profile);
    return { key: 'profile', saved: content, revision, save: (calls, writing) => calls.saveProfile(writing) };
  }
  return place?.part && place.part !== 'persons' && place.item !== undefined
    ? itemSubject(all, place.part, place.item)
    : undefined;
}

function itemSubject(all: Administration, part: PartName, id: string): Subject | undefined {
  const key = `${part}/${id}`;
  if (id === 'new')
    return {
      key,
      saved: parts[part].make(),
      revision: undefined,
      save: (calls, writing) => calls.saveItem(part, undefined, writing),
    };
  const item = all[part].find((one) => one.id === id);
  if (!item) return undefined;
  const { content, revision } = contentOf(item);
  return {
    key,
    saved: content,
    revision,
    save: (calls, writing) => calls.saveItem(part, id, writing),
    remove: (calls, how) => calls.removeItem(part, id, how),
  };
}
