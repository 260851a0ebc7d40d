import type { chat as nb } from '../nb/chat.js';

export const chat: typeof nb = { title: '' };
