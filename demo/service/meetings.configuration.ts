import * as v from 'valibot';

const text = v.pipe(v.string('is to be a text'), v.trim(), v.nonEmpty('is empty'));

/** Where talks by video take place. */
export const meetingEntries = {
  /** Without it a talk by video has no link here: whoever answers for it sends one. */
  meetings: v.optional(
    v.variant(
      'kind',
      [
        v.strictObject({
          kind: v.literal('link'),
          /** `https://meet.example.no/{room}`: `{room}` becomes a name that nobody can guess. */
          template: v.pipe(
            text,
            v.startsWith('https://', 'is to begin with https://'),
            v.includes('{room}', 'is to contain {room}'),
          ),
          /** What people know the place by. */
          provider: v.optional(text, 'Video'),
        }),
        v.strictObject({
          kind: v.literal('teams'),
          /** The object id of the account that organises the meetings. Needs `graph`. */
          organiser: v.pipe(
            text,
            v.uuid('is to be an object id, such as 748d2cbb-3b55-40ed-8c34-2eae5932b22a'),
          ),
        }),
      ],
      'is to have the kind "link" or "teams"',
    ),
  ),
};

export type MeetingConfiguration = v.InferOutput<(typeof meetingEntries)['meetings']>;
