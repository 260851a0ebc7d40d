/** Where a partner wants the chat. */
export type ChatPlacement = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'inline';
