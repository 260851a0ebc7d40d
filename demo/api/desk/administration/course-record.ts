import { Temporal } from 'temporal-polyfill';
import type { FieldError } from '../../../../src/contract/problem.js';
import { sessionTimes } from '../../courses/session-times.js';
import { fieldError, invalid } from '../../http/validation.js';
import type { Language } from '../../http/language.js';
import type { PlaceRecord } from '../../store/booking.repository.js';
import type { CourseEntry, CourseRecord, SessionRecord } from '../../store/courses.repository.js';
import type { CourseWish } from './course-wish.contract.js';

export interface CourseSetting {
  /** Where a session can be held. */
  places: readonly PlaceRecord[];
  timeZone: string;
  language: Language;
}

/** What a desk's course is apart from what happens to it. */
export type WrittenCourse = Omit<CourseRecord, 'id' | 'revision' | 'changedAt' | 'status' | 'deskChange'>;

/** @throws ProblemError `validation` with a pointer for each session that cannot be */
export function courseFrom(
  { isPublished, sessions, entry, revision, ...rest }: CourseWish,
  former: CourseRecord | undefined,
  setting: CourseSetting,
): WrittenCourse {
  const errors: FieldError[] = [];
  const records = sessions.map((session, index) => {
    const made = sessionFrom(session, former, setting);
    if ('pointer' in made)
      errors.push(fieldError(`/sessions/${String(index)}${made.pointer}`, made.code, setting.language));
    return made as SessionRecord;
  });
  const made = entryFrom(entry, setting);
  const { opensAt = -Infinity, closesAt = Infinity } = made.at === 'none' ? {} : made;
  if (closesAt <= opensAt) errors.push(fieldError('/entry/closesAt', 'before-from', setting.language));
  if (errors.length > 0) throw invalid(errors);
  return { ...rest, sessions: records, entry: made, ...(!isPublished && { isDraft: true }) };
}

interface Fault {
  pointer: string;
  code: 'format' | 'unknown';
}

/** What was moved or cancelled stays so. */
function sessionFrom(
  { id, place: placeId, ...times }: CourseWish['sessions'][number],
  former: CourseRecord | undefined,
  { places, timeZone }: CourseSetting,
): SessionRecord | Fault {
  const span = sessionTimes(times, timeZone);
  if (!span) return { pointer: '/endTime', code: 'format' };
  const earlier = former?.sessions.find((session) => session.id === id);
  const isSamePlace = earlier?.place !== undefined && earlier.place.id === placeId;
  const place = isSamePlace ? earlier.place : places.find((candidate) => candidate.id === placeId);
  if (placeId !== undefined && !place) return { pointer: '/place', code: 'unknown' };
  return {
    id,
    ...span,
    ...(place && { place: isSamePlace ? place : venueOf(place) }),
    ...(earlier?.status && { status: earlier.status }),
  };
}

/** Where a course is held; when the office is open is another matter. */
const venueOf = ({ id, name, address, mapUrl }: PlaceRecord): PlaceRecord => ({
  id,
  name,
  address,
  ...(mapUrl !== undefined && { mapUrl }),
});

function entryFrom(entry: CourseWish['entry'], { timeZone }: CourseSetting): CourseEntry {
  if (entry.at === 'none') return entry;
  const { opensAt, closesAt, ...rest } = entry;
  const at = (wallTime: string) =>
    Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).epochMilliseconds;
  return {
    ...rest,
    ...(opensAt !== undefined && { opensAt: at(opensAt) }),
    ...(closesAt !== undefined && { closesAt: at(closesAt) }),
  };
}

/** A course as it was written: times as the clock on the wall shows them. */
export function wishFrom(record: CourseRecord, timeZone: string): object {
  const { id, revision, changedAt, status, deskChange, isDraft, sessions, entry, ...rest } = record;
  return {
    ...rest,
    isPublished: !isDraft,
    sessions: sessions.map((session) => {
      const [date = '', startTime = ''] = wallTime(session.startsAt, timeZone).split('T');
      const [, endTime = ''] = wallTime(session.endsAt, timeZone).split('T');
      return { id: session.id, date, startTime, endTime, ...(session.place && { place: session.place.id }) };
    }),
    entry: wallEntry(entry, timeZone),
  };
}

function wallEntry(entry: CourseEntry, timeZone: string): CourseWish['entry'] {
  if (entry.at === 'none') return entry;
  const { opensAt, closesAt, ...rest } = entry;
  return {
    ...rest,
    ...(opensAt !== undefined && { opensAt: wallTime(opensAt, timeZone) }),
    ...(closesAt !== undefined && { closesAt: wallTime(closesAt, timeZone) }),
  };
}

/** `YYYY-MM-DDTHH:MM` */
const wallTime = (epochMs: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
