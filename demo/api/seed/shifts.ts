import type { ShiftRecord } from '../store/booking.repository.js';

const talks = ['career-talk', 'cv-help', 'interpreted-talk'];
const inPerson: Pick<ShiftRecord, 'services' | 'channels'> = {
  services: talks,
  channels: ['in-person', 'video', 'phone'],
};
const fromHome: Pick<ShiftRecord, 'services' | 'channels'> = {
  services: talks,
  channels: ['video', 'phone'],
};

const morning = { from: '09:00', to: '11:45' };
const afternoon = { from: '12:30', to: '15:15' };
const evening = { from: '16:00', to: '18:45' };

/** Both halves of the day, with lunch between them. */
const days = (shift: Omit<ShiftRecord, 'id' | 'from' | 'to'>): ShiftRecord[] =>
  [morning, afternoon].map((times) => ({ id: idOf(shift, times.from), ...shift, ...times }));
const half = (shift: Omit<ShiftRecord, 'id'>): ShiftRecord => ({ id: idOf(shift, shift.from), ...shift });

const idOf = ({ counsellor, days: on }: { counsellor: string; days: number[] }, from: string) =>
  [counsellor, ...on, from.replace(':', '')].join('-');

/** The week of each counsellor. Group guidance has a time of its own, in which nothing else can be booked. */
export const shifts: ShiftRecord[] = [
  ...days({ counsellor: 'astrid', days: [1, 2, 4], location: 'sarpsborg', ...inPerson }),
  half({ counsellor: 'astrid', days: [3], ...evening, ...fromHome }),
  half({
    counsellor: 'astrid',
    days: [5],
    from: '10:00',
    to: '12:00',
    services: ['group-guidance'],
    channels: ['in-person'],
    location: 'sarpsborg',
  }),
  ...days({ counsellor: 'bilal', days: [1, 3, 5], location: 'fredrikstad', ...inPerson }),
  ...days({ counsellor: 'bilal', days: [2], ...fromHome }),
  ...days({ counsellor: 'ingrid', days: [2, 3, 4], location: 'moss', ...inPerson }),
  half({ counsellor: 'ingrid', days: [1], ...evening, ...fromHome }),
  ...days({ counsellor: 'jonas', days: [1, 2, 5], location: 'halden', ...inPerson }),
  half({
    counsellor: 'jonas',
    days: [3],
    from: '13:00',
    to: '15:00',
    services: ['group-guidance'],
    channels: ['in-person'],
    location: 'halden',
  }),
  ...days({ counsellor: 'marit', days: [3, 5], location: 'sarpsborg', ...inPerson }),
  half({ counsellor: 'marit', days: [4], ...morning, ...fromHome }),
  ...days({ counsellor: 'samira', days: [1, 4], location: 'fredrikstad', ...inPerson }),
  ...days({ counsellor: 'samira', days: [3], ...fromHome }),
];
