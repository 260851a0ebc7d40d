import * as v from 'valibot';
import { administrationEntries } from './administration.configuration.js';
import { mailEntries } from './mail.configuration.js';
import { calendarEntries } from './calendars.configuration.js';
import { graphEntries } from './graph.configuration.js';
import { meetingEntries } from './meetings.configuration.js';
import { limitEntries } from './limits.configuration.js';
import { logEntries } from './log.configuration.js';
import { signInEntries, signInFault } from './sign-in.configuration.js';
import { stoppingEntries } from './stopping.configuration.js';

const text = v.pipe(v.string('is to be a text'), v.trim(), v.nonEmpty('is empty'));

const webAddress = v.pipe(
  text,
  v.url('is to be a web address'),
  v.startsWith('http', 'is to begin with https://'),
);

/** A page's origin as browsers write it: `https://www.example.no`, without a path or a slash at the end. */
const origin = v.pipe(
  webAddress,
  v.check((value) => new URL(value).origin === value, 'is to be an origin, such as https://www.example.no'),
);

const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number('is to be a number'),
    v.integer('is to be a whole number'),
    v.minValue(least, `is to be at least ${String(least)}`),
    v.maxValue(most, `is to be at most ${String(most)}`),
  );

/** Where the processes listen, and what they are called from outside. */
const addressEntries = {
  /** The API's base URL, as the widgets are told: `https://api.example.no/guidance/v1`. */
  publicUrl: webAddress,
  /** Where counsellors open the desk: `https://desk.example.no`. */
  deskUrl: origin,
  /** The address to listen on. Loopback unless told: a reverse proxy stands in front. */
  host: v.optional(text, '127.0.0.1'),
  /** The API's port. 8080. */
  port: v.optional(wholeNumber(1, 65_535), 8080),
  /** The desk's. 8081. */
  deskPort: v.optional(wholeNumber(1, 65_535), 8081),
};

/** Which pages may use it. */
const pageEntries = {
  /** Those that may call the API; the desk may always. */
  allowedOrigins: v.array(v.union([origin, v.literal('null')], 'is to be an origin, or "null"')),
  /** A link that carries a token goes to an address that begins with one of these. */
  manageUrlPrefixes: v.optional(v.array(webAddress), []),
};

/** After so many days what tells of a person is erased. */
const retentionEntries = {
  retention: v.optional(
    v.strictObject({
      appointmentDays: v.optional(wholeNumber(1, 3650), 180),
      registrationDays: v.optional(wholeNumber(1, 3650), 180),
      withdrawnDays: v.optional(wholeNumber(1, 3650), 30),
      enquiryDays: v.optional(wholeNumber(1, 3650), 180),
      waitDays: v.optional(wholeNumber(1, 3650), 180),
      noticeDays: v.optional(wholeNumber(1, 3650), 30),
    }),
    {},
  ),
};

const databaseEntries = {
  /** `postgres://user:password@host/name`. */
  databaseUrl: v.pipe(text, v.regex(/^postgres(ql)?:\/\//, 'is to begin with postgres://')),
};

const deskEntries = {
  /** After so long without a sign of a counsellor's desk, that counsellor's conversations are given back. 60. */
  counsellorAwaySeconds: v.optional(wholeNumber(10, 3600), 60),
};

/** Everything that whoever runs the service decides. Each part's entries stand together above. */
const entries = v.strictObject({
  ...addressEntries,
  ...pageEntries,
  ...retentionEntries,
  ...databaseEntries,
  ...deskEntries,
  ...administrationEntries,
  ...mailEntries,
  ...graphEntries,
  ...meetingEntries,
  ...calendarEntries,
  ...signInEntries,
  ...limitEntries,
  ...logEntries,
  ...stoppingEntries,
});

export const ConfigurationSchema = v.pipe(
  entries,
  // Looked at whatever else is wrong, so that every fault is named at once.
  v.partialCheck(
    [['host'], ['deskUrl'], ['deskSecret'], ['oidc']],
    (input) => signInFault(input) === undefined,
    ({ input }) => signInFault(input) ?? '',
  ),
);

export type Configuration = v.InferOutput<typeof ConfigurationSchema>;
