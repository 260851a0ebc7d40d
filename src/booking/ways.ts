import { channels, type Channel, type Service } from '../contract/booking.js';
import type { Location } from '../contract/profile.js';

/** How one meets: in person at a place, or from wherever one is. */
export interface Way {
  readonly channel: Channel;
  readonly location?: Location | undefined;
}

/** What a page has decided for the seeker, by id. */
export interface Preselection {
  readonly service?: string | undefined;
  readonly channel?: string | undefined;
  readonly location?: string | undefined;
  readonly counsellor?: string | undefined;
}

/** What is wanted of `all`; a wish that fits nothing counts as none, so that a mistyped id closes no door. */
const preferring = <Item>(all: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] => {
  const some = all.filter(wanted);
  return some.length > 0 ? some : all;
};

export const offeredServices = (services: readonly Service[], fixed: Preselection): readonly Service[] =>
  preferring(services, ({ id }) => id === fixed.service);

/** Every way of a service, each place its own. A channel that this version doesn't know can't be booked here. */
export const waysOf = (service: Service, fixed: Preselection): readonly Way[] => {
  const known = channels.filter((channel) => service.channels.includes(channel));
  const all = known.flatMap((channel): Way[] => {
    if (channel !== 'in-person' || service.locations.length === 0) return [{ channel }];
    return service.locations.map((location) => ({ channel, location }));
  });
  const ofChannel = preferring(all, ({ channel }) => channel === fixed.channel);
  // A place chosen beforehand is about where one meets; video and phone stay.
  const isElsewhere = ({ location }: Way) => location !== undefined && location.id !== fixed.location;
  const isOffered = ofChannel.some(
    ({ location }) => location !== undefined && location.id === fixed.location,
  );
  return isOffered ? ofChannel.filter((way) => !isElsewhere(way)) : ofChannel;
};

/** A word for a way inside its service. */
export const wayKey = ({
  channel,
  location,
}: {
  channel?: string | undefined;
  location?: { id: string } | undefined;
}): string => (location ? `${channel ?? ''} ${location.id}` : (channel ?? ''));
