import * as v from 'valibot';

/** How counsellors' own calendars are read. Which those are stands with each counsellor. */
export const calendarEntries = {
  calendars: v.optional(
    v.strictObject({
      /** How often each is read. It is asked once more when a time is confirmed. 5. */
      refreshMinutes: v.optional(
        v.pipe(
          v.number('is to be a number'),
          v.integer('is to be a whole number'),
          v.minValue(1, 'is to be at least 1'),
          v.maxValue(60, 'is to be at most 60'),
        ),
        5,
      ),
      /** Feeds may come from addresses inside one's own network. No, as whoever administers counsellors writes the address. */
      allowPrivateAddresses: v.optional(v.boolean('is to be true or false'), false),
    }),
    {},
  ),
};
