import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuditEntry, AuditPage } from '../../api/desk/desk.contract.js';
import type { DeskController } from '../desk.controller.js';
import type { DeskPlace } from '../desk-place.js';
import { problemText } from '../desk-words.js';
import type { AuditFilter } from './audit-place.js';

export interface ShownAudit {
  entries: AuditEntry[];
  people: NonNullable<AuditPage['people']>;
  keptDays: number | undefined;
  /** Where what is older begins; none where that is all. */
  cursor: string | undefined;
  more: { name: 'ready' } | { name: 'looking' } | { name: 'failed'; words: string };
}

export type AuditState =
  | { name: 'away' }
  | { name: 'looking' }
  | { name: 'failed'; words: string }
  | ({ name: 'shown' } & ShownAudit);

export interface AuditSetting {
  desk: () => DeskController;
  place: () => DeskPlace;
}

const failed = (error: unknown) => ({ name: 'failed', words: problemText(error) }) as const;

const shown = ({ items, people = [], keptDays, nextCursor }: AuditPage) =>
  ({ name: 'shown', entries: items, people, keptDays, cursor: nextCursor, more: { name: 'ready' } }) as const;

/** What is noted of who opened what, as it was when one came here. It is gone when one goes elsewhere. */
export class AuditController implements ReactiveController {
  state: AuditState = { name: 'away' };
  readonly #host: ReactiveControllerHost;
  readonly #setting: AuditSetting;
  #seen = '';
  #run = 0;

  constructor(host: ReactiveControllerHost, setting: AuditSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdate(): void {
    const { filter } = this;
    const seen = filter ? JSON.stringify(filter) : '';
    if (seen === this.#seen) return;
    if (filter) void this.look();
    else this.#leave();
    this.#seen = seen;
  }

  get filter(): AuditFilter | undefined {
    const place = this.#setting.place();
    return place.name === 'audit' ? place.filter : undefined;
  }

  /** From the newest on. */
  async look(): Promise<void> {
    this.#show({ name: 'looking' });
    const asked = await this.#ask(undefined);
    if (asked !== 'superseded') this.#show('error' in asked ? failed(asked.error) : shown(asked.page));
  }

  /** What comes after what is shown. */
  async lookFurther(): Promise<void> {
    const { state } = this;
    if (state.name !== 'shown' || state.cursor === undefined || state.more.name === 'looking') return;
    this.#show({ ...state, more: { name: 'looking' } });
    const asked = await this.#ask(state.cursor);
    if (asked === 'superseded') return;
    if ('error' in asked) this.#show({ ...state, more: failed(asked.error) });
    else {
      const { entries, cursor } = shown(asked.page);
      this.#show({ ...state, entries: [...state.entries, ...entries], cursor });
    }
  }

  async #ask(cursor: string | undefined): Promise<{ page: AuditPage } | { error: unknown } | 'superseded'> {
    const { filter = {} } = this;
    this.#run += 1;
    const run = this.#run;
    let page: AuditPage | undefined;
    const failure = await this.#setting.desk().perform(async (calls) => {
      page = await calls.audit(filter, cursor);
    });
    if (run !== this.#run) return 'superseded';
    return page ? { page } : { error: failure?.error };
  }

  #leave(): void {
    this.#run += 1;
    this.#seen = '';
    this.state = { name: 'away' };
  }

  #show(state: AuditState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
