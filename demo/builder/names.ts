import type { GuidanceApi } from '../../src/api/guidance-api.js';
import type { Location } from '../../src/contract/profile.js';
import type { Widget } from '../../src/embed/widget.js';

/** What the API calls what can be chosen: name by id. */
export type Names = Readonly<Record<string, string>>;

/** By widget and attribute; a part that the API does not offer, or that it did not answer for, is not there. */
export type NamesByOption = Readonly<Partial<Record<Widget, Readonly<Record<string, Names>>>>>;

const byId = (things: readonly { id: string; name: string }[]): Names =>
  Object.fromEntries(things.map(({ id, name }) => [id, name]));

async function bookingNames({ booking }: GuidanceApi): Promise<NamesByOption> {
  const services = await booking.services();
  return {
    booking: {
      service: byId(services),
      location: byId(services.flatMap(({ locations }) => locations)),
      counsellor: byId(services.flatMap(({ counsellors }) => counsellors)),
    },
  };
}

async function chatNames({ profile }: GuidanceApi): Promise<NamesByOption> {
  const { chat } = await profile();
  const topics = chat?.topics.map(({ id, label }) => ({ id, name: label })) ?? [];
  return { chat: { topic: byId(topics) } };
}

async function courseNames({ courses }: GuidanceApi): Promise<NamesByOption> {
  const { items } = await courses.list({ limit: 100 });
  const places = items.flatMap(({ sessions }) =>
    sessions.flatMap<Location>(({ location }) => location ?? []),
  );
  return { courses: { location: byId(places) } };
}

const readers = { booking: bookingNames, chat: chatNames, courses: courseNames };

/** Asks for the names that this widget's settings have. @throws ApiError */
export const readNames = (widget: Widget, api: GuidanceApi): Promise<NamesByOption> => readers[widget](api);
