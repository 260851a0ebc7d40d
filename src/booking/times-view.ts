import type { nothing, TemplateResult } from 'lit';
import type { Service, Slot } from '../contract/booking.js';
import type { Trouble } from '../ui/problem-notice.js';
import type { BookingView } from './booking-words.js';
import type { Wishes } from './times-filter.js';
import type { TimesState } from './times-flow.js';
import type { TimesController } from './times.controller.js';

/** The times to choose from, for a new appointment or for one that moves. */
export interface TimesView {
  readonly view: BookingView;
  readonly times: TimesState;
  readonly service: Pick<Service, 'id'> & Partial<Service>;
  readonly wishes: Wishes;
  /** Said when someone else was faster, with what is left nearby. */
  readonly taken: TemplateResult | typeof nothing;
  /** A time could not be held, and it is not because it was taken. */
  readonly trouble: Trouble | undefined;
  /** What a press does. */
  readonly act: Pick<
    TimesController,
    'find' | 'goTo' | 'jumpTo' | 'narrow' | 'openDay' | 'pick' | 'show' | 'turn'
  >;
  readonly focus: (selector: string) => void;
  /** To another way of meeting, where there is one. */
  readonly otherWay: (() => void) | undefined;
  /** On and back. */
  readonly actions: TemplateResult;
}

/** How times are listed. */
export interface SlotListView extends Pick<TimesView, 'view' | 'service'> {
  readonly picked: Slot | undefined;
  readonly pick: (slot: Slot) => void;
}
