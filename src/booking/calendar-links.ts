import type { Appointment } from '../contract/booking.js';

interface CalendarLink {
  readonly name: string;
  readonly address: string;
}

const addressOf = (base: string, parameters: Readonly<Record<string, string>>): string =>
  `${base}?${new URLSearchParams(parameters).toString()}`;

const compact = (instant: string): string => instant.replace(/[-:]|\.\d+/g, '');

/**
 * The appointment in calendars on the web. Links only: nothing is loaded from there, and nothing is told before one
 * is followed; how to change the appointment, and the way into a meeting, never are.
 */
export const calendarLinks = ({ start, end, service, location }: Appointment): readonly CalendarLink[] => {
  const from = new Date(start).toISOString();
  const to = new Date(end).toISOString();
  const place = [location?.name, location?.address].filter(Boolean).join(', ');
  return [
    {
      name: 'Google',
      address: addressOf('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: service.name,
        dates: `${compact(from)}/${compact(to)}`,
        location: place,
      }),
    },
    {
      name: 'Outlook',
      address: addressOf('https://outlook.live.com/calendar/0/deeplink/compose', {
        path: '/calendar/action/compose',
        rru: 'addevent',
        subject: service.name,
        startdt: from,
        enddt: to,
        location: place,
      }),
    },
  ];
};
