import { dayMs } from '../clock.js';

/** So long before it begins, people are reminded. */
export const reminderMs = dayMs;

/**
 * Within the day before, for those who have not been told of it on that day: whoever books, or is moved, with less time to go
 * than that has just got a word that says the same. The reminder itself is such a word, so that there is one only.
 */
export function isReminderDue({ startsAt, toldAt, now }: { startsAt: number; toldAt: number; now: number }) {
  const from = startsAt - reminderMs;
  return from <= now && now < startsAt && toldAt < from;
}
