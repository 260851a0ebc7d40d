export const booking = { title: '' };
