import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { StatisticsSchema, type Statistics } from '../../../demo/api/desk/statistics.contract.js';
import { periodsOf, rowFrom, told, waitingIn } from '../../../demo/api/statistics/statistics-report.js';
import { ask } from '../../../demo/conformance/ask.js';
import { book, freeSlot } from '../../../demo/conformance/booking-steps.js';
import { leave, start } from '../../../demo/conformance/chat-steps.js';
import { administrationStores, useAdministrationWorld } from './administration-world.js';

describe('figures', () => {
  it('are for whole weeks and months, cut off where one asks no further', () => {
    expect(periodsOf({ from: '2026-02-26', to: '2026-03-09' }, 'week')).toEqual([
      { from: '2026-02-26', to: '2026-03-01' },
      { from: '2026-03-02', to: '2026-03-08' },
      { from: '2026-03-09', to: '2026-03-09' },
    ]);
    expect(periodsOf({ from: '2026-02-26', to: '2026-03-09' }, 'month')).toEqual([
      { from: '2026-02-26', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-09' },
    ]);
  });

  it('do not tell how many when it is so few that somebody could be guessed, in sums neither', () => {
    expect([0, 1, 4, 5].map(told)).toEqual([0, 'few', 'few', 5]);
    expect(rowFrom('a', [7, 3]).total).toEqual({ atLeast: true, amount: 8 });
    expect(rowFrom('a', [7, 1]).total).toEqual(rowFrom('a', [7, 4]).total);
    expect(rowFrom('a', [7, 0]).total).toEqual({ atLeast: false, amount: 7 });
  });

  it('tell how long half, and nine of ten, have waited, once there are five of them', () => {
    const day = '2026-03-03';
    const answered = (detail: string, amount: number) => ({
      day,
      measure: 'chat-answered' as const,
      detail,
      amount,
    });
    const period = { from: day, to: day };
    const nine = [answered('10', 1), answered('0', 4), answered('2', 5)];
    expect(waitingIn(nine, [period])).toEqual([{ ...period, median: 2, ninetieth: 2 }]);
    expect(waitingIn([answered('0', 4)], [period])).toEqual([period]);
  });
});

describe.each(administrationStores)('what happens is counted, %s', (_, open) => {
  const world = useAdministrationWorld(open, 'astrid');
  const dates = 'from=2026-03-01&to=2026-12-31&by=month';
  const read = async (): Promise<Statistics> =>
    v.parse(
      StatisticsSchema,
      JSON.parse((await ask(world().target, `/desk/statistics?${dates}`, { token: world().token })).text),
    );
  const figure = async (title: string, label: string) =>
    (await read()).tables.find((table) => table.title === title)?.rows.find((row) => row.label === label)
      ?.total;

  it('is told to nobody who is not signed in', async () => {
    (await ask(world().target, `/desk/statistics?${dates}`)).problem(401, 'unauthorized');
  });

  it('knows conversations that were answered, and those that were not', async () => {
    for (let count = 0; count < 6; count += 1) {
      const { id } = await start(world().target);
      await ask(world().target, `/desk/conversations/${id}/take`, { method: 'POST', token: world().token });
      await ask(world().target, `/desk/conversations/${id}/end`, { method: 'POST', token: world().token });
    }
    for (let count = 0; count < 5; count += 1) await leave(world().target, await start(world().target));
    await world().api.sweep();
    expect(await figure('Henvendelser', 'Chat')).toEqual({ atLeast: false, amount: 11 });
    expect(await figure('Chat', 'Samtaler som fikk svar')).toEqual({ atLeast: false, amount: 6 });
    expect(await figure('Chat', 'Samtaler ingen svarte på')).toEqual({ atLeast: false, amount: 5 });
    expect((await read()).waiting[0]).toMatchObject({ median: 0, ninetieth: 0 });
  });

  it('knows appointments, and who did not come once that is known', async () => {
    const booked = [];
    for (let count = 0; count < 5; count += 1)
      booked.push(await book(world().target, await freeSlot(world().target), {}));
    const [first] = booked;
    await ask(world().target, `/booking/appointments/${first?.id ?? ''}/cancel`, {
      method: 'POST',
      token: first?.token,
      body: {},
    });
    expect(await figure('Timer', 'Bestilt')).toEqual({ atLeast: false, amount: 5 });
    expect(await figure('Timer', 'Avbestilt')).toEqual({ atLeast: true, amount: 1 });
    await world().advance(60 * 24 * 70);
    for (const attendance of ['came', 'missed'])
      for (const { id } of booked.slice(1))
        await ask(world().target, `/desk/appointments/${id}/attendance`, {
          method: 'PUT',
          token: world().token,
          body: { attendance },
        });
    expect(await figure('Timer', 'Kom til timen')).toEqual({ atLeast: false, amount: 0 });
    expect((await figure('Timer', 'Kom ikke til timen'))?.atLeast).toBe(true);
  });

  it('goes to a spreadsheet as text that is no formula', async () => {
    const file = await ask(world().target, `/desk/statistics.csv?${dates}`, { token: world().token });
    expect(file.headers.get('Content-Type')).toContain('text/csv');
    expect(file.text).toContain('Chat;Samtaler som fikk svar;6');
    expect(file.text).toContain('færre enn 5');
  });

  it('is none of anybody: the figures hold neither name nor address', async () => {
    const counts = await world().store.transaction(({ statistics }) =>
      statistics.counts('2026-01-01', '2026-12-31'),
    );
    expect(JSON.stringify(counts)).not.toMatch(/kari|@/i);
  });
});
