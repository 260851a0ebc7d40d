import { html, nothing, type TemplateResult } from 'lit';
import type { Course, Session } from '../contract/courses.js';
import { capitalise } from '../i18n/format.js';
import { fact } from '../ui/fact.js';
import { webLink } from '../ui/web-link.js';
import type { CourseView } from './course-view.js';
import { durationWords, sessionWords } from './course-when.js';
import { zoneNote } from './zone-note.js';
import { audienceWords, heldWords, kindWord, priceWords } from './course-words.js';

const placesOf = (sessions: readonly Session[]) => {
  const places = new Map(sessions.flatMap(({ location }) => (location ? [[location.id, location]] : [])));
  return [...places.values()];
};

/** What one goes to: a course, or as much of it as a registration knows. */
type Held = Pick<Course, 'sessions' | 'status'>;

const sessionTag = (session: Session, course: Held, { t }: CourseView) => {
  if (course.status === 'cancelled' || session.status === 'cancelled') {
    return html` <span class="tag bad">${t('courses.when.cancelled')}</span>`;
  }
  if (course.status === 'postponed')
    return html` <span class="tag warn">${t('courses.state.postponed')}</span>`;
  return session.status === 'moved'
    ? html` <span class="tag warn">${t('courses.when.moved')}</span>`
    : nothing;
};

const dateWords = (session: Session, view: CourseView): string => {
  const when = sessionWords(session, view);
  const isOver = Date.parse(session.end ?? session.start) < view.nowMs;
  return capitalise(isOver ? view.t('courses.when.over', { count: 1, when }) : when);
};

/** Every session in words; where they are held in different places, each with its own. */
export const sessionList = (course: Held, view: CourseView): TemplateResult | undefined => {
  const { sessions } = course;
  if (sessions.length === 0) return undefined;
  const isSpread = placesOf(sessions).length > 1;
  return html`<ol role="list" class="sessions">
      ${sessions.map(
        (session) =>
          html`<li>
            ${dateWords(session, view)}${
              isSpread && session.location
                ? html`<br /><span class="muted">${session.location.name}</span>`
                : nothing
            }${sessionTag(session, course, view)}
          </li>`,
      )}
    </ol>
    ${zoneNote(sessions, view)}`;
};

/** Every place once, with the way there; nobody is sent where nothing is held. */
export const placeList = ({ sessions, status }: Held, view: CourseView): TemplateResult | undefined => {
  const all = status === 'moved-online' ? [] : placesOf(sessions);
  if (all.length === 0) return undefined;
  return html`${all.map(({ name, address, mapUrl }) => {
    const map = webLink(mapUrl);
    return html`<div class="place">
      ${name}${address === undefined ? nothing : html`<br />${address}`}${
        map === undefined
          ? nothing
          : html`<br /><a href=${map} aria-label="${view.t('common.map')}: ${name}"
                >${view.t('common.map')}</a
              >`
      }
    </div>`;
  })}`;
};

/** Of what can be watched: how long, who has it, and for whom it is made readable. Nothing of it is loaded. */
const mediaFacts = ({ media }: Course, { t, formats }: CourseView) => {
  if (!media) return nothing;
  const captions = media.captions.map(formats.languageName);
  const transcript = webLink(media.transcriptUrl);
  const seconds = media.durationSeconds;
  return html`${fact(
    t('courses.facts.duration'),
    seconds === undefined
      ? undefined
      : capitalise(t('courses.when.about', { duration: durationWords(seconds, t) })),
  )}
  ${fact(
    t('courses.facts.captions'),
    captions.length > 0 ? capitalise(formats.list(captions)) : t('courses.facts.noCaptions'),
  )}
  ${media.audioDescribed ? fact(t('courses.facts.audioDescribed'), t('common.yes')) : nothing}
  ${
    transcript === undefined
      ? nothing
      : fact(t('courses.facts.text'), html`<a href=${transcript}>${t('courses.facts.transcript')}</a>`)
  }
  ${fact(t('courses.facts.source'), media.provider)}`;
};

/** When, where, what it costs, for whom, in which language, by whom and until when. */
export const courseFacts = (course: Course, view: CourseView): TemplateResult => {
  const { t, formats } = view;
  const { priceNok, registration } = course;
  const closesAt = registration.closesAt;
  const isOpen = registration.state === 'open' || registration.state === 'waitlist';
  return html`<dl class="facts">
    ${fact(t('courses.facts.when'), sessionList(course, view))}
    ${fact(t('courses.facts.place'), placeList(course, view))}
    ${fact(t('courses.facts.kind'), kindWord(course.kind, t))}
    ${fact(t('courses.filters.format'), heldWords(course, t))}
    ${priceNok === undefined ? nothing : fact(t('courses.facts.price'), priceWords(priceNok, t, formats))}
    ${isOpen && closesAt ? fact(t('courses.facts.deadline'), capitalise(formats.dateAndTime(closesAt))) : nothing}
    ${
      course.audiences.length === 0
        ? nothing
        : fact(t('courses.facts.audience'), capitalise(audienceWords(course, t, formats)))
    }
    ${fact(t('courses.facts.language'), capitalise(formats.languageName(course.language)))}
    ${fact(t('courses.facts.organiser'), course.organiser)} ${mediaFacts(course, view)}
  </dl>`;
};
