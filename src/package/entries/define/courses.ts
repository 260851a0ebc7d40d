import { GuidanceCoursesElement } from '../../../courses/courses.element.js';
import { registerOnPage } from '../../register-on-page.js';

export * from '../courses.js';

registerOnPage('guidance-courses', GuidanceCoursesElement);
