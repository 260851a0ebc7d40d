import type { Participant } from '../../../src/contract/courses.js';
import type { FieldError } from '../../../src/contract/problem.js';
import type { Language } from '../http/language.js';
import { fieldError, invalid } from '../http/validation.js';
import type { CourseRecord } from '../store/courses.repository.js';

/** One of those who are registered together. */
export interface PartyMember {
  participant: Participant;
  /** The same for the same person, however the name and the address are written. */
  person: string;
  usesSeat: boolean;
}

/** What is asked of everybody has been answered. @throws ProblemError `validation` */
export function partyOf(
  { roles = [] }: CourseRecord,
  participants: readonly Participant[],
  language: Language,
): PartyMember[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  const party = participants.map(({ name, email, role }, index) => {
    const pointer = `/participants/${String(index)}`;
    const person = personOf({ name, email });
    if (seen.has(person)) errors.push(fieldError(`${pointer}/name`, 'repeated', language));
    seen.add(person);
    // A form that was opened before a change may still send a role.
    if (roles.length === 0) return { participant: { name, email }, person, usesSeat: true };
    const chosen = roles.find(({ id }) => id === role);
    if (!chosen) {
      errors.push(fieldError(`${pointer}/role`, role === undefined ? 'required' : 'choice', language));
    }
    return { participant: { name, email, role }, person, usesSeat: chosen?.usesSeat ?? true };
  });
  if (errors.length > 0) throw invalid(errors);
  return party;
}

const comparable = (text: string) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** No two people share both: a family may share the address, and a name is common. */
export const personOf = ({ name, email }: Pick<Participant, 'name' | 'email'>): string =>
  `${comparable(email)} ${comparable(name)}`;

export const seatsFor = (party: readonly PartyMember[]): number =>
  party.filter(({ usesSeat }) => usesSeat).length;
