import { minuteMs } from '../../api/clock.js';
import { arrangeCourseMeetings } from '../../api/meetings/course-meetings.js';
import { makeDueMeetings, type MeetingRound } from '../../api/meetings/due-meetings.js';
import { keepWork, type KeptWork } from '../keep-work.js';

/** Somebody waits for the link with the page open. */
const usualMs = 3000;
/** Courses are looked through as a whole, and change seldom. */
const coursesEveryMs = minuteMs;

export interface MeetingsToKeep extends MeetingRound {
  /** Milliseconds between two rounds. 3000. */
  everyMs?: number;
}

/** Meetings are made, moved and given back at the provider until it is stopped. Any number of processes may do so. */
export function keepMeetings({ everyMs = usualMs, ...meetings }: MeetingsToKeep): KeptWork {
  const { store, clock, profile } = meetings.context;
  let arrangedAt = -Infinity;
  const round = async () => {
    const offersCourses = profile('nb').courses !== undefined;
    if (offersCourses && clock.now() - arrangedAt >= coursesEveryMs) {
      arrangedAt = clock.now();
      await arrangeCourseMeetings((work) => store.transaction(work), clock.now());
    }
    return makeDueMeetings(meetings);
  };
  return keepWork({ name: 'Making meetings', everyMs, round, report: meetings.report });
}
