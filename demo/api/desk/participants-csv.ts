import { questionView } from '../booking/service-view.js';
import { formatsFor } from '../../../src/i18n/format.js';
import { requireCourse } from '../courses/waiting-list.js';
import type { SessionRecord } from '../store/courses.repository.js';
import { deskCourseList } from './course-list.js';
import type { DeskParticipant, DeskRegistration } from './courses.contract.js';
import { csv } from './csv.js';
import { deskLanguage, type DeskCourseWork } from './desk-course.js';

const stateNames: Record<string, string> = {
  confirmed: 'Påmeldt',
  offered: 'Tilbudt plass',
  waitlisted: 'Venteliste',
  withdrawn: 'Meldt av',
};

const attendanceNames: Record<string, string> = { came: 'Kom', missed: 'Kom ikke' };

/** A row for each person, with what was answered and who came to what. Nothing in it opens anything. @throws ProblemError `not-found` */
export async function participantsCsv(work: DeskCourseWork, id: string): Promise<string> {
  const { intake = [], sessions } = await requireCourse(work, id);
  const questions = intake.map((question) => questionView(question, deskLanguage).label);
  const { registrations } = await deskCourseList(work, id);
  const formats = formatsFor(deskLanguage, work.timeZone);
  const nameOf = ({ startsAt }: SessionRecord) => `Oppmøte ${formats.dateAndTime(new Date(startsAt))}`;
  const heads = [
    'Status',
    'Nummer på ventelisten',
    'Navn',
    'E-post',
    'Rolle',
    'Bruker plass',
    'Påmeldt',
    'Språk',
  ];
  const rows = registrations.flatMap((registration) =>
    registration.participants.map((person) => [
      ...ownCells(registration, person, formats.dateAndTime),
      ...questions.map((label) => answerTo(registration, label)),
      ...sessions.map((session) => attendanceNames[person.attendance[session.id] ?? ''] ?? ''),
    ]),
  );
  return csv([[...heads, ...questions, ...sessions.map(nameOf)], ...rows]);
}

const ownCells = (
  { state, position, createdAt, language }: DeskRegistration,
  { name, email, role, usesSeat }: DeskParticipant,
  timeOf: (instant: string) => string,
): string[] => [
  stateNames[state] ?? state,
  position === undefined ? '' : String(position),
  name,
  email,
  role ?? '',
  usesSeat ? 'Ja' : 'Nei',
  timeOf(createdAt),
  language,
];

const answerTo = ({ answers }: DeskRegistration, label: string): string =>
  answers.find(({ question }) => question === label)?.answer ?? '';
