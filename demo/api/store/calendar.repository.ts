import type { AppointmentRecord, HoldRecord, TimeSpan } from './booking.repository.js';

/** Time off: a stretch of a counsellor's time in which nothing can be booked. Instants are epoch milliseconds. */
export interface BlockRecord extends TimeSpan {
  id: string;
  occupied: string;
  counsellor: string;
  /** For colleagues. */
  note?: string;
  createdBy: string;
  createdAt: number;
}

/** A counsellor's day or week, and what is done with it. Part of the booking's repository. */
export interface CalendarRepository {
  /** In any state, those that start within the span, in order of time. */
  appointmentsIn(span: TimeSpan): Promise<AppointmentRecord[]>;
  /** A counsellor's confirmed ones that touch the span, in order of time. The rows are held until the transaction ends. */
  lockAppointmentsOf(counsellor: string, span: TimeSpan): Promise<AppointmentRecord[]>;
  /** A counsellor's living holds of times that touch the span. The rows are held until the transaction ends. */
  lockHoldsOf(counsellor: string, span: TimeSpan & { now: number }): Promise<(HoldRecord & TimeSpan)[]>;

  /** Its time has been taken. */
  insertBlock(block: BlockRecord): Promise<void>;
  /** In order of time. */
  blocksIn(span: TimeSpan): Promise<BlockRecord[]>;
  /** The row is held until the transaction ends. */
  lockBlock(id: string): Promise<BlockRecord | undefined>;
  /** Without its time. */
  removeBlock(id: string): Promise<void>;

  /** What an appointment that ended before then says of a person, and every word about it. */
  eraseAppointments(endedBefore: number, now: number): Promise<void>;
}
