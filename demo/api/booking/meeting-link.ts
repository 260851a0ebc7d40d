import type { Appointment } from '../../../src/contract/booking.js';
import type { AppointmentRecord } from '../store/booking.repository.js';

const meetingHost = 'https://video.karrieresenter.example/';

/** Where a talk by video takes place. */
export const joinOf = ({ id, channel, state }: AppointmentRecord): Appointment['join'] =>
  channel === 'video' && state === 'confirmed'
    ? { url: `${meetingHost}${id}`, provider: 'Video' }
    : undefined;
