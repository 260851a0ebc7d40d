import type { PlaceRecord } from '../store/booking.repository.js';
import type { CourseRecord } from '../store/courses.repository.js';
import type { CourseDates } from './course-dates.js';
import { mapOf, places } from './places.js';

/** `taken` people are registered, `waiting` ones wait. */
export interface PlannedCourse extends Omit<CourseRecord, 'revision' | 'changedAt'> {
  taken?: number;
  waiting?: number;
}

/** What is offered again and again, each time on dates of its own. */
export type CoursePlan = (dates: CourseDates) => PlannedCourse;

export const organiser = 'Karrieresenter Østfold';

/** Where a course is held; when the office is open is another matter. */
const venue = ({ id, name, address }: Pick<PlaceRecord, 'id' | 'name' | 'address'>): PlaceRecord => ({
  id,
  name,
  address,
  mapUrl: mapOf(address),
});

export function office(id: 'sarpsborg' | 'fredrikstad' | 'moss' | 'halden'): PlaceRecord {
  const found = places.find((place) => place.id === id);
  if (!found) throw new Error(`No office in ${id}.`);
  return venue(found);
}

export const library = venue({
  id: 'halden-bibliotek',
  name: 'Biblioteket i Halden',
  address: 'Storgata 12, 1771 Halden',
});

export const countyHall = venue({
  id: 'fylkeshuset',
  name: 'Fylkeshuset i Sarpsborg',
  address: 'Oscar Pedersens vei 39, 1706 Sarpsborg',
});

/** A link to a meeting on the net. */
export const meeting = (id: string) => ({
  url: `https://video.karrieresenter.example/kurs/${id}`,
  provider: 'Video',
});
