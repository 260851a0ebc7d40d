import { dayMs } from '../clock.js';
import type { TakenTime, TimeSpan } from '../store/booking.repository.js';

export const touches = (a: TimeSpan, b: TimeSpan): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const dayOf = (epochMs: number) => Math.floor(epochMs / dayMs);

/** What is taken, by whom or what it occupies and by day, so that nobody looks through months of it. */
export class TakenTimes {
  readonly #counsellors = new Map<string, Map<number, TakenTime[]>>();
  readonly #rooms = new Map<string, Map<number, TakenTime[]>>();

  /** `exceptClaim`: times of one's own that are not in one's way. */
  constructor(taken: readonly TakenTime[], exceptClaim?: string) {
    for (const time of taken) {
      if (time.claim === exceptClaim) continue;
      add(this.#counsellors, time.counsellor, time);
      if (time.room !== undefined) add(this.#rooms, time.room, time);
    }
  }

  /** What of a counsellor's time touches the span. */
  ofCounsellor(counsellor: string, span: TimeSpan): TakenTime[] {
    return touching(this.#counsellors.get(counsellor), span);
  }

  isRoomFree(room: string, span: TimeSpan): boolean {
    return touching(this.#rooms.get(room), span).length === 0;
  }
}

function add(all: Map<string, Map<number, TakenTime[]>>, occupant: string, time: TakenTime): void {
  const days = all.get(occupant) ?? new Map<number, TakenTime[]>();
  all.set(occupant, days);
  for (let day = dayOf(time.startsAt); day <= dayOf(time.endsAt - 1); day += 1) {
    const times = days.get(day);
    if (times) times.push(time);
    else days.set(day, [time]);
  }
}

function touching(days: Map<number, TakenTime[]> | undefined, span: TimeSpan): TakenTime[] {
  const found: TakenTime[] = [];
  for (let day = dayOf(span.startsAt); days && day <= dayOf(span.endsAt - 1); day += 1) {
    for (const time of days.get(day) ?? []) {
      if (touches(time, span) && !found.includes(time)) found.push(time);
    }
  }
  return found;
}
