/**
 * A plain, documented guess, rounded up to whole minutes: a counsellor answers within two minutes, and each person in
 * front takes five more, shared between the counsellors at the desk.
 */
export function waitMinutes(peopleInFront: number, counsellorsAtDesk: number): number {
  return 2 + Math.ceil((peopleInFront * 5) / Math.max(1, counsellorsAtDesk));
}
