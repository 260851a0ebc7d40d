/** A dialog of the page's own stands in front; what is behind it can be neither seen well nor used. */
export const hasModalDialog = (): boolean => document.querySelector('dialog:modal') !== null;
