import type { OpeningHours, ServiceProfile } from '../../../src/contract/profile.js';
import type { ProfileSource } from '../api-context.js';
import { questionView } from '../booking/service-view.js';
import { intake, interpreterLanguages, topics, urgent } from './profile-texts.js';

const weekdays = [1, 2, 3, 4, 5];

export const chatHours: OpeningHours = {
  regular: [{ days: weekdays, opens: '09:00', closes: '15:00' }],
  exceptions: [],
};

/** Karrieresenter Østfold, in the language asked for. */
export function createProfileSource(): ProfileSource {
  return (language): ServiceProfile => ({
    name: 'Karrieresenter Østfold',
    timeZone: 'Europe/Oslo',
    languages: ['nb', 'nn', 'en'],
    interpreters: {
      languages: interpreterLanguages.map(({ code, name }) => ({ code, name: name[language] })),
      forms: ['on-site', 'video', 'phone'],
    },
    contact: {
      phone: '+47 69 00 00 00',
      email: 'post@karrieresenter.example',
      url: 'https://karrieresenter.example/',
      hours: { regular: [{ days: weekdays, opens: '08:30', closes: '15:30' }], exceptions: [] },
    },
    urgent: urgent.map(({ label, ...way }) => ({ label: label[language], ...way })),
    privacy: { controller: 'Østfold fylkeskommune', policyUrl: 'https://karrieresenter.example/personvern' },
    chat: {
      retentionHours: 24,
      idleMinutes: 30,
      topics: topics.map(({ id, label }) => ({ id, label: label[language] })),
      intake: intake.map((question) => questionView(question, language)),
      attachments: {
        maxBytes: 10_000_000,
        mediaTypes: [
          'application/pdf',
          'image/jpeg',
          'image/png',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ],
      },
      typing: true,
      rating: true,
      transcriptByMail: false,
      enquiries: true,
    },
    booking: { holdMinutes: 10, minNoticeMinutes: 120, cancelNoticeMinutes: 60, horizonDays: 60 },
    courses: {},
  });
}
