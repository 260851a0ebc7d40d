import type { Channel, Contact } from '../../../src/contract/booking.js';
import type { Answers, InterpreterForm, OpeningHours, Question } from '../../../src/contract/profile.js';
import type { Language } from '../http/language.js';
import type { Localized } from '../seed/localized.js';
import type { BusyRepository } from './busy.repository.js';
import type { CalendarRepository } from './calendar.repository.js';
import type { CatalogueRepository } from './catalogue.repository.js';
import type { JoinLink } from './meetings.repository.js';

/** What can be ended. */
export interface Endable {
  /** The last date on which it can be booked, in the service's zone. None: for as long as it is there. */
  until?: string;
}

export interface PlaceRecord extends Endable {
  id: string;
  name: string;
  address: string;
  mapUrl?: string;
  hours?: OpeningHours;
}

/** Where a counsellor's own calendar is asked for busy time: a feed's secret address, or a mailbox in Microsoft 365. */
export type CalendarSource = { kind: 'feed'; url: string } | { kind: 'graph'; user: string };

/** `email` and `calendar` stand in no answer to anybody but those who administer. */
export interface CounsellorRecord extends Endable {
  id: string;
  name: string;
  title: Localized;
  languages: string[];
  /** Where invitations go. Without it appointments reach the counsellor at the desk alone. */
  email?: string;
  /** Without it nothing but the desk knows what else the counsellor does. */
  calendar?: CalendarSource;
}

export interface LocalizedQuestion extends Pick<Question, 'id' | 'kind' | 'required' | 'maxLength'> {
  label: Localized;
  why?: Localized;
  options?: { value: string; label: Localized }[];
}

/** A talk in person occupies one. A place without any is not counted: there is always room. */
export interface RoomRecord extends Endable {
  id: string;
  place: string;
  name: string;
}

/** `places`: how many people share one time; 1 for a talk of one's own. */
export interface ServiceRecord extends Endable {
  id: string;
  name: Localized;
  description: Localized;
  durationMinutes: number;
  startsEveryMinutes: number;
  /** Before and after it, nobody else can have the counsellor or the room. May lie outside the shift. 0. */
  bufferMinutes?: { before?: number; after?: number };
  /** Instead of what the profile says of all services. */
  minNoticeMinutes?: number;
  horizonDays?: number;
  channels: Channel[];
  places: number;
  intake: LocalizedQuestion[];
}

/** Clock times in the service's zone. `to` at or before `from` is on the next day. */
export interface WorkingHours {
  from: string;
  to: string;
  services: string[];
  channels: Channel[];
  /** Where the counsellor is then. Needed for a talk in person. */
  location?: string;
}

/** When a counsellor can be booked for what, week after week, from `since` on. Days: 1 = Monday. */
export interface ShiftRecord extends WorkingHours, Endable {
  id: string;
  counsellor: string;
  days: number[];
  /** The first date. None: always. */
  since?: string;
}

/** Dates on which it is otherwise, both included, in the service's zone. Who is away is away, whatever else is said. */
export type ShiftExceptionRecord = { id: string; from: string; to: string; note?: string } & (
  | { kind: 'closed' }
  | { kind: 'away'; counsellor: string }
  | { kind: 'other-hours'; counsellor: string; hours: WorkingHours[] }
);

export interface BookingCatalogue {
  services: ServiceRecord[];
  counsellors: CounsellorRecord[];
  places: PlaceRecord[];
  rooms: RoomRecord[];
  shifts: ShiftRecord[];
  exceptions: ShiftExceptionRecord[];
}

/**
 * A stretch of a counsellor's time, and of a room's, that is spoken for: nobody else can have any of it. It is the meeting with
 * its buffers. Appointments and holds are seats in it. Times of one `claim` may overlap: those of one appointment that is being
 * moved. Instants are epoch milliseconds.
 */
export interface OccupiedTime {
  id: string;
  claim: string;
  counsellor: string;
  /** None: the counsellor is away. */
  service?: string;
  room?: string;
  startsAt: number;
  endsAt: number;
  /** Who wants to share the time wants this very meeting. None: it is not to be shared. */
  meeting?: TimeSpan;
  places: number;
}

/** Whose times are meant: a counsellor's or a room's. */
export interface Occupant {
  counsellor: string;
  room?: string | undefined;
}

