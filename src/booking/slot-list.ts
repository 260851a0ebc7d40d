import { html, nothing, type TemplateResult } from 'lit';
import type { Service, Slot } from '../contract/booking.js';
import { capitalise } from '../i18n/format.js';
import { wayWords, whenWords, type BookingView } from './booking-words.js';
import { choiceList, type ChoiceList, type Choosable } from './choice-list.js';

export interface SlotListView {
  readonly view: BookingView;
  readonly service: Pick<Service, 'id'> & Partial<Service>;
  readonly picked: Slot | undefined;
  readonly pick: (slot: Slot) => void;
  /** Where the times are met in different ways. */
  readonly saysWay?: boolean;
}

/** How and whom one meets, and how many can still come where several share a time. */
const detailOf = (slot: Slot, { view: { t }, service, saysWay }: SlotListView): string | undefined => {
  const location = service.locations?.find(({ id }) => id === slot.location);
  const way = saysWay ? wayWords({ channel: slot.channel, location }, t) : undefined;
  const counsellor = service.counsellors?.find(({ id }) => id === slot.counsellor)?.name;
  const places = (service.places ?? 1) > 1 ? t('booking.time.places', { count: slot.placesLeft }) : undefined;
  return [way, counsellor, places].filter(Boolean).join(', ') || undefined;
};

const listOf = (
  slots: readonly Slot[],
  list: SlotListView,
  look: Omit<ChoiceList, 'options' | 'chosen' | 'choose'> & { words: (slot: Slot) => string },
): TemplateResult => {
  const { words, ...rest } = look;
  return choiceList({
    ...rest,
    options: slots.map((slot): Choosable => ({
      value: slot.id,
      label: words(slot),
      detail: detailOf(slot, list),
      part: 'slot',
    })),
    chosen: list.picked?.id,
    choose: (id) => {
      const slot = slots.find((each) => each.id === id);
      if (slot) list.pick(slot);
    },
  });
};

/** Times on whatever day, each with its date. */
export const datedSlots = (
  slots: readonly Slot[],
  list: SlotListView,
  { legend, name }: { legend: string; name: string },
): TemplateResult => listOf(slots, list, { name, legend, words: ({ start }) => whenWords(start, list.view) });

const parts = ['morning', 'afternoon', 'evening'] as const;

/** Noon and five o'clock, where the service is. */
const partOf = (slot: Slot, { formats }: BookingView): (typeof parts)[number] => {
  const hour = Number(formats.time(slot.start).slice(0, 2));
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
};

/** The times of one day, by the part of the day. */
export const daySlots = (slots: readonly Slot[], list: SlotListView): TemplateResult => {
  const { view } = list;
  return html`${parts.map((part) => {
    const some = slots.filter((slot) => partOf(slot, view) === part);
    if (some.length === 0) return nothing;
    const legend = view.t(`booking.time.${part}`);
    const words = ({ start }: Slot) => capitalise(view.formats.clock(start));
    return listOf(some, list, { name: `slot-${part}`, legend, look: 'chips', words });
  })}`;
};
