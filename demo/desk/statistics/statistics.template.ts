import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../src/ui/icon.js';
import type { FigureTable, Statistics } from '../../api/desk/statistics.contract.js';
import { weekNumber } from '../desk-place.js';
import { fieldsOf } from '../dialog/dialog-fields.template.js';
import type { StatisticsWish } from './statistics-client.js';
import type { StatisticsController } from './statistics.controller.js';

type Row = FigureTable['rows'][number];
type Period = Statistics['periods'][number];

const monthWords = new Intl.DateTimeFormat('nb', { month: 'short', year: '2-digit', timeZone: 'UTC' });

const periodWords = ({ from }: Period, by: StatisticsWish['by']): string =>
  by === 'week' ? `Uke ${String(weekNumber(from))}` : monthWords.format(new Date(`${from}T12:00:00Z`));

const figureWords = (figure: number | string): string => (figure === 'few' ? 'færre enn 5' : String(figure));

const totalWords = ({ total }: Row): string => `${total.atLeast ? 'minst ' : ''}${String(total.amount)}`;

export function statisticsTemplate(figures: StatisticsController): TemplateResult {
  const { statistics, wish } = figures;
  return html`<div class="bar">
      <h2 id="statistics-name" tabindex="-1">Tall</h2>
      <button class="secondary button choosing" type="button" @click=${() => print()}>Skriv ut</button>
      <button class="secondary button choosing" type="button" @click=${() => void figures.save()}>
        ${icon('download')}Last ned (CSV)
      </button>
    </div>
    ${wish ? wishTemplate(figures, wish) : nothing}
    <p class="muted lead">
      Tallene er uten personer. Når det er fra én til fire, står det «færre enn 5», så ingen kan gjettes.
    </p>
    ${statistics && wish ? tablesTemplate(statistics, wish) : html`<div class="skeleton list-skeleton"></div>`}`;
}

function wishTemplate(figures: StatisticsController, wish: StatisticsWish): TemplateResult {
  const change = (event: Event) => {
    const value = fieldsOf(event);
    const by = value('by') === 'week' ? 'week' : 'month';
    if (value('from') !== '' && value('to') !== '')
      void figures.look({ from: value('from'), to: value('to'), by });
  };
  return html`<form
    class="asking choosing"
    @change=${change}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <label class="inline"
      ><span>Fra og med</span><input class="input" type="date" name="from" .value=${wish.from}
    /></label>
    <label class="inline"
      ><span>Til og med</span><input class="input" type="date" name="to" .value=${wish.to}
    /></label>
    <label class="inline"
      ><span>Vis for hver</span
      ><select class="input" name="by">
        <option value="month" ?selected=${wish.by === 'month'}>måned</option>
        <option value="week" ?selected=${wish.by === 'week'}>uke</option>
      </select></label
    >
  </form>`;
}

const tablesTemplate = ({ tables, periods, waiting }: Statistics, { by }: StatisticsWish) =>
  html`${tables.map((table) => tableTemplate(table, periods, by))}
  ${tableOf({
    title: 'Ventetid i chatten, i minutter',
    heads: periods.map((period) => periodWords(period, by)),
    rows: [
      ['Halvparten fikk svar innen', waiting.map(({ median }) => minuteWords(median))],
      ['Ni av ti fikk svar innen', waiting.map(({ ninetieth }) => minuteWords(ninetieth))],
    ],
  })}`;

/** What is known of fewer than five is not told. */
const minuteWords = (minutes: number | undefined): string => (minutes === undefined ? '–' : String(minutes));

interface Plain {
  title: string;
  heads: string[];
  rows: [label: string, cells: string[]][];
}

const tableOf = ({ title, heads, rows }: Plain) =>
  html`<section class="card figures">
    <h3 id=${idOf(title)}>${title}</h3>
    <div class="wide" role="region" tabindex="0" aria-labelledby=${idOf(title)}>
      <table class="grid">
        <thead>
          <tr>
            <td></td>
            ${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([label, cells]) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

const idOf = (title: string): string => `table-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;

/** A bar beside each sum, as long as it is against the longest of the table; the sum itself is what is read out. */
function tableTemplate(
  { title, rows }: FigureTable,
  periods: Period[],
  by: StatisticsWish['by'],
): TemplateResult {
  const most = Math.max(1, ...rows.map(({ total }) => total.amount));
  return html`<section class="card figures">
    <h3 id=${idOf(title)}>${title}</h3>
    <div class="wide" role="region" tabindex="0" aria-labelledby=${idOf(title)}>
      <table class="grid">
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="sum">Til sammen</th>
            ${periods.map((period) => html`<th scope="col" class="number">${periodWords(period, by)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.label}</th>
                <td class="sum">
                  <span>${totalWords(row)}</span
                  ><meter aria-hidden="true" min="0" max=${most} value=${row.total.amount}></meter>
                </td>
                ${row.figures.map((figure) => html`<td class="number ${figure === 'few' ? 'few' : ''}">${figureWords(figure)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
