import { dateOf } from '../booking/booking-work.js';
import { minuteMs } from '../clock.js';
import type { AppointmentRecord } from '../store/booking.repository.js';
import type { ConversationRecord } from '../store/chat.repository.js';
import type { RegistrationRecord } from '../store/courses.repository.js';
import type { Measure } from '../store/statistics.repository.js';
import type { Store, Transaction } from '../store/store.js';

interface Counting {
  now: () => number;
  timeZone: () => string;
}

type Count = (measure: Measure, detail?: string, at?: { ms?: number; amount?: number }) => Promise<void>;

/** Counts what happens, in the transaction in which it does: what is undone is not counted. Who it happened to is not kept. */
export const countingStore = (store: Store, counting: Counting): Store => ({
  ...store,
  transaction: (work) => store.transaction((transaction) => work(counted(transaction, counting))),
});

function counted(transaction: Transaction, { now, timeZone }: Counting): Transaction {
  const count: Count = (measure, detail = '', { ms = now(), amount = 1 } = {}) =>
    transaction.statistics.count({ day: dateOf(ms, timeZone()).toString(), measure, detail, amount });
  return {
    ...transaction,
    chat: countedChat(transaction, { count, now }),
    booking: countedBooking(transaction, count),
    courses: countedCourses(transaction, count),
  };
}

type Told = Pick<ConversationRecord, 'state' | 'queuedAt' | 'returned'> & { hadCounsellor: boolean };

/** As it was when its row was locked: whoever changes it does so on the same object. */
function countedChat(
  { chat }: Transaction,
  { count, now }: { count: Count; now: () => number },
): Transaction['chat'] {
  const before = new Map<string, Told>();
  const note = (one: ConversationRecord) => {
    const { state, queuedAt, returned, counsellor } = one;
    before.set(one.id, { state, queuedAt, returned, hadCounsellor: counsellor !== undefined });
  };
  const isUnanswered = ({ state, returned, hadCounsellor }: Told) =>
    state === 'queued' && !returned && !hadCounsellor;
  return {
    ...chat,
    insert: async (conversation) => {
      await chat.insert(conversation);
      note(conversation);
      await count('chat-started');
    },
    lock: async (id) => {
      const conversation = await chat.lock(id);
      if (conversation) note(conversation);
      return conversation;
    },
    save: async (conversation) => {
      const former = before.get(conversation.id);
      await chat.save(conversation);
      note(conversation);
      if (former?.state !== 'queued' || former.returned) return;
      const waitedMinutes = Math.floor((now() - former.queuedAt) / minuteMs);
      if (conversation.state === 'active') await count('chat-answered', String(waitedMinutes));
      if (conversation.state === 'ended' && isUnanswered(former)) await count('chat-unanswered');
    },
    remove: async (id) => {
      const conversation = await chat.find(id);
      await chat.remove(id);
      if (!conversation) return;
      note(conversation);
      const former = before.get(id);
      if (former && isUnanswered(former)) await count('chat-unanswered');
    },
    addEnquiry: async (enquiry) => {
      await chat.addEnquiry(enquiry);
      await count('enquiry');
    },
  };
}

function countedBooking({ booking }: Transaction, count: Count): Transaction['booking'] {
  const attended = async ({ attendance, startsAt: ms }: AppointmentRecord, amount: number) => {
    if (attendance)
      await count(attendance === 'came' ? 'appointment-came' : 'appointment-missed', '', { ms, amount });
  };
  return {
    ...booking,
    insertAppointment: async (appointment) => {
      await booking.insertAppointment(appointment);
      await count('appointment-booked', appointment.channel);
    },
    saveAppointment: async (appointment) => {
      const former = await booking.findAppointment(appointment.id);
      await booking.saveAppointment(appointment);
      if (!former) return;
      if (former.state === 'confirmed' && appointment.state === 'cancelled')
        await count('appointment-cancelled');
      if (former.startsAt !== appointment.startsAt) await count('appointment-moved');
      if (former.attendance === appointment.attendance) return;
      await attended(former, -1);
      await attended(appointment, 1);
    },
    insertWait: async (wait) => {
      await booking.insertWait(wait);
      await count('wait-joined');
    },
  };
}

/** People, not registrations; who was in already is counted where that was. */
const peopleIn = ({ participants }: RegistrationRecord): number =>
  participants.filter(({ alreadyIn }) => !alreadyIn).length;

function countedCourses({ courses }: Transaction, count: Count): Transaction['courses'] {
  return {
    ...courses,
    insertRegistration: async (registration) => {
      await courses.insertRegistration(registration);
      const measure = registration.state === 'waitlisted' ? 'course-waitlisted' : 'course-registered';
      await count(measure, '', { amount: peopleIn(registration) });
    },
    saveRegistration: async (registration) => {
      const former = await courses.findRegistration(registration.id);
      await courses.saveRegistration(registration);
      const amount = peopleIn(registration);
      if (former?.state === 'offered' && registration.state === 'confirmed')
        await count('course-registered', '', { amount });
      if (former?.state !== 'withdrawn' && registration.state === 'withdrawn')
        await count('course-withdrawn', '', { amount });
    },
    noteAttendance: async (record) => {
      const registration = await courses.findRegistration(record.registration);
      const all = registration ? await courses.attendanceOf(registration.course) : [];
      const former = all.find(
        (one) =>
          one.registration === record.registration &&
          one.participant === record.participant &&
          one.session === record.session,
      )?.attendance;
      await courses.noteAttendance(record);
      if (former === record.attendance) return;
      if (former) await count(`course-${former}`, '', { amount: -1 });
      if (record.attendance) await count(`course-${record.attendance}`);
    },
  };
}
