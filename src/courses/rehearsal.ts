import { render } from 'lit';
import type { Course } from '../contract/courses.js';
import { courseCard } from './course-card.js';
import type { CourseView } from './course-view.js';

const hourMs = 3_600_000;

/**
 * Draws a card that nobody sees, while the answer is under way: what takes long the first time, such as making the formats
 * of a language, has then been done once. Where a page lets nothing be drawn, that is said when there is something to draw.
 */
export const rehearse = (view: CourseView): void => {
  const [start, end] = [view.nowMs, view.nowMs + hourMs].map((at) => new Date(at).toISOString());
  const course: Course = {
    id: '-',
    title: '',
    summary: '',
    kind: 'course',
    format: 'in-person',
    audiences: [],
    language: '',
    sessions: [{ id: '-', start: start ?? '', end }],
    registration: { state: 'open' },
  };
  try {
    render(courseCard(course, view, { heading: 'h3', compact: false }), document.createDocumentFragment());
  } catch {
    // A rehearsal costs nobody anything.
  }
};
