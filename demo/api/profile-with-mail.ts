import type { MailSetting, ProfileSource } from './api-context.js';

/** Where words are sent, a copy of a conversation is, too. */
export const withMail = (profile: ProfileSource, mail: MailSetting | undefined): ProfileSource =>
  mail === undefined
    ? profile
    : (language) => {
        const { chat, ...rest } = profile(language);
        return { ...rest, ...(chat && { chat: { ...chat, transcriptByMail: true } }) };
      };
