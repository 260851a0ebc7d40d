import { DeskAdministrationElement } from './administration/desk-administration.element.js';
import { DeskAuditElement } from './audit/desk-audit.element.js';
import { DeskCalendarElement } from './calendar/desk-calendar.element.js';
import { DeskCoursesElement } from './courses/desk-courses.element.js';
import { DeskStatisticsElement } from './statistics/desk-statistics.element.js';
import { DeskAppElement } from './desk-app.element.js';

customElements.define('desk-administration', DeskAdministrationElement);
customElements.define('desk-audit', DeskAuditElement);
customElements.define('desk-calendar', DeskCalendarElement);
customElements.define('desk-courses', DeskCoursesElement);
customElements.define('desk-statistics', DeskStatisticsElement);
customElements.define('desk-app', DeskAppElement);
