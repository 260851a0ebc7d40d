export const courses = { title: '' };
