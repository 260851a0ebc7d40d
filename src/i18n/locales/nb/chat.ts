export const chat = { title: '' };
