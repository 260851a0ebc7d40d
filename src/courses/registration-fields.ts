import type { TFunction } from 'i18next';
import { limits } from '../contract/common.js';
import type { Course, NewRegistration, Participant } from '../contract/courses.js';
import { answersFrom, questionField, type FieldSpec, type FieldValues } from '../ui/field-spec.js';
import { trapped } from '../ui/trap.js';

/** The contract's limit for one registration. */
export const mostPeople = 20;

const fieldName = (index: number, part: keyof Participant): string => `participants.${index}.${part}`;

export interface PeopleCount {
  readonly course: Course;
  readonly people: number;
}

/** What is asked of the person with this number, counted from 0. */
export const personFields = (index: number, { course, people }: PeopleCount, t: TFunction): FieldSpec[] => {
  const isAlone = people === 1;
  const number = index + 1;
  const name: FieldSpec = {
    name: fieldName(index, 'name'),
    kind: 'text',
    label: t('common.form.name'),
    required: true,
    maxLength: limits.name,
    // A browser would fill in the same person everywhere.
    autocomplete: index === 0 ? 'name' : 'off',
    missing: isAlone ? t('common.form.nameMissing') : t('courses.form.nameMissing', { number }),
  };
  const email: FieldSpec = {
    name: fieldName(index, 'email'),
    kind: 'email',
    label: t('common.form.email'),
    required: true,
    maxLength: limits.email,
    autocomplete: index === 0 ? 'email' : 'off',
    missing: isAlone ? t('common.form.emailMissing') : t('courses.form.emailMissing', { number }),
  };
  const roles = course.roles ?? [];
  if (roles.length === 0) return [name, email];
  const role: FieldSpec = {
    name: fieldName(index, 'role'),
    kind: 'choice',
    label: t('courses.form.role'),
    required: true,
    options: roles.map(({ id, label, usesSeat }) => ({
      value: id,
      label: usesSeat ? label : t('courses.form.noSeat', { role: label }),
    })),
    missing: isAlone ? t('courses.form.roleMissing') : t('courses.form.roleMissingOf', { number }),
  };
  return [name, email, role];
};

export const intakeFields = (course: Course): FieldSpec[] => (course.intake ?? []).map(questionField);

export const registrationFields = (count: PeopleCount, t: TFunction): FieldSpec[] => [
  ...[...Array(count.people).keys()].flatMap((index) => personFields(index, count, t)),
  ...intakeFields(count.course),
];

const text = (values: FieldValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** How many places these people take: in some roles one takes none. */
export const seatsFor = (values: FieldValues, { course, people }: PeopleCount): number => {
  const seatless = new Set((course.roles ?? []).flatMap(({ id, usesSeat }) => (usesSeat ? [] : [id])));
  const roles = [...Array(people).keys()].map((index) => text(values, fieldName(index, 'role')));
  return roles.filter((role) => !seatless.has(role)).length;
};

export interface Wish extends PeopleCount {
  readonly joinWaitlist: boolean;
  /** The page where the registration can be seen and withdrawn again; `undefined`: the service does not allow it. */
  readonly manageUrl: string | undefined;
}

/** What is sent. Answers to questions that the course no longer asks stay here. */
export const newRegistration = (
  values: FieldValues,
  { course, people, joinWaitlist, manageUrl }: Wish,
): NewRegistration => {
  const asked = new Set(intakeFields(course).map(({ name }) => name));
  const answered = Object.entries(values).filter(([name]) => asked.has(name));
  return {
    participants: [...Array(people).keys()].map((index) => {
      const role = text(values, fieldName(index, 'role'));
      return {
        name: text(values, fieldName(index, 'name')),
        email: text(values, fieldName(index, 'email')),
        ...(role !== '' && course.roles?.length ? { role } : {}),
      };
    }),
    ...(asked.size > 0 ? { answers: answersFrom(Object.fromEntries(answered)) } : {}),
    joinWaitlist,
    ...(manageUrl === undefined ? {} : { manageUrl }),
    ...trapped(values),
  };
};

/** Values or errors by field name without one person; those behind move up. */
export const withoutPerson = <Value>(
  byName: Readonly<Record<string, Value>>,
  removed: number,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(byName).flatMap(([name, value]) => {
      const [, number, part] = /^participants\.(\d+)\.(\w+)$/.exec(name) ?? [];
      if (number === undefined || Number(number) < removed) return [[name, value]];
      if (Number(number) === removed) return [];
      return [[`participants.${Number(number) - 1}.${part ?? ''}`, value]];
    }),
  );
