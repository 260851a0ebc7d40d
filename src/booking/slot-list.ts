import { html, nothing, type TemplateResult } from 'lit';
import { partsOfDay, type PartOfDay, type Slot } from '../contract/booking.js';
import { capitalise } from '../i18n/format.js';
import { ownWhen, whenWords, zoned, type BookingView } from './booking-words.js';
import { choiceList, type ChoiceList, type Choosable } from './choice-list.js';
import type { SlotListView } from './times-view.js';

/** When it ends, where that is another day. */
const endWords = ({ start, end }: Slot, { t, formats }: BookingView): string | undefined =>
  formats.dateKey(start) === formats.dateKey(end)
    ? undefined
    : t('booking.time.until', { when: formats.dateAndTime(end) });

/** How and whom one meets, how many can still come where several share a time, and what one's own clock shows then. */
const detailOf = (slot: Slot, { view, service }: SlotListView): string | undefined => {
  const { t } = view;
  const details = [
    service.counsellors?.find(({ id }) => id === slot.counsellor)?.name,
    (service.places ?? 1) > 1 ? t('booking.time.places', { count: slot.placesLeft }) : undefined,
    endWords(slot, view),
    slot.channel === 'in-person' ? undefined : ownWhen(slot.start, view),
  ];
  return capitalise(details.filter(Boolean).join(view.formats.comma)) || undefined;
};

type Look = Omit<ChoiceList, 'options' | 'chosen' | 'choose'>;

const listOf = (
  slots: readonly Slot[],
  list: SlotListView,
  { words, ...look }: Look & { words: (slot: Slot) => string },
): TemplateResult =>
  choiceList({
    ...look,
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

/** Times on whatever day, each with its date. */
export const datedSlots = (slots: readonly Slot[], list: SlotListView, look: Look): TemplateResult =>
  listOf(slots, list, { ...look, words: ({ start }) => whenWords(start, list.view) });

/** Times of one day, side by side. */
export const chips = (slots: readonly Slot[], list: SlotListView, look: Look): TemplateResult => {
  const { view } = list;
  const words = ({ start }: Slot) => zoned(capitalise(view.formats.clock(start)), start, view);
  return listOf(slots, list, { ...look, look: 'chips', words });
};

/** Noon and five o'clock, where the service is. */
const partOf = (slot: Slot, { formats }: BookingView): PartOfDay => {
  const hour = Number(formats.time(slot.start).slice(0, 2));
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
};

/** The times of one day, by the part of the day. */
export const daySlots = (slots: readonly Slot[], list: SlotListView): TemplateResult => {
  const { view } = list;
  return html`${partsOfDay.map((part) => {
    const some = slots.filter((slot) => partOf(slot, view) === part);
    return some.length === 0
      ? nothing
      : chips(some, list, { name: `slot-${part}`, legend: view.t(`booking.time.${part}`) });
  })}`;
};

/** "Tirsdag 1. desember, 4 ledige timer" */
export const dayWords = ({ date, count }: { date: string; count: number }, view: BookingView): string =>
  capitalise(view.t('booking.time.day', { date: view.formats.calendarDate(date), count }));
