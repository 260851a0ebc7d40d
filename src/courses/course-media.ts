import type { Course } from '../contract/courses.js';
import { webLink } from '../ui/web-link.js';

/** What plays a course's video right here; without one a plain link leads to it. */
export type Player =
  | { name: 'file'; url: string; tracks: readonly { language: string; url: string }[] }
  | { name: 'frame'; url: string };

/** Only what nobody on the way can look into or exchange; a machine's own servers are for those who build pages. */
const secured = (address: string | undefined): string | undefined => {
  const link = webLink(address);
  return link && /^https:|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(link) ? link : undefined;
};

/** What every browser of ours can play, one container or the other. */
const isVideoFile = (url: string): boolean => /\.(mp4|m4v|webm)$/i.test(new URL(url).pathname);

/**
 * The service names a page for the frame; from a link to a video we never guess one, so no name of a provider stands in
 * here. A video file needs no frame.
 */
export const playerOf = ({ media }: Course): Player | undefined => {
  const embedded = secured(media?.embedUrl);
  if (embedded !== undefined) return { name: 'frame', url: embedded };
  const url = secured(media?.url);
  if (url === undefined || !isVideoFile(url)) return undefined;
  const tracks = (media?.tracks ?? []).flatMap(({ language, url: address }) => {
    const track = secured(address);
    return track === undefined ? [] : [{ language, url: track }];
  });
  return { name: 'file', url, tracks };
};
