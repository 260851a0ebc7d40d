import { createCalendar, List } from '@event-calendar/core';
import { fetchEvents, onTyped, searched } from './listed-event.js';

const all = await fetchEvents();
const calendar = createCalendar(document.querySelector('main') ?? document.body, [List], {
  view: 'listYear',
  duration: { years: 2 },
  events: [...all],
});
onTyped((q) => calendar.setOption('events', searched(all, q)));
