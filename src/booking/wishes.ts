import { channels, type DaysQuery } from '../contract/booking.js';
import { chosenService, chosenWay, type BookingState } from './booking-flow.js';
import type { Credential } from '../contract/common.js';
import type { ServiceProfile } from '../contract/profile.js';
import type { Language } from '../i18n/catalogue.js';
import type { FieldValues } from '../ui/field-spec.js';
import type { DetailsAsked } from './details-fields.js';
import type { KnownContact } from './known-contact.js';
import type { OwnState } from './own-appointment-flow.js';
import type { Wish } from './request.controller.js';

/** The times that are wanted where one stands: for the appointment that moves, or for a new one. */
export const queryOf = (state: BookingState, own: OwnState): DaysQuery | undefined => {
  if (own.name === 'choosing') {
    const { service, channel, location } = own.own.appointment;
    return {
      service: service.id,
      channel: channels.find((known) => known === channel),
      location: location?.id,
    };
  }
  const service = chosenService(state);
  const way = chosenWay(state);
  if (own.name !== 'none' || state.step !== 'time' || !service || !way) return undefined;
  return {
    service: service.id,
    channel: way.channel,
    location: way.location?.id,
    counsellor: service.counsellors.find(({ id }) => id === state.fixed.counsellor)?.id,
  };
};

/** What decides which details are asked for; `undefined` before service and way are chosen. */
export const askedOf = (
  state: BookingState,
  profile: ServiceProfile | undefined,
  language: Language,
): DetailsAsked | undefined => {
  const service = chosenService(state);
  const way = chosenWay(state);
  return service && way && profile && { service, channel: way.channel, profile, language };
};

/** The appointment that is wanted, as far as it is chosen and not typed. */
export const wishOf = (
  state: BookingState,
  asked: DetailsAsked | undefined,
  hold: Credential | undefined,
): Wish | undefined => {
  const { slot } = state;
  return asked && slot && { ...asked, slot, locationId: chosenWay(state)?.location?.id, hold };
};

/** What the page knows about the seeker, by the names of the fields. */
export const givenDetails = (contact: KnownContact | undefined): FieldValues =>
  Object.fromEntries(Object.entries(contact ?? {}).map(([name, value]) => [`contact.${name}`, value]));
