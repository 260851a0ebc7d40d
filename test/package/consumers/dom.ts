import { version } from 'guidance-widgets';
import 'guidance-widgets/define/booking';
import { GuidanceChatElement, MessageReceivedEvent, type ChatPlacement } from 'guidance-widgets/chat';
import type { CoursesLayout } from 'guidance-widgets/courses';
import { settings } from 'guidance-widgets/settings';

settings.configure({ api: `https://api.example.no/guidance/v1?client=${version}`, theme: 'dark' });
// @ts-expect-error -- no such theme
settings.configure({ theme: 'purple' });

customElements.define('our-chat', class extends GuidanceChatElement {});

const placement: ChatPlacement = 'top-end';
const chat = document.querySelector('guidance-chat');
if (chat) {
  chat.placement = placement;
  chat.showAvailability = true;
  chat.show();
  // @ts-expect-error -- no such corner
  chat.placement = 'middle';
  // @ts-expect-error -- what controllers use is no part of the element
  chat.locale;
}
chat?.addEventListener('guidance-message-received', (event) => {
  const unread: number = event.unread;
  const same: MessageReceivedEvent = event;
  console.log(unread, same);
  // @ts-expect-error -- events say nothing of what was written
  console.log(event.text);
});

const booking = document.createElement('guidance-booking');
booking.contact = { name: 'Kari', email: 'kari@example.no' };
// @ts-expect-error -- a seeker's birthday is nobody's business
booking.contact = { birthday: '2000-01-01' };
document.addEventListener('guidance-booked', ({ serviceId, channel }) => console.log(serviceId, channel));

const layout: CoursesLayout = 'agenda';
const courses = document.querySelector('guidance-courses');
if (courses) {
  courses.layout = layout;
  courses.pageSize = 20;
  // @ts-expect-error -- a number
  courses.pageSize = 'many';
}
document.addEventListener('guidance-error', ({ code, detail }) => console.log(code, detail));
