import * as v from 'valibot';

const text = v.pipe(v.string('is to be a text'), v.trim(), v.nonEmpty('is empty'));

/** The app in Microsoft Entra ID as which Microsoft Graph is asked, for meetings and for calendars. */
export const graphEntries = {
  graph: v.optional(
    v.strictObject({
      /** The directory's id or domain. */
      tenant: text,
      /** The app's id. */
      clientId: text,
      /** Its secret: `env:GRAPH_CLIENT_SECRET`. */
      clientSecret: text,
    }),
  ),
};
