import type { ApiContext } from '../api-context.js';
import { bookingWork } from '../booking/booking-work.js';
import { inviteCounsellor } from '../booking/counsellor-invitations.js';
import { noteMeetingLink } from '../booking/notices.js';
import { minuteMs } from '../clock.js';
import { courseWork } from '../courses/course-work.js';
import type { AppointmentRecord } from '../store/booking.repository.js';
import type { JoinLink, MeetingRecord } from '../store/meetings.repository.js';
import type { Transaction } from '../store/store.js';
import { forgetCourseLink, tellCourse } from './course-meetings.js';
import { lockSubject, noteDropped, noteFailed, noteMade } from './meeting-answers.js';
import { MeetingFault, type MeetingProvider } from './meeting-provider.js';

/** Longer than the provider may take to answer: nobody else asks for the same meeting meanwhile. */
const leaseMs = 3 * minuteMs;
const atOnce = 10;

export interface MeetingRound {
  context: ApiContext;
  provider: MeetingProvider;
  /** What whoever runs the service is told: a meeting's id and what the provider said. */
  report: (line: string) => void;
}

/**
 * Asks the provider for what is due, one after the other. The provider is never talked to inside a transaction. Ends early when
 * the provider wants to be left alone; gives how many seconds.
 */
export async function makeDueMeetings(round: MeetingRound): Promise<number> {
  const { store, clock } = round.context;
  const due = await store.transaction(({ meetings }) => {
    const now = clock.now();
    return meetings.takeDue(now, { leasedUntil: now + leaseMs, limit: atOnce });
  });
  let pauseSeconds = 0;
  for (const asked of due) {
    if (pauseSeconds > 0) await postpone(round, asked, pauseSeconds);
    else pauseSeconds = await makeOne(round, asked);
  }
  return pauseSeconds;
}

/** Gives for how many seconds the provider wants to be left alone. */
async function makeOne(round: MeetingRound, asked: MeetingRecord): Promise<number> {
  const { context, provider, report } = round;
  try {
    if (asked.state === 'unwanted') {
      await provider.drop(asked);
      await settle(round, asked, async (transaction, now) => {
        await noteDropped(transaction, { asked, now });
        if ('course' in asked.about)
          await forgetCourseLink(courseWork(context, transaction, 'nb'), asked.about.course, asked.url);
      });
      return 0;
    }
    const made = await provider.make(asked);
    await settle(round, asked, async (transaction, now) => {
      const join = { url: made.url, provider: provider.name };
      const outcome = await noteMade(transaction, { asked, now }, made);
      if (outcome !== 'gone') await tell(context, transaction, { asked, join });
    });
    return 0;
  } catch (error) {
    const fault =
      error instanceof MeetingFault ? error : new MeetingFault(`An unforeseen fault: ${String(error)}`);
    report(
      `The meeting ${asked.id} could not be ${asked.state === 'unwanted' ? 'given back' : 'made'}: ${fault.message}`,
    );
    await settle(round, asked, (transaction, now) => noteFailed(transaction, { asked, now }, fault));
    return fault.retryAfterSeconds ?? 0;
  }
}

/** Not asked for after all: no attempt of its own. */
const postpone = (round: MeetingRound, asked: MeetingRecord, seconds: number): Promise<void> =>
  settle(round, asked, async (transaction, now) => {
    const fault = new MeetingFault('The provider wants to be left alone.', { retryAfterSeconds: seconds });
    await noteFailed(transaction, { asked, now }, fault);
  });

const settle = (
  { context: { store, clock } }: MeetingRound,
  asked: MeetingRecord,
  work: (transaction: Transaction, now: number) => Promise<void>,
): Promise<void> =>
  store.transaction(async (transaction) => {
    await lockSubject(transaction, asked.about);
    await work(transaction, clock.now());
  });

interface Link {
  asked: MeetingRecord;
  join: JoinLink;
}

/** The appointment or the course has the link from now on, and whom it concerns is told. */
async function tell(context: ApiContext, transaction: Transaction, { asked, join }: Link): Promise<void> {
  if ('course' in asked.about) {
    const work = courseWork(context, transaction, 'nb');
    await tellCourse(work, asked.about.course, { join, former: asked.url });
    return;
  }
  const appointment = await transaction.booking.lockAppointment(asked.about.appointment);
  if (!appointment || !lacks(appointment, join)) return;
  const work = await bookingWork(context, transaction, 'nb');
  // The revision is what counsellors and seekers change; the file of a calendar is newer by its instant.
  const told: AppointmentRecord = { ...appointment, join, changedAt: work.now };
  await work.booking.saveAppointment(told);
  await noteMeetingLink(work, told);
  await inviteCounsellor(work, { kind: 'moved', appointment: told });
}

const lacks = ({ state, channel, join }: AppointmentRecord, { url }: JoinLink): boolean =>
  state === 'confirmed' && channel === 'video' && join?.url !== url;
