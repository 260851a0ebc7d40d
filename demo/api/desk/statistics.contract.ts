import * as v from 'valibot';
import { CalendarDateSchema, openEnum } from '../../../src/contract/common.js';

/** Figures for the desk: how many, and nothing of whom. */

export const StatisticsQuerySchema = v.object({
  from: CalendarDateSchema,
  to: CalendarDateSchema,
  by: v.optional(v.picklist(['week', 'month']), 'month'),
});

const PeriodSchema = v.object({ from: CalendarDateSchema, to: CalendarDateSchema });

/** `figures`: one for each period. `few`: at least one and fewer than five, so that nobody can be guessed. */
const FigureRowSchema = v.object({
  label: v.string(),
  figures: v.array(v.union([v.number(), openEnum(['few'])])),
  total: v.object({ atLeast: v.boolean(), amount: v.number() }),
});

const FigureTableSchema = v.object({ title: v.string(), rows: v.array(FigureRowSchema) });
export type FigureTable = v.InferOutput<typeof FigureTableSchema>;

/** `waiting`: whole minutes until somebody answered in the chat. `median` missing: fewer than five were answered. */
export const StatisticsSchema = v.object({
  periods: v.array(PeriodSchema),
  tables: v.array(FigureTableSchema),
  waiting: v.array(
    v.object({
      ...PeriodSchema.entries,
      median: v.optional(v.number()),
      ninetieth: v.optional(v.number()),
    }),
  ),
});
export type Statistics = v.InferOutput<typeof StatisticsSchema>;
