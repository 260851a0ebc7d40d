import type { ReactiveControllerHost } from 'lit';
import { CalendarFileController } from '../ui/calendar-file.controller.js';
import type { PlaceController } from '../ui/place.controller.js';
import { CourseShareController } from './course-share.controller.js';
import type { CourseSource } from './course-source.js';
import { CourseVideoController } from './course-video.controller.js';

export interface CourseDetailOptions {
  readonly place: PlaceController;
  readonly source: () => CourseSource | undefined;
}

/** What one can do with a course besides registering: watch it, pass it on, put it into a calendar. */
export class CourseDetailController {
  readonly calendar: CalendarFileController;
  readonly sharing: CourseShareController;
  readonly video: CourseVideoController;

  constructor(host: ReactiveControllerHost & HTMLElement, { place, source }: CourseDetailOptions) {
    this.calendar = new CalendarFileController(host, (id, signal) => source()?.calendar?.(id, { signal }));
    this.sharing = new CourseShareController(host);
    this.video = new CourseVideoController(host, {
      started: () => place.focus('.player'),
      blocked: () => place.focus('.video .notice'),
    });
  }
}
