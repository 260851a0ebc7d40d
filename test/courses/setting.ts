import { settings } from '../../src/settings.js';
import { CoursesHarness } from '../support/courses-harness.js';
import { CoursesDouble, doubleUrl } from './courses-double.js';

/** A page with an API behind it; each test begins with a clean address and an empty page. */
export function useCourses(): {
  api: () => CoursesDouble;
  show: (attributes?: Record<string, string>, fallback?: string) => CoursesHarness;
} {
  let double = new CoursesDouble();
  const address = location.href;
  beforeEach(() => {
    double = new CoursesDouble();
    double.install();
    settings.configure({ api: doubleUrl });
  });
  afterEach(() => {
    double.restore();
    for (const element of document.querySelectorAll('guidance-courses')) element.remove();
    history.replaceState(null, '', address);
    settings.configure({ api: undefined });
  });
  return {
    api: () => double,
    show: (attributes, fallback) => CoursesHarness.show(attributes, fallback),
  };
}
