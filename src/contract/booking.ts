import * as v from 'valibot';
import {
  CalendarDateSchema,
  CredentialSchema,
  EmailSchema,
  IdSchema,
  InstantSchema,
  LanguageSchema,
  NameSchema,
  NoteSchema,
  PhoneSchema,
  TokenSchema,
  TrapSchema,
  WebUrlSchema,
  openEnum,
} from './common.js';
import { AnswersSchema, LocationSchema, QuestionSchema, interpreterForms } from './profile.js';

export const channels = ['in-person', 'video', 'phone', 'chat'] as const;
export type Channel = (typeof channels)[number];
const ChannelSchema = openEnum(channels);

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export const CounsellorSchema = v.object({
  id: IdSchema,
  name: v.string(),
  title: v.optional(v.string()),
  languages: v.optional(v.array(LanguageSchema)),
});
export type Counsellor = v.InferOutput<typeof CounsellorSchema>;

/** `places`: how many people share one time; 1 for a talk of one's own. */
export const ServiceSchema = v.object({
  id: IdSchema,
  name: v.string(),
  description: v.optional(v.string()),
  durationMinutes: v.number(),
  channels: v.array(ChannelSchema),
  locations: v.array(LocationSchema),
  counsellors: v.array(CounsellorSchema),
  intake: v.array(QuestionSchema),
  places: v.number(),
});
export type Service = v.InferOutput<typeof ServiceSchema>;
export const ServicesSchema = v.object({ items: v.array(ServiceSchema) });

/** A time that can be chosen. The id is opaque and stays valid while the slot is free. `counsellor` and `location` are ids. */
export const SlotSchema = v.object({
  id: IdSchema,
  service: IdSchema,
  channel: ChannelSchema,
  location: v.optional(IdSchema),
  counsellor: v.optional(IdSchema),
  start: InstantSchema,
  end: InstantSchema,
  placesLeft: v.number(),
});
export type Slot = v.InferOutput<typeof SlotSchema>;

/** Which slots are asked for. `service` is required; dates are inclusive, in the service's zone. */
const slotFilter = {
  service: IdSchema,
  channel: v.optional(v.picklist(channels)),
  location: v.optional(IdSchema),
  counsellor: v.optional(IdSchema),
  partOfDay: v.optional(v.picklist(partsOfDay)),
  from: v.optional(CalendarDateSchema),
  to: v.optional(CalendarDateSchema),
};
export const DaysQuerySchema = v.object(slotFilter);
export type DaysQuery = v.InferOutput<typeof DaysQuerySchema>;
export const SlotsQuerySchema = v.object({
  ...slotFilter,
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
  cursor: v.optional(v.string()),
});
export type SlotsQuery = v.InferOutput<typeof SlotsQuerySchema>;

export const SlotsSchema = v.object({
  items: v.array(SlotSchema),
  nextCursor: v.optional(v.string()),
  firstFree: v.optional(InstantSchema),
  serverTime: InstantSchema,
});
export type Slots = v.InferOutput<typeof SlotsSchema>;

/** `free` counts distinct times that day; a day with none is left out. */
export const DaysSchema = v.object({
  days: v.array(v.object({ date: CalendarDateSchema, free: v.number() })),
  firstFree: v.optional(CalendarDateSchema),
  serverTime: InstantSchema,
});
export type Days = v.InferOutput<typeof DaysSchema>;

/** `replaces`: an earlier hold of mine to let go of in the same step. `moving`: my appointment, which is not in its own way. */
export const NewHoldSchema = v.object({
  slot: IdSchema,
  replaces: v.optional(CredentialSchema),
  moving: v.optional(CredentialSchema),
});
export type NewHold = v.InferOutput<typeof NewHoldSchema>;

