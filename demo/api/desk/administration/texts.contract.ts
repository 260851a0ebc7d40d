import * as v from 'valibot';
import { IdSchema, limits } from '../../../../src/contract/common.js';
import type { Localized } from '../../seed/localized.js';

/** What an administrator writes: texts in several languages, and questions made of them. */

export const written = (maxLength: number) =>
  v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxLength));

const other = (maxLength: number) => v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(maxLength)));

/** Bokmål always; Nynorsk and English where somebody has written them, else Bokmål stands there, too. */
export const wordsOf = (maxLength: number) =>
  v.pipe(
    v.object({ nb: written(maxLength), nn: other(maxLength), en: other(maxLength) }),
    v.transform(({ nb, nn, en }): Localized => ({ nb, nn: nn || nb, en: en || nb })),
  );

export const nameWords = () => wordsOf(limits.name);

export const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** A question that is asked of a seeker. Its id stays when its words change, so that answers belong to it. */
export const QuestionWishSchema = v.pipe(
  v.object({
    id: IdSchema,
    kind: v.picklist(['text', 'textarea', 'choice', 'choices', 'yes-no']),
    required: v.boolean(),
    maxLength: v.exactOptional(wholeNumber(1, limits.note)),
    label: nameWords(),
    why: v.exactOptional(wordsOf(500)),
    options: v.exactOptional(
      v.pipe(v.array(v.object({ value: IdSchema, label: nameWords() })), v.maxLength(50)),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['kind'], ['options']],
      ({ kind, options = [] }) => !kind.startsWith('choice') || options.length > 1,
    ),
    ['options'],
  ),
);

/** Each has an id of its own. */
export const questions = () =>
  v.pipe(
    v.array(QuestionWishSchema),
    v.maxLength(20),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length),
  );
