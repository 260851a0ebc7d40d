import type { Service, Slot } from '../contract/booking.js';
import type { Trouble } from '../ui/problem-notice.js';
import { offeredServices, waysOf, type Preselection, type Way } from './ways.js';

export const stepNames = ['service', 'way', 'time', 'details', 'check'] as const;
export type StepName = (typeof stepNames)[number];

export type Offer =
  | { name: 'loading' }
  | { name: 'failed'; trouble: Trouble }
  | { name: 'ready'; services: readonly Service[] };

/** What has been chosen, by id. It may name what is not offered (an old link): then it counts as not chosen. */
export interface Choice {
  readonly service?: string | undefined;
  readonly channel?: string | undefined;
  readonly location?: string | undefined;
}

/** Where one stands, as it can be written in an address. */
export interface Whereabouts extends Choice {
  readonly step?: string | undefined;
}

export interface BookingState {
  readonly fixed: Preselection;
  readonly offer: Offer;
  readonly step: StepName;
  readonly choice: Choice;
  /** The time that one has gone on with. */
  readonly slot?: Slot | undefined;
  /** Whether the details have been filled in and found in order. */
  readonly filled: boolean;
  /** One has tried to go on without an answer to this step's question. */
  readonly missing: boolean;
}

export type BookingAction =
  | { type: 'begin'; fixed: Preselection; at: Whereabouts }
  | { type: 'offered'; services: readonly Service[] }
  | { type: 'offer-failed'; trouble: Trouble }
  | { type: 'arrive'; at: Whereabouts }
  | { type: 'choose-service'; service: string }
  | { type: 'choose-way'; way: Way }
  | { type: 'choose-slot'; slot: Slot }
  | { type: 'miss' }
  | { type: 'filled' }
  | { type: 'go'; step: StepName }
  | { type: 'restart' };

export const initialBooking: BookingState = {
  fixed: {},
  offer: { name: 'loading' },
  step: 'service',
  choice: {},
  filled: false,
  missing: false,
};

export const servicesIn = ({ offer, fixed }: BookingState): readonly Service[] =>
  offer.name === 'ready' ? offeredServices(offer.services, fixed) : [];

/** The chosen service; the only one where there is no choice. */
export const chosenService = (state: BookingState): Service | undefined => {
  const services = servicesIn(state);
  return services.length === 1 ? services[0] : services.find(({ id }) => id === state.choice.service);
};

export const waysIn = (state: BookingState): readonly Way[] => {
  const service = chosenService(state);
  return service ? waysOf(service, state.fixed) : [];
};

export const chosenWay = (state: BookingState): Way | undefined => {
  const ways = waysIn(state);
  if (ways.length === 1) return ways[0];
  const { channel, location } = state.choice;
  return ways.find((way) => way.channel === channel && way.location?.id === location);
};

/** The steps that there are: one with a single answer is left out. */
export const stepsOf = (state: BookingState): StepName[] => {
  const services = servicesIn(state);
  const service = chosenService(state);
  const candidates = service ? [service] : services;
  const isSkipped: Partial<Record<StepName, boolean>> = {
    service: services.length === 1,
    way: candidates.length > 0 && candidates.every((each) => waysOf(each, state.fixed).length === 1),
  };
  return stepNames.filter((step) => !isSkipped[step]);
};

const isAnswered = (state: BookingState, step: StepName): boolean => {
  switch (step) {
    case 'service':
      return chosenService(state) !== undefined;
    case 'way':
      return chosenWay(state) !== undefined;
    case 'time':
      return state.slot !== undefined;
    case 'details':
      return state.filled;
    case 'check':
      return false;
  }
};

/** The step where one can be: nobody is asked about what hangs on an answer that is not there. */
const reachable = (state: BookingState, wanted: StepName): StepName => {
  const steps = stepsOf(state);
  const open = steps.findIndex((step) => !isAnswered(state, step));
  const index = Math.max(0, steps.indexOf(wanted));
  return steps[Math.min(index, open)] ?? 'service';
};

const settled = (state: BookingState): BookingState =>
  state.offer.name === 'ready' ? { ...state, step: reachable(state, state.step) } : state;

const stepNamed = (name: string | undefined): StepName =>
  stepNames.find((step) => step === name) ?? 'service';

const isSameChoice = (one: Choice, other: Choice): boolean =>
  one.service === other.service && one.channel === other.channel && one.location === other.location;

/** Another service or way makes another time necessary. */
const chosen = (state: BookingState, choice: Choice): BookingState =>
  isSameChoice(choice, state.choice) ? state : { ...state, choice, slot: undefined, missing: false };

/** An address from before a choice was made doesn't take it back: who goes back finds it as it was left. */
const isSilentAbout = (at: Choice, choice: Choice): boolean =>
  (at.service === undefined || at.service === choice.service) &&
  (at.channel === undefined || (at.channel === choice.channel && at.location === choice.location));

const arrived = (state: BookingState, { step, ...choice }: Whereabouts): BookingState => ({
  ...(isSilentAbout(choice, state.choice) ? state : chosen(state, choice)),
  step: stepNamed(step),
  missing: false,
});

export const transition = (state: BookingState, action: BookingAction): BookingState => {
  switch (action.type) {
    case 'begin':
      return arrived({ ...state, fixed: action.fixed, offer: { name: 'loading' } }, action.at);
    case 'offered':
      return settled({ ...state, offer: { name: 'ready', services: action.services } });
    case 'offer-failed':
      return { ...state, offer: { name: 'failed', trouble: action.trouble } };
    case 'arrive':
      return settled(arrived(state, action.at));
    case 'choose-service': {
      const isSame = action.service === state.choice.service;
      return isSame ? state : chosen(state, { service: action.service });
    }
    case 'choose-way': {
      const { channel, location } = action.way;
      return chosen(state, { service: state.choice.service, channel, location: location?.id });
    }
    case 'choose-slot': {
      // A time near one that was taken may be met in another way, or at another place, than was asked for.
      const { channel, location } = action.slot;
      return { ...state, choice: { ...state.choice, channel, location }, slot: action.slot };
    }
    case 'miss':
      return { ...state, missing: true };
    case 'filled':
      return { ...state, filled: true };
    case 'go':
      return settled({ ...state, step: action.step, missing: false });
    case 'restart':
      return settled({ ...state, step: 'service', choice: {}, slot: undefined, filled: false });
  }
};

/** Where one stands, for the address; the first step needs no words. */
export const whereaboutsOf = (state: BookingState): Whereabouts => {
  const isFirst = stepsOf(state)[0] === state.step;
  return isFirst ? {} : { ...state.choice, step: state.step };
};

export const stepAfter = (state: BookingState): StepName => {
  const steps = stepsOf(state);
  return steps[steps.indexOf(state.step) + 1] ?? state.step;
};

/** `undefined` on the first step. */
export const stepBefore = (state: BookingState): StepName | undefined => {
  const steps = stepsOf(state);
  return steps[steps.indexOf(state.step) - 1];
};
