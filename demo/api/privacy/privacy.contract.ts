import * as v from 'valibot';
import { IdSchema, InstantSchema, limits, openEnum } from '../../../src/contract/common.js';

/** What is held about a person: found, shown, and erased. */

export const heldKinds = ['appointment', 'wait', 'registration', 'enquiry', 'transcript'] as const;
export type HeldKind = (typeof heldKinds)[number];

/** An e-mail address, a phone number, or the reference of one thing. In the body: it stands in no address and no log. */
export const PersonSearchSchema = v.object({
  person: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(limits.email)),
});

/** `isToCome`: erasing it cancels it or withdraws from it. `shared`: others stand in it, who stay. */
export const HeldThingSchema = v.object({
  kind: openEnum(heldKinds),
  id: v.string(),
  title: v.string(),
  at: InstantSchema,
  state: v.string(),
  isToCome: v.boolean(),
  shared: v.boolean(),
});
export type HeldThing = v.InferOutput<typeof HeldThingSchema>;
/** Conversations are not among them: they are kept without a person to be found by, and go by themselves. */
export const HeldThingsSchema = v.object({ items: v.array(HeldThingSchema) });

export const ErasureSchema = v.object({
  person: PersonSearchSchema.entries.person,
  things: v.pipe(
    v.array(v.object({ kind: v.picklist(heldKinds), id: IdSchema })),
    v.minLength(1),
    v.maxLength(500),
  ),
});
export type Erasure = v.InferOutput<typeof ErasureSchema>;

/** `kept`: what stays, as a number without a person: that there was an appointment, and that a seat was taken. */
export const ErasedSchema = v.object({
  erased: v.number(),
  cancelled: v.number(),
  withdrawn: v.number(),
  kept: v.object({ appointments: v.number(), seats: v.number() }),
});
export type Erased = v.InferOutput<typeof ErasedSchema>;

/** All that is held about one thing, and the words that were written about it. As a text where that is asked for. */
export const PersonalExportSchema = v.object({
  kind: openEnum(heldKinds),
  exportedAt: InstantSchema,
  eraseAfter: v.optional(InstantSchema),
  held: v.record(v.string(), v.unknown()),
  notices: v.array(
    v.object({
      subject: v.string(),
      text: v.string(),
      way: v.string(),
      createdAt: InstantSchema,
      sentAt: v.optional(InstantSchema),
    }),
  ),
});
export type PersonalExport = v.InferOutput<typeof PersonalExportSchema>;
