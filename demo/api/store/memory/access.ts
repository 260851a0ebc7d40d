import type { AccessRepository, AuditQuery, AuditRecord, PendingSignIn } from '../access.repository.js';

export interface MemoryAccess {
  signIns: Map<string, PendingSignIn>;
  notes: AuditRecord[];
}

export const emptyMemoryAccess = (): MemoryAccess => ({ signIns: new Map(), notes: [] });

type Placed = Pick<AuditRecord, 'at' | 'id'>;

const newestFirst = (a: Placed, b: Placed): number =>
  b.at - a.at || (a.id === b.id ? 0 : a.id < b.id ? 1 : -1);

const matches =
  ({ counsellor, subject, actions, from = -Infinity, to = Infinity, after }: AuditQuery) =>
  (note: AuditRecord): boolean =>
    (counsellor === undefined || note.counsellor === counsellor) &&
    (subject === undefined || note.subject === subject || note.subject.startsWith(`${subject}/`)) &&
    (actions === undefined || actions.includes(note.action)) &&
    note.at >= from &&
    note.at < to &&
    (after === undefined || newestFirst(after, note) < 0);

export function memoryAccessRepository(access: MemoryAccess): AccessRepository {
  const { signIns } = access;
  return {
    addSignIn: (signIn) => {
      signIns.set(signIn.tokenHash, { ...signIn });
      return Promise.resolve();
    },
    takeSignIn: (tokenHash) => {
      const signIn = signIns.get(tokenHash);
      signIns.delete(tokenHash);
      return Promise.resolve(signIn);
    },
    removeSignIns: (expiredBefore) => {
      signIns.forEach(({ expiresAt }, key) => expiresAt <= expiredBefore && signIns.delete(key));
      return Promise.resolve();
    },
    note: (record) => {
      access.notes.push({ ...record });
      return Promise.resolve();
    },
    isNoted: ({ counsellor, action, subject }, since) =>
      Promise.resolve(
        access.notes.some(matches({ counsellor, actions: [action], subject, from: since, limit: 1 })),
      ),
    noted: (query) =>
      Promise.resolve(
        access.notes
          .filter(matches(query))
          .toSorted(newestFirst)
          .slice(0, query.limit)
          .map((note) => ({ ...note })),
      ),
    notedCounsellors: () =>
      Promise.resolve([...new Set(access.notes.map(({ counsellor }) => counsellor))].sort()),
    removeNotes: (before) => {
      access.notes = access.notes.filter(({ at }) => at >= before);
      return Promise.resolve();
    },
  };
}
