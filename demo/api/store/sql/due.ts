/**
 * Which rows a sweep takes: those that are due, without what somebody holds at this moment. That is either another process's
 * sweep, which does the same, or a person who is busy with it; the next sweep finds what is left. So nobody waits for a sweep,
 * and no sweep for anybody.
 */
export const dueRows = (select: string) => `${select} for update skip locked`;

/** Deletes them. */
export const deleteDue = (table: string, condition: string): string =>
  `delete from ${table} where ctid = any (array (${dueRows(`select ctid from ${table} where ${condition}`)}))`;