export const HoldSchema = v.object({
  id: IdSchema,
  slot: SlotSchema,
  expiresAt: InstantSchema,
  serverTime: InstantSchema,
});
export type Hold = v.InferOutput<typeof HoldSchema>;
export const HoldCreatedSchema = v.object({ hold: HoldSchema, token: TokenSchema });
export type HoldCreated = v.InferOutput<typeof HoldCreatedSchema>;

/** What a `slot-taken` problem carries: the three nearest times, same channel first. */
export const SlotTakenSchema = v.looseObject({ alternatives: v.array(SlotSchema) });

export const ContactSchema = v.object({
  name: NameSchema,
  email: v.optional(EmailSchema),
  phone: v.optional(PhoneSchema),
});
export type Contact = v.InferOutput<typeof ContactSchema>;

/** A phone talk needs a phone number; every other channel an e-mail address or a phone number. */
export const NewAppointmentSchema = v.pipe(
  v.object({
    slot: IdSchema,
    channel: v.picklist(channels),
    location: v.optional(IdSchema),
    hold: v.optional(CredentialSchema),
    contact: ContactSchema,
    language: LanguageSchema,
    interpreter: v.optional(v.object({ language: NameSchema, form: v.picklist(interpreterForms) })),
    answers: AnswersSchema,
    note: v.optional(NoteSchema),
    manageUrl: v.optional(WebUrlSchema),
    website: v.optional(TrapSchema),
  }),
  v.forward(
    v.partialCheck(
      [['channel'], ['contact']],
      ({ channel, contact }) => channel !== 'phone' || contact.phone !== undefined,
    ),
    ['contact', 'phone'],
  ),
  v.forward(
    v.partialCheck(
      [['contact']],
      ({ contact }) => contact.email !== undefined || contact.phone !== undefined,
    ),
    ['contact', 'email'],
  ),
);
export type NewAppointment = v.InferOutput<typeof NewAppointmentSchema>;

/**
 * `revision` rises with every change; `changeableUntil` is the last instant at which it may be moved or cancelled. `notice`: a
 * counsellor's word with the last change, where the change was the service's.
 */
export const AppointmentSchema = v.object({
  id: IdSchema,
  state: openEnum(['confirmed', 'cancelled']),
  revision: v.number(),
  service: v.object({ id: IdSchema, name: v.string(), durationMinutes: v.number() }),
  channel: ChannelSchema,
  location: v.optional(LocationSchema),
  counsellor: CounsellorSchema,
  start: InstantSchema,
  end: InstantSchema,
  join: v.optional(v.object({ url: v.string(), provider: v.string() })),
  changeableUntil: InstantSchema,
  /** A word from the service to the seeker. */
  notice: v.optional(v.object({ text: v.string(), at: InstantSchema })),
});
export type Appointment = v.InferOutput<typeof AppointmentSchema>;
export const AppointmentCreatedSchema = v.object({ appointment: AppointmentSchema, token: TokenSchema });
export type AppointmentCreated = v.InferOutput<typeof AppointmentCreatedSchema>;

export const MoveAppointmentSchema = v.object({ slot: IdSchema, hold: v.optional(CredentialSchema) });
export type MoveAppointment = v.InferOutput<typeof MoveAppointmentSchema>;
export const CancelAppointmentSchema = v.object({ reason: v.optional(NoteSchema) });
export type CancelAppointment = v.InferOutput<typeof CancelAppointmentSchema>;

export const NewBookingWaitSchema = v.object({
  service: IdSchema,
  channel: v.optional(v.picklist(channels)),
  location: v.optional(IdSchema),
  from: v.optional(CalendarDateSchema),
  to: v.optional(CalendarDateSchema),
  contact: ContactSchema,
});
export type NewBookingWait = v.InferOutput<typeof NewBookingWaitSchema>;
export const BookingWaitCreatedSchema = v.object({ id: IdSchema, position: v.number(), token: TokenSchema });
export type BookingWaitCreated = v.InferOutput<typeof BookingWaitCreatedSchema>;
