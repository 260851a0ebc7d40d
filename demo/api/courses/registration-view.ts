import type { Registration } from '../../../src/contract/courses.js';
import { instant } from '../clock.js';
import type { RegistrationRecord } from '../store/courses.repository.js';
import type { CourseWork } from './course-work.js';
import { sessionsView } from './course-view.js';
import type { Registered } from './registrations.js';
import { positionOf } from './waiting-position.js';

/** A registration as its owner sees it. */
export async function registrationView(
  work: CourseWork,
  { course, registration }: Registered,
): Promise<Registration> {
  const { id, participants, offerExpiresAt } = registration;
  const state = stateNow(registration, work.now);
  const position = state === 'waitlisted' ? await positionOf(work, registration) : undefined;
  return {
    id,
    course: {
      id: course.id,
      title: course.title[work.language],
      sessions: sessionsView(course),
      status: course.status ?? 'scheduled',
    },
    state,
    ...(position !== undefined && { position }),
    ...(state === 'offered' && offerExpiresAt !== undefined && { offerExpiresAt: instant(offerExpiresAt) }),
    // Who was in already is nobody's to learn from this.
    participants: participants.map(({ alreadyIn, ...participant }) => participant),
    ...(state === 'confirmed' && course.join && { join: course.join }),
  };
}

/** An offer that has lapsed is withdrawn, also in the moments before the place has passed on. */
const stateNow = ({ state, offerExpiresAt = Infinity }: RegistrationRecord, now: number) =>
  state === 'offered' && offerExpiresAt <= now ? 'withdrawn' : state;
