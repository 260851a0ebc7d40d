import type { TFunction } from 'i18next';
import { channels, type Channel } from '../contract/booking.js';
import type { Location, ServiceProfile } from '../contract/profile.js';
import { capitalise, type Formats } from '../i18n/format.js';

/** What every template of the booking needs for its words. */
export interface BookingView {
  readonly t: TFunction;
  /** In the service's zone. */
  readonly formats: Formats;
  /** Of the page, for the names of languages. */
  readonly language: string;
  readonly profile: ServiceProfile | undefined;
}

interface Met {
  readonly channel: string;
  readonly location?: Pick<Location, 'name'> | undefined;
}

const isChannel = (word: string): word is Channel => (channels as readonly string[]).includes(word);

/** A channel that this version doesn't know is shown as the service wrote it. */
const channelWord = (channel: string, t: TFunction): string =>
  isChannel(channel) ? t(`booking.channel.${channel}`) : channel;

/** "Oppmøte: Karrieresenteret i Sarpsborg", "Video". */
export const wayWords = ({ channel, location }: Met, t: TFunction): string =>
  location ? t('booking.atPlace', { place: location.name }) : channelWord(channel, t);

/** What it means for the seeker: an address, or who calls whom. */
export const wayDetail = (
  { channel, location }: { channel: string; location?: Location | undefined },
  t: TFunction,
): string | undefined => {
  if (location) return location.address;
  return channel === 'video' || channel === 'phone' || channel === 'chat'
    ? t(`booking.way.${channel}`)
    : undefined;
};

/** "Tirsdag 3. mars kl. 10.00"; the clock stays on one line. */
export const whenWords = (start: string, { formats }: Pick<BookingView, 'formats'>): string =>
  capitalise(formats.dateAndTime(start)).replace(/ (?=[\d.:]+$)/, '\u00a0');

const wallTime = (instant: string, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );

/** Where the clock is ours, said only to those whose own shows another time: "Oslo". */
export const foreignZone = (instant: string, timeZone: string): string | undefined =>
  wallTime(instant, undefined) === wallTime(instant, timeZone)
    ? undefined
    : timeZone.split('/').at(-1)?.replaceAll('_', ' ');
