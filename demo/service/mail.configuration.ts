import * as v from 'valibot';

const text = v.pipe(v.string('is to be a text'), v.trim(), v.nonEmpty('is empty'));
const mailbox = v.pipe(text, v.email('is to be an e-mail address'), v.maxLength(254, 'is too long'));

/** How words to people are sent. Without `mail` counsellors give every one of them by hand. */
export const mailEntries = {
  mail: v.optional(
    v.strictObject({
      /** The mail server: `smtps://user:password@smtp.example.no`, or `smtp://smtp.example.no:587`. */
      smtpUrl: v.pipe(text, v.regex(/^smtps?:\/\/[^\s/]/, 'is to begin with smtps:// or smtp://')),
      /** Whom letters and invitations come from. What cannot be delivered comes back here: somebody is to read it. */
      from: mailbox,
      /** Where answers go. The profile's address. */
      replyTo: v.optional(mailbox),
      /** Nothing goes over a line that is not encrypted. `false` only for a server on the same machine or closed network. */
      requireTls: v.optional(v.boolean('is to be true or false'), true),
    }),
  ),
};
