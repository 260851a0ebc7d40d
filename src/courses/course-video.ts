import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Course } from '../contract/courses.js';
import { icon } from '../ui/icon.js';
import { webLink } from '../ui/web-link.js';
import { playerOf, type Player } from './course-media.js';
import type { VideoState } from './course-video.controller.js';
import type { CourseView } from './course-view.js';
import { durationWords } from './course-when.js';

export interface VideoView {
  readonly state: VideoState;
  readonly play: () => void;
  readonly block: () => void;
}

type Media = NonNullable<Course['media']>;

/** Our own drawing: a picture of the video would be asked for elsewhere. */
const still = (course: Course, media: Media, { view, play }: { view: CourseView; play: () => void }) => {
  const { t, formats } = view;
  const captions = media.captions.map(formats.languageName);
  const seconds = media.durationSeconds;
  const more = [
    seconds === undefined ? '' : durationWords(seconds, t),
    captions.length === 0 ? '' : t('courses.video.captions', { languages: formats.list(captions) }),
  ].filter(Boolean);
  return html`<button class="still" type="button" @click=${play}>
    <span class="disc">${icon('play')}</span>
    <span class="still-title"
      >${t('courses.action.about', { action: t('courses.video.play'), title: course.title })}</span
    >
    ${more.map((words) => html`<span class="small">${words}</span>`)}
  </button>`;
};

/** What is no link of the page's own is fetched with leave (CORS), or its captions would not come. */
const isElsewhere = (url: string): boolean => new URL(url).origin !== location.origin;

const film = (
  player: Extract<Player, { name: 'file' }>,
  title: string,
  view: CourseView & { block: () => void },
) => {
  const { url, tracks } = player;
  const isShared = tracks.some((track) => isElsewhere(track.url));
  return html`<video
    class="player"
    aria-label=${title}
    controls
    autoplay
    playsinline
    tabindex="0"
    crossorigin=${ifDefined(isShared ? 'anonymous' : undefined)}
    src=${url}
    @error=${view.block}
  >
    ${tracks.map(
      (track) =>
        html`<track
          kind="captions"
          srclang=${track.language}
          label=${view.formats.languageName(track.language)}
          ?default=${track.language === view.language}
          src=${track.url}
        />`,
    )}
  </video>`;
};

/** Providers ask which site shows them (no referrer, no video), and get no more than that; none may lead this page away. */
const frame = ({ url }: Player, title: string) =>
  html`<iframe
    class="player"
    title=${title}
    allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
    allowfullscreen
    referrerpolicy="strict-origin-when-cross-origin"
    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation"
    src=${url}
  ></iframe>`;

/** The video after a press; before it who will know, and always a plain link. */
export const courseVideo = (
  course: Course,
  view: CourseView,
  { state, play, block }: VideoView,
): TemplateResult | typeof nothing => {
  const { media } = course;
  const player = playerOf(course);
  if (!media || !player) return nothing;
  const { t } = view;
  const { provider } = media;
  const title = t('courses.video.title', { title: course.title });
  const shown =
    player.name === 'file' ? () => film(player, title, { ...view, block }) : () => frame(player, title);
  return html`<figure class="video">
    ${state === 'playing' ? shown() : nothing}
    ${state === 'still' ? still(course, media, { view, play }) : nothing}
    ${
      state === 'blocked'
        ? html`<p class="notice warn" role="alert" tabindex="-1">
            ${t('courses.video.blocked', { provider })}
          </p>`
        : nothing
    }
    <figcaption>
      ${state === 'still' ? html`<p>${t('courses.video.where', { provider })}</p>` : nothing}
      <a href=${ifDefined(webLink(media.url))}>${t('courses.video.elsewhere', { provider })}</a>
    </figcaption>
  </figure>`;
};
