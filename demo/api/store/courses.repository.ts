import type {
  Course,
  CourseFormat,
  CourseKind,
  Audience,
  Participant,
} from '../../../src/contract/courses.js';
import type { Answers } from '../../../src/contract/profile.js';
import type { Localized } from '../seed/localized.js';
import type { DeskChange, LocalizedQuestion, PlaceRecord, TimeSpan } from './booking.repository.js';
import type { CourseCareRepository } from './course-care.repository.js';
import type { CourseSearchRepository } from './course-search.repository.js';

/** Instants are epoch milliseconds. */
export interface SessionRecord extends TimeSpan {
  id: string;
  place?: PlaceRecord;
  status?: 'cancelled' | 'moved';
}

export interface RoleRecord {
  id: string;
  label: Localized;
  /** One who only comes along, a sign-language interpreter for instance, takes nobody's place. */
  usesSeat: boolean;
}

interface RegistrationPeriod {
  opensAt?: number;
  /** A course that has begun is closed anyhow. */
  closesAt?: number;
}

/** How one gets in: without asking, at somebody else's, or here. */
export type CourseEntry =
  | { at: 'none' }
  | ({ at: 'elsewhere'; url: string } & RegistrationPeriod)
  /** Without `capacity` there is room for everybody. `waitlistCapacity`: registrations; 0: there is no waiting list. */
  | ({ at: 'here'; capacity?: number; waitlistCapacity: number } & RegistrationPeriod);

export interface CourseRecord {
  id: string;
  /** Rises with every change, for calendars that follow the course. */
  revision: number;
  changedAt: number;
  title: Localized;
  summary: Localized;
  description?: Localized;
  kind: CourseKind;
  format: CourseFormat;
  audiences: Audience[];
  language: string;
  sessions: SessionRecord[];
  intake?: LocalizedQuestion[];
  roles?: RoleRecord[];
  organiser?: string;
  priceNok?: number;
  entry: CourseEntry;
  /** Where those who are registered meet on the net. */
  join?: { url: string; provider: string };
  /** Without `alt` it is decoration. */
  image?: { url: string; alt?: Localized };
  media?: NonNullable<Course['media']>;
  status?: 'cancelled' | 'moved-online' | 'postponed';
  /** What a counsellor did last. */
  deskChange?: DeskChange;
  /** Nobody but the desk sees it yet. */
  isDraft?: true;
}

/** How many are in, confirmed and offered seats alike, and how many registrations wait. */
export interface CourseCounts {
  seatsTaken: number;
  waiting: number;
}
export type CountedCourse = CourseRecord & CourseCounts;

export interface RegisteredParticipant extends Participant {
  /** Had a registration for the course before this one, which is the one that counts. */
  alreadyIn?: true;
}

export interface RegistrationRecord {
  id: string;
  tokenHash: string;
  course: string;
  state: 'confirmed' | 'waitlisted' | 'offered' | 'withdrawn';
  /** Taken once it is confirmed or offered, wanted while it waits. */
  seats: number;
  participants: RegisteredParticipant[];
  answers: Answers;
  language: string;
  manageUrl?: string;
  /** With an offer only. */
  offerExpiresAt?: number;
  /** What a counsellor last did on these people's behalf. */
  deskChange?: DeskChange;
  createdAt: number;
  changedAt: number;
}

export interface KnownPerson {
  person: string;
  registration: string;
}

/** Thin: finds, stores and locks. What may happen is decided in `demo/api/courses`. */
export interface CourseRepository extends CourseCareRepository, CourseSearchRepository {
  /** In no order. */
  courses(): Promise<CountedCourse[]>;
  findCourse(id: string): Promise<CountedCourse | undefined>;
  /** Those of which a session begins within the span. */
  coursesBeginning(span: TimeSpan): Promise<CountedCourse[]>;
  /** The row is held until the transaction ends: nobody else's registration for the course comes in between. */
  lockCourse(id: string): Promise<CountedCourse | undefined>;
  /** Adds or changes it; its counts stay. */
  saveCourse(course: CourseRecord): Promise<void>;
  /** Nobody has ever registered for it. */
  removeCourse(id: string): Promise<void>;
  /** Adds to the counts. More seats than there are are refused by the database. */
  count(course: string, change: CourseCounts): Promise<void>;

  insertRegistration(registration: RegistrationRecord): Promise<void>;
  /** By its id or another of its keys. */
  findRegistration(id: string): Promise<RegistrationRecord | undefined>;
  saveRegistration(registration: RegistrationRecord): Promise<void>;
  /** Who waits for the course, in the order in which they came. */
  waiting(course: string): Promise<RegistrationRecord[]>;
  /** Offers of the course, or of all courses, that nobody has answered in time. */
  lapsedOffers(now: number, course?: string): Promise<RegistrationRecord[]>;

  /** Which of these people have a registration for the course already, and which. A person is written as `personOf` has it. */
  knownPeople(course: string, people: readonly string[]): Promise<KnownPerson[]>;
  /** A person can be added once per course. */
  addPeople(registration: RegistrationRecord, people: readonly string[]): Promise<void>;
  removePeople(registration: string): Promise<void>;
  /** Registrations for courses that ended before then, and those withdrawn before then, with all that is kept of them. */
  forgetRegistrations(before: { ended: number; withdrawn: number }): Promise<void>;
}
