import { klona } from 'klona';
import type { MeetingRecord, MeetingRepository, MeetingSubject } from '../meetings.repository.js';

export type MemoryMeetings = Map<string, MeetingRecord & { leasedUntil?: number }>;

const isAbout = (meeting: MeetingRecord, about: MeetingSubject): boolean =>
  'course' in about
    ? 'course' in meeting.about && meeting.about.course === about.course
    : 'appointment' in meeting.about && meeting.about.appointment === about.appointment;

/** The meetings over a Map. */
export function memoryMeetingRepository(meetings: MemoryMeetings): MeetingRepository {
  const where = (isMeant: (meeting: MeetingRecord) => boolean): MeetingRecord[] =>
    klona([...meetings.values()].filter(isMeant).map(({ leasedUntil: lease, ...meeting }) => meeting));
  return {
    lockMeeting: (about) => Promise.resolve(where((meeting) => isAbout(meeting, about))[0]),
    ofCourses: () => Promise.resolve(where(({ about }) => 'course' in about)),
    save: (meeting) => {
      const { leasedUntil } = meetings.get(meeting.id) ?? {};
      meetings.set(meeting.id, {
        ...klona(meeting),
        ...(leasedUntil !== undefined && { leasedUntil }),
      });
      return Promise.resolve();
    },
    remove: (id) => {
      meetings.delete(id);
      return Promise.resolve();
    },
    forgetMade: (endedBefore) => {
      for (const { id, state, endsAt } of meetings.values())
        if (state === 'made' && endsAt < endedBefore) meetings.delete(id);
      return Promise.resolve();
    },
    takeDue: (now, { leasedUntil, limit }) => {
      const due = [...meetings.values()]
        .filter((meeting) => (meeting.dueAt ?? Infinity) <= now && (meeting.leasedUntil ?? 0) <= now)
        .toSorted((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
        .slice(0, limit);
      for (const meeting of due)
        meetings.set(meeting.id, { ...meeting, attempts: meeting.attempts + 1, leasedUntil });
      const ids = new Set(due.map(({ id }) => id));
      return Promise.resolve(where(({ id }) => ids.has(id)));
    },
    release: (id) => {
      const meeting = meetings.get(id);
      if (!meeting) return Promise.resolve();
      const { leasedUntil: lease, ...released } = meeting;
      meetings.set(id, released);
      return Promise.resolve();
    },
  };
}
