import { dayMs } from '../clock.js';
import type { TakenTime, TimeSpan } from '../store/booking.repository.js';

export const touches = (a: TimeSpan, b: TimeSpan): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const dayOf = (epochMs: number) => Math.floor(epochMs / dayMs);

/** What is taken, by whom or what it occupies and by day, so that nobody looks through months of it. */
export class TakenTimes {
  readonly #byOccupant = new Map<string, Map<number, TakenTime[]>>();

  /** `exceptClaim`: times of one's own that are not in one's way. */
  constructor(taken: readonly TakenTime[], exceptClaim?: string) {
    for (const time of taken) {
      if (time.claim === exceptClaim) continue;
      this.#add(counsellorKey(time.counsellor), time);
      if (time.room !== undefined) this.#add(roomKey(time.room), time);
    }
  }

  /** What of a counsellor's time touches the span. */
  ofCounsellor(counsellor: string, span: TimeSpan): TakenTime[] {
    return this.#touching(counsellorKey(counsellor), span);
  }

  isRoomFree(room: string, span: TimeSpan): boolean {
    return this.#touching(roomKey(room), span).length === 0;
  }

  #add(key: string, time: TakenTime): void {
    const days = this.#byOccupant.get(key) ?? new Map<number, TakenTime[]>();
    this.#byOccupant.set(key, days);
    for (let day = dayOf(time.startsAt); day <= dayOf(time.endsAt - 1); day += 1) {
      const times = days.get(day);
      if (times) times.push(time);
      else days.set(day, [time]);
    }
  }

  #touching(key: string, span: TimeSpan): TakenTime[] {
    const days = this.#byOccupant.get(key);
    if (!days) return [];
    const found: TakenTime[] = [];
    for (let day = dayOf(span.startsAt); day <= dayOf(span.endsAt - 1); day += 1) {
      for (const time of days.get(day) ?? []) {
        if (touches(time, span) && !found.includes(time)) found.push(time);
      }
    }
    return found;
  }
}

// A counsellor and a room may be called the same.
const counsellorKey = (id: string) => `counsellor ${id}`;
const roomKey = (id: string) => `room ${id}`;
