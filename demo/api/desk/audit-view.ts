import { instant } from '../clock.js';
import type { AuditRecord } from '../store/access.repository.js';
import type { Transaction } from '../store/store.js';
import { firstId, kindOf, nameIn, namedPart } from './audit-kinds.js';
import type { AuditEntry, AuditPage } from './desk.contract.js';

/** Notes as they are read: with what is known today of those who are in them, and of what the service itself has set up. */
export async function auditEntries(
  transaction: Transaction,
  notes: readonly AuditRecord[],
): Promise<AuditEntry[]> {
  const catalogue = await transaction.booking.catalogue();
  const titles = await courseTitles(transaction, notes);
  return notes.map(({ id, at, counsellor, action, subject }): AuditEntry => {
    const part = namedPart(action);
    const about = firstId(subject);
    const kind = kindOf(action);
    const counsellorName = nameIn(catalogue, 'counsellors', counsellor);
    const subjectName = part === 'courses' ? titles.get(about) : part && nameIn(catalogue, part, about);
    return {
      id,
      at: instant(at),
      counsellor,
      ...(counsellorName !== undefined && { counsellorName }),
      action,
      ...(kind && { kind }),
      ...(subject !== '' && { subject }),
      ...(subjectName !== undefined && { subjectName }),
    };
  });
}

async function courseTitles(
  { courses }: Transaction,
  notes: readonly AuditRecord[],
): Promise<Map<string, string>> {
  const ids = notes.flatMap(({ action, subject }) =>
    namedPart(action) === 'courses' ? [firstId(subject)] : [],
  );
  const titles = new Map<string, string>();
  for (const id of new Set(ids)) {
    const course = await courses.findCourse(id);
    if (course) titles.set(id, course.title.nb);
  }
  return titles;
}

/** Everybody of whom anything is noted. */
export async function notedPeople({
  access,
  booking,
}: Transaction): Promise<NonNullable<AuditPage['people']>> {
  const catalogue = await booking.catalogue();
  return (await access.notedCounsellors()).map((id) => {
    const name = nameIn(catalogue, 'counsellors', id);
    return { id, ...(name !== undefined && { name }) };
  });
}
