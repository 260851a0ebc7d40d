const targetOf = (key: string, at: number, last: number): number | undefined => {
  if (key === 'ArrowUp') return at < 0 ? last : at - 1;
  if (key === 'ArrowDown') return at < 0 ? last : at + 1;
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
};

/** The log is one stop on the way with Tab; in it the arrows go from message to message, and come back to the same one. */
export const moveAmongMessages = (event: KeyboardEvent): void => {
  const log = event.currentTarget as HTMLElement;
  const rows = [...log.querySelectorAll<HTMLElement>('.message')];
  const at = rows.findIndex((row) => row.matches(':focus-within, [data-here]'));
  const target = targetOf(event.key, at, rows.length - 1);
  const row = target === undefined ? undefined : rows[target];
  // A field or a button in the log keeps its own keys.
  if (!row || (event.target as Element).closest('form, button, details')) return;
  event.preventDefault();
  rows[at]?.removeAttribute('data-here');
  row.setAttribute('data-here', '');
  row.focus();
};
