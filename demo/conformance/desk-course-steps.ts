import * as v from 'valibot';
import { courseChangedShape, DeskCourseListSchema, type DeskCourse } from '../api/desk/courses.contract.js';
import type { Session } from '../../src/contract/courses.js';
import { wallTime } from './wall-clock.js';
import type { Target } from './target.js';
import { ask, type Answered } from './ask.js';
import type { Registered } from './courses-steps.js';

/** What a counsellor does with a course. */
export function atCourse(target: Target, token: string, id: string) {
  const path = `/desk/courses/${id}`;
  const revised = async (): Promise<number> => (await read()).course.revision;
  const read = async () => (await ask(target, path, { token })).as(DeskCourseListSchema);
  const post = async (rest: string, body: object) =>
    ask(target, path + rest, { method: 'POST', token, body: { revision: await revised(), ...body } });
  return {
    read,
    /** As it was seen just now, unless told. */
    status: (status: string, more: object = {}) => post('/status', { status, ...more }),
    cancel: (session: string, more: object = {}) => post(`/sessions/${session}/cancel`, more),
    move: (session: string, body: object) => post(`/sessions/${session}/move`, body),
    room: async (capacity: number | null, waitlistCapacity: number, revision?: number) =>
      ask(target, `${path}/capacity`, {
        method: 'PUT',
        token,
        body: { capacity, waitlistCapacity, revision: revision ?? (await revised()) },
      }),
    attend: (body: object) => ask(target, `${path}/attendance`, { method: 'PUT', token, body }),
    csv: () => ask(target, `${path}/participants.csv`, { token }),
    of: async ({ id: registration }: Registered) =>
      (await read()).registrations.find((one) => one.id === registration),
  };
}

/** When a session is, as a counsellor writes it. */
export function wallTimes({ start, end = start }: Partial<Session> = {}) {
  const [from, to] = [start, end].map((instant) => wallTime(Date.parse(instant ?? ''), 'Europe/Oslo'));
  return { date: from?.date, startTime: from?.time, endTime: to?.time };
}

export const changedOf = (answered: Answered): DeskCourse =>
  v.parse(courseChangedShape, answered.problem(409, 'course-changed' as 'too-late')).course;
