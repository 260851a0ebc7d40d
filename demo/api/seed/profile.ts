import type { OpeningHours } from '../../../src/contract/profile.js';
import { profileView } from '../administration/profile-view.js';
import type { ProfileSource } from '../api-context.js';
import type { ProfileRecord } from '../store/profile.repository.js';
import type { Transaction } from '../store/store.js';
import { intake, interpreterLanguages, topics, urgent } from './profile-texts.js';

const weekdays = [1, 2, 3, 4, 5];

export const chatHours: OpeningHours = {
  regular: [{ days: weekdays, opens: '09:00', closes: '15:00' }],
  exceptions: [],
};

/** Karrieresenter Østfold. */
export const profile: ProfileRecord = {
  name: 'Karrieresenter Østfold',
  timeZone: 'Europe/Oslo',
  languages: ['nb', 'nn', 'en'],
  interpreters: { languages: interpreterLanguages, forms: ['on-site', 'video', 'phone'] },
  contact: {
    phone: '+47 69 00 00 00',
    email: 'post@karrieresenter.example',
    url: 'https://karrieresenter.example/',
    hours: { regular: [{ days: weekdays, opens: '08:30', closes: '15:30' }], exceptions: [] },
  },
  urgent,
  privacy: { controller: 'Østfold fylkeskommune', policyUrl: 'https://karrieresenter.example/personvern' },
  chat: {
    hours: chatHours,
    retentionHours: 24,
    idleMinutes: 30,
    topics,
    intake,
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
};

/** The demo's profile, whatever a store says. */
export const createProfileSource = (): ProfileSource => (language) => profileView(profile, language);

export async function seedProfile({ profile: profiles }: Transaction): Promise<void> {
  if (!(await profiles.profile())) await profiles.saveProfile(profile);
}
