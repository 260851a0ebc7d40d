/** What the calendars are given of a course's session. */
export interface ListedEvent {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
}

/** What each page with a calendar does: fetches, shows, and narrows by the words that are typed. */
export const fetchEvents = async (): Promise<ListedEvent[]> => {
  const response = await fetch('/events.json');
  return (await response.json()) as ListedEvent[];
};

export const searched = (events: readonly ListedEvent[], q: string): ListedEvent[] =>
  events.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase()));

export const onTyped = (typed: (q: string) => void): void => {
  const field = document.querySelector('input');
  field?.addEventListener('input', () => typed(field.value));
};
