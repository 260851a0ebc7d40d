import { GuidanceCoursesElement } from '../../src/courses/courses.element.js';
import { nameOf, until, WidgetHarness } from './widget-harness.js';

/** `<guidance-courses>` as a person meets it. */
export class CoursesHarness extends WidgetHarness<GuidanceCoursesElement> {
  static show(attributes: Record<string, string> = {}, fallback = ''): CoursesHarness {
    return new CoursesHarness(
      WidgetHarness.put(GuidanceCoursesElement, { tag: 'guidance-courses', attributes, fallback }),
    );
  }

  /** The titles of the listed courses, top to bottom. */
  titles(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('[part="card"] .course-title')].map(nameOf);
  }

  async lists(...titles: string[]): Promise<void> {
    await until(
      () => `list ${titles.join(', ')}, not ${this.titles().join(', ')}`,
      () => this.titles().join() === titles.join(),
    );
  }
}
