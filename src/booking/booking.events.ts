import type { GuidanceErrorEvent } from '../ui/guidance-error.event.js';

/** A seeker stands on another step: `service`, `way`, `time`, `details` or `check`. */
export class BookingStepEvent extends Event {
  readonly step: string;

  constructor(step: string) {
    super('guidance-step', { bubbles: true, composed: true });
    this.step = step;
  }
}

/** What happened to a time or an appointment. It says nothing about who, nor about when. */
class TimeEvent extends Event {
  readonly serviceId: string;
  /** `in-person`, `video`, `phone` or `chat`. */
  readonly channel: string;

  constructor(type: string, serviceId: string, channel: string) {
    super(type, { bubbles: true, composed: true });
    this.serviceId = serviceId;
    this.channel = channel;
  }
}

/** A time is held for the seeker while the rest is filled in. */
export class SlotHeldEvent extends TimeEvent {
  constructor(serviceId: string, channel: string) {
    super('guidance-slot-held', serviceId, channel);
  }
}

/** The time that the seeker has chosen went to someone else. */
export class SlotLostEvent extends TimeEvent {
  constructor(serviceId: string, channel: string) {
    super('guidance-slot-lost', serviceId, channel);
  }
}

/** An appointment is booked. */
export class BookedEvent extends TimeEvent {
  constructor(serviceId: string, channel: string) {
    super('guidance-booked', serviceId, channel);
  }
}

/** An appointment has another time. */
export class MovedEvent extends TimeEvent {
  constructor(serviceId: string, channel: string) {
    super('guidance-moved', serviceId, channel);
  }
}

/** An appointment was cancelled by the seeker. */
export class CancelledEvent extends TimeEvent {
  constructor(serviceId: string, channel: string) {
    super('guidance-cancelled', serviceId, channel);
  }
}

/** What `<guidance-booking>` tells the page: the events bubble, so its ancestors and the document hear them too. */
export interface BookingEventMap {
  'guidance-step': BookingStepEvent;
  'guidance-slot-held': SlotHeldEvent;
  'guidance-slot-lost': SlotLostEvent;
  'guidance-booked': BookedEvent;
  'guidance-moved': MovedEvent;
  'guidance-cancelled': CancelledEvent;
  'guidance-error': GuidanceErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends BookingEventMap {}
  interface DocumentEventMap extends BookingEventMap {}
}
