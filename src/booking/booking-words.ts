import type { TFunction } from 'i18next';
import { channels, type Channel } from '../contract/booking.js';
import type { Location, ServiceProfile } from '../contract/profile.js';
import { capitalise, type Formats } from '../i18n/format.js';
import { isForeign, zoneCity } from '../i18n/zone.js';

/** What every template of the booking needs for its words. */
export interface BookingView {
  readonly t: TFunction;
  /** In the service's zone. */
  readonly formats: Formats;
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

type Zoned = Pick<BookingView, 'formats' | 't' | 'profile'>;

/** Says whose time it is where it could be misread: "kl. 10.00 norsk tid". */
export const zoned = (when: string, instant: string, view: Zoned): string => {
  const { t, profile, formats } = view;
  if (!profile || !isForeign(instant, formats)) return when;
  const place = zoneCity(formats);
  return place === 'Oslo'
    ? t('booking.time.norwegian', { when })
    : t('booking.time.elsewhere', { when, place });
};

/** What the seeker's own clock shows then, and its date where that is another; `undefined` where nothing differs. */
export const ownWhen = (instant: string, view: Zoned): string | undefined => {
  const { formats, t } = view;
  if (!isForeign(instant, formats)) return undefined;
  const own = formats.own();
  const isSameDay = own.dateKey(instant) === formats.dateKey(instant);
  return t('booking.time.own', { when: isSameDay ? own.clock(instant) : own.dateAndTime(instant) });
};

/** "Tirsdag 3. mars kl. 10.00"; the clock stays on one line. */
export const whenWords = (start: string, view: Zoned): string =>
  zoned(capitalise(view.formats.dateAndTime(start)).replace(/ (?=\d\d[.:]\d)/, '\u00a0'), start, view);
