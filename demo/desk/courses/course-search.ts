import type { DeskCourse } from '../../api/desk/courses.contract.js';

const comparable = (text: string): string => text.normalize('NFC').toLowerCase();

/** Those whose title holds every word, in any order. */
export function matching(courses: readonly DeskCourse[], query: string): DeskCourse[] {
  const words = comparable(query).split(/\s+/);
  return courses.filter(({ title }) => words.every((word) => comparable(title).includes(word)));
}
