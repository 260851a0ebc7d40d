import { Calendar } from '@fullcalendar/core';
import list from '@fullcalendar/list';
import { fetchEvents, onTyped, searched } from './listed-event.js';

const all = await fetchEvents();
let shown = all;
const calendar = new Calendar(document.querySelector<HTMLElement>('main') ?? document.body, {
  plugins: [list],
  initialView: 'year',
  views: { year: { type: 'list', duration: { years: 2 } } },
  height: 'auto',
  events: (_range, done) => done([...shown]),
});
calendar.render();
onTyped((q) => {
  shown = searched(all, q);
  calendar.refetchEvents();
});
