import type { JoinLink } from '../store/meetings.repository.js';

/** Where the link to a talk by video comes from. */
export type MeetingSource =
  /** From nowhere: whoever answers for the talk sends it. */
  | { kind: 'none' }
  /** From a template: `{room}` in it becomes a name that nobody can guess, another one for each appointment. */
  | { kind: 'link'; template: string; provider: string }
  /** From a provider of online meetings, who is asked once the appointment stands. */
  | { kind: 'provider' };

/** For trying: the address leads nowhere. */
export const demoMeetings: MeetingSource = {
  kind: 'link',
  template: 'https://video.karrieresenter.example/{room}',
  provider: 'Video',
};

const roomBytes = 16;

/** 128 bits in hexadecimal. */
function roomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(roomBytes));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const linkFrom = ({ template, provider }: MeetingSource & { kind: 'link' }): JoinLink => ({
  url: template.replaceAll('{room}', roomName()),
  provider,
});
