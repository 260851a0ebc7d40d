import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { download } from '../../../src/page/download.js';
import type { Statistics } from '../../api/desk/statistics.contract.js';
import type { DeskController } from '../desk.controller.js';
import { formats, problemText } from '../desk-words.js';
import type { StatisticsWish } from './statistics-client.js';

export interface StatisticsSetting {
  desk: () => DeskController;
  isShown: () => boolean;
}

/** The figures of some weeks or months, asked for when one comes and when one asks for others. */
export class StatisticsController implements ReactiveController {
  wish: StatisticsWish | undefined;
  statistics: Statistics | undefined;
  problem: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #setting: StatisticsSetting;
  #wasShown = false;
  #run = 0;

  constructor(host: ReactiveControllerHost, setting: StatisticsSetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run += 1;
    this.#wasShown = false;
  }

  hostUpdate(): void {
    const isShown = this.#setting.isShown();
    if (isShown && !this.#wasShown) void this.look(this.wish ?? this.#thisYear());
    this.#wasShown = isShown;
  }

  async look(wish: StatisticsWish): Promise<void> {
    const { state } = this.#setting.desk();
    if (state.name !== 'at-work') return;
    this.wish = wish;
    const run = ++this.#run;
    try {
      const statistics = await state.work.calls.statistics(wish);
      if (run !== this.#run) return;
      this.statistics = statistics;
      this.problem = undefined;
    } catch (error) {
      if (run !== this.#run) return;
      this.problem = problemText(error);
    }
    this.#host.requestUpdate();
  }

  async save(): Promise<void> {
    const { wish } = this;
    if (!wish) return;
    const failure = await this.#setting.desk().perform(async (calls) => {
      download(`tall-${wish.from}-${wish.to}.csv`, await calls.statisticsFile(wish));
    });
    this.problem = failure && problemText(failure.error);
    this.#host.requestUpdate();
  }

  #thisYear(): StatisticsWish {
    const today = formats.dateKey(new Date(this.#setting.desk().now));
    return { from: `${today.slice(0, 4)}-01-01`, to: today, by: 'month' };
  }
}
