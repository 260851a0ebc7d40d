import { html, type TemplateResult } from 'lit';
import type { Session } from '../../../src/contract/courses.js';
import { sessionWords } from './course-words.js';

/** When a session is; the hours stay together where the line is too short. */
export function whenTemplate(session: Session, now: number): TemplateResult {
  const words = sessionWords(session, now);
  const hours = words.lastIndexOf('kl.');
  return html`${words.slice(0, hours)}<span class="hours">${words.slice(hours)}</span>`;
}
