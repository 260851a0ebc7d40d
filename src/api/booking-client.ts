import {
  AppointmentCreatedSchema,
  AppointmentSchema,
  BookingWaitCreatedSchema,
  DaysSchema,
  HoldCreatedSchema,
  HoldSchema,
  ServicesSchema,
  SlotSchema,
  SlotTakenSchema,
  SlotsSchema,
  type Appointment,
  type AppointmentCreated,
  type BookingWaitCreated,
  type CancelAppointment,
  type Days,
  type DaysQuery,
  type Hold,
  type HoldCreated,
  type MoveAppointment,
  type NewAppointment,
  type NewBookingWait,
  type NewHold,
  type Service,
  type Slot,
  type Slots,
  type SlotsQuery,
} from '../contract/booking.js';
import type { Credential } from '../contract/common.js';
import * as v from 'valibot';
import { isProblem } from './api-error.js';
import { path, type CallOptions, type CreateOptions, type Http } from './http.js';

/** With the token of one's own hold the listing still shows the slot that is held. */
export interface ListingOptions extends CallOptions {
  holdToken?: string | undefined;
}

export interface BookingClient {
  services(options?: CallOptions): Promise<Service[]>;
  slots(query: SlotsQuery, options?: ListingOptions): Promise<Slots>;
  days(query: DaysQuery, options?: ListingOptions): Promise<Days>;
  /** Throws `slot-taken`, see {@link alternativesOf}. */
  hold(hold: NewHold, options?: CreateOptions): Promise<HoldCreated>;
  /** Throws `hold-expired`. */
  renewHold(hold: Credential, options?: CallOptions): Promise<Hold>;
  releaseHold(hold: Credential, options?: CallOptions): Promise<void>;
  /** Throws `slot-taken`, `validation`. */
  book(appointment: NewAppointment, options?: CreateOptions): Promise<AppointmentCreated>;
  appointment(appointment: Credential, options?: CallOptions): Promise<Appointment>;
  /** Throws `slot-taken`, `too-late`; the old time is kept until the new one is sure. */
  move(appointment: Credential, to: MoveAppointment, options?: CreateOptions): Promise<Appointment>;
  /** Throws `too-late`. */
  cancel(appointment: Credential, why: CancelAppointment, options?: CreateOptions): Promise<Appointment>;
  /** The appointment as an iCalendar file. */
  calendar(appointment: Credential, options?: CallOptions): Promise<string>;
  joinWaitlist(wish: NewBookingWait, options?: CreateOptions): Promise<BookingWaitCreated>;
  leaveWaitlist(wait: Credential, options?: CallOptions): Promise<void>;
}

/** A row that can't be read hides no other. */
const ReadSlotsSchema = v.object({
  ...SlotsSchema.entries,
  items: v.pipe(
    v.array(v.unknown()),
    v.transform((rows) => rows.filter((row) => v.is(SlotSchema, row))),
  ),
});

/** The nearest times that a `slot-taken` problem offers instead; none when it names none that can be read. */
export function alternativesOf(error: unknown): Slot[] {
  const result = isProblem(error, 'slot-taken') ? v.safeParse(SlotTakenSchema, error.problem) : undefined;
  return result?.success ? result.output.alternatives : [];
}

export function createBookingClient(http: Http): BookingClient {
  const listing = ({ holdToken, ...options }: ListingOptions = {}) => ({ token: holdToken, ...options });
  const post = (to: string, body: unknown, options?: CreateOptions) =>
    ({ method: 'POST', path: to, body, ...options }) as const;

  return {
    services: async (options) =>
      (await http.json(ServicesSchema, { path: '/booking/services', ...options })).items,
    slots: (query, options) =>
      http.json(ReadSlotsSchema, { path: '/booking/slots', query, ...listing(options) }),
    days: (query, options) => http.json(DaysSchema, { path: '/booking/days', query, ...listing(options) }),
    hold: (hold, options) => http.json(HoldCreatedSchema, post('/booking/holds', hold, options)),
    renewHold: ({ id, token }, options) =>
      http.json(HoldSchema, { method: 'PUT', path: path`/booking/holds/${id}`, token, ...options }),
    releaseHold: ({ id, token }, options) =>
      http.nothing({ method: 'DELETE', path: path`/booking/holds/${id}`, token, ...options }),
    book: (appointment, options) =>
      http.json(AppointmentCreatedSchema, post('/booking/appointments', appointment, options)),
    appointment: ({ id, token }, options) =>
      http.json(AppointmentSchema, { path: path`/booking/appointments/${id}`, token, ...options }),
    move: ({ id, token }, to, options) =>
      http.json(AppointmentSchema, { token, ...post(path`/booking/appointments/${id}/move`, to, options) }),
    cancel: ({ id, token }, why, options) =>
      http.json(AppointmentSchema, {
        token,
        ...post(path`/booking/appointments/${id}/cancel`, why, options),
      }),
    calendar: ({ id, token }, options) =>
      http.text('text/calendar', { path: path`/booking/appointments/${id}/calendar`, token, ...options }),
    joinWaitlist: (wish, options) =>
      http.json(BookingWaitCreatedSchema, post('/booking/waitlist', wish, options)),
    leaveWaitlist: ({ id, token }, options) =>
      http.nothing({ method: 'DELETE', path: path`/booking/waitlist/${id}`, token, ...options }),
  };
}
