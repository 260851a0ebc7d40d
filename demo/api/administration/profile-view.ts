import type { ServiceProfile } from '../../../src/contract/profile.js';
import { questionView } from '../booking/service-view.js';
import type { Language } from '../http/language.js';
import type { ChatRecord, ProfileRecord } from '../store/profile.repository.js';

/** The service as everybody may see it, in one language. */
export function profileView(record: ProfileRecord, language: Language): ServiceProfile {
  const { interpreters, urgent, chat, ...rest } = record;
  return {
    ...rest,
    ...(interpreters && {
      interpreters: {
        forms: interpreters.forms,
        languages: interpreters.languages.map(({ code, name }) => ({ code, name: name[language] })),
      },
    }),
    ...(urgent.length > 0 && {
      urgent: urgent.map(({ label, ...way }) => ({ label: label[language], ...way })),
    }),
    ...(chat && { chat: chatView(chat, language) }),
  };
}

/** The hours are the availability's to tell. */
const chatView = (
  { topics, intake, hours, ...chat }: ChatRecord,
  language: Language,
): NonNullable<ServiceProfile['chat']> => ({
  ...chat,
  topics: topics.map(({ id, label }) => ({ id, label: label[language] })),
  intake: intake.map((question) => questionView(question, language)),
});