export interface TakenTime extends OccupiedTime {
  /** Lapsed holds no longer count. */
  seatsTaken: number;
  /** By the counsellor's own calendar: nothing of ours, without an id or a claim. */
  isElsewhere?: true;
}

export interface HoldRecord {
  id: string;
  tokenHash: string;
  /** The slot's id, as it was asked for. */
  slot: string;
  counsellor: string;
  occupied: string;
  /** The appointment that this hold is to move. */
  moving?: string;
  /** A digest of the address it was asked for from. */
  caller?: string;
  createdAt: number;
  expiresAt: number;
}

/** What the desk has done on the person's behalf. `word`: to the person; `reason`: for colleagues. */
export interface DeskChange {
  /** A counsellor's id. */
  by: string;
  at: number;
  reason?: string;
  word?: string;
}

export const attendances = ['came', 'missed'] as const;
export type Attendance = (typeof attendances)[number];

export interface AppointmentRecord {
  id: string;
  tokenHash: string;
  state: 'confirmed' | 'cancelled';
  revision: number;
  service: string;
  channel: Channel;
  location?: string;
  counsellor: string;
  startsAt: number;
  endsAt: number;
  /** None once it is cancelled. */
  occupied?: string;
  contact: Contact;
  language: string;
  interpreter?: { language: string; form: InterpreterForm };
  answers: Answers;
  note?: string;
  manageUrl?: string;
  cancelReason?: string;
  /** Where a talk by video takes place. None as long as that is not known. */
  join?: JoinLink;
  /** The last change, where it was the desk's. */
  deskChange?: DeskChange;
  attendance?: Attendance;
  createdAt: number;
  changedAt: number;
}

export interface WaitRecord {
  id: string;
  tokenHash: string;
  service: string;
  channel?: Channel;
  location?: string;
  from?: string;
  to?: string;
  contact: Contact;
  /** In which the person was answered. */
  language?: Language;
  createdAt: number;
}

export interface TimeSpan {
  startsAt: number;
  endsAt: number;
}

/** Thin: finds, stores and locks. What may happen is decided in `demo/api/booking`. */
export interface BookingRepository extends CalendarRepository, CatalogueRepository, BusyRepository {
  /**
   * What touches the span, by whatever: also by counsellors' own calendars, where an appointment of ours that has come back, the
   * counsellor's and at the very same time, is no second one. `exceptHold`: a hold that is not in its own holder's way.
   */
  taken(span: TimeSpan, view: { now: number; exceptHold?: string | undefined }): Promise<TakenTime[]>;
  /** A seat in a time; the id of the occupied time, or nothing when someone else has (some of) it or it is full. */
  takeSeat(time: OccupiedTime): Promise<string | undefined>;
  /** The last one out frees the time. */
  releaseSeat(occupied: string): Promise<void>;
  /** With their seats: all, or those of a counsellor or a room that touch a span. */
  removeLapsedHolds(now: number, where?: TimeSpan & Occupant): Promise<void>;

  insertHold(hold: HoldRecord): Promise<void>;
  findHold(id: string): Promise<HoldRecord | undefined>;
  /** When the caller's living holds end, the first first. */
  holdEndsOf(caller: string, now: number): Promise<number[]>;
  /** The row is held until the transaction ends. */
  lockHold(id: string): Promise<HoldRecord | undefined>;
  saveHold(hold: HoldRecord): Promise<void>;
  /** Without its seat, which may have become an appointment's. */
  removeHold(id: string): Promise<void>;

  insertAppointment(appointment: AppointmentRecord): Promise<void>;
  /** Another id that it is found by: there is a token to it. */
  addAppointmentKey(key: { id: string; appointment: string }): Promise<void>;
  /** By its id or another of its keys. */
  findAppointment(id: string): Promise<AppointmentRecord | undefined>;
  /** So, too. The row is held until the transaction ends. */
  lockAppointment(id: string): Promise<AppointmentRecord | undefined>;
  saveAppointment(appointment: AppointmentRecord): Promise<void>;
  /** Confirmed ones that start within the span, in order of time. */
  appointmentsStarting(span: TimeSpan): Promise<AppointmentRecord[]>;

  insertWait(wait: WaitRecord): Promise<void>;
  findWait(id: string): Promise<WaitRecord | undefined>;
  countWaits(service: string): Promise<number>;
  /** In the order in which they came. */
  waitsOf(service: string): Promise<WaitRecord[]>;
  removeWait(id: string): Promise<void>;
}
