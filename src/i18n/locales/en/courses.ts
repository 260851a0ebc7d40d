import type { courses as nb } from '../nb/courses.js';

export const courses: typeof nb = { title: '' };
