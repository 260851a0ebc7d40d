/** What is counted. `detail`: the channel, or whole minutes waited; empty where there is nothing more to say. */
export const measures = [
  'chat-started',
  'chat-answered',
  'chat-unanswered',
  'enquiry',
  'appointment-booked',
  'appointment-moved',
  'appointment-cancelled',
  'appointment-came',
  'appointment-missed',
  'wait-joined',
  'course-registered',
  'course-waitlisted',
  'course-withdrawn',
  'course-came',
  'course-missed',
] as const;
export type Measure = (typeof measures)[number];

/** `day`: `YYYY-MM-DD` in the service's zone. Tells of no person. */
export interface DailyCount {
  day: string;
  measure: Measure;
  detail: string;
  amount: number;
}

/** Thin: adds up, and tells. */
export interface StatisticsRepository {
  /** Together with what is counted. Nobody waits for anybody. */
  count(counted: DailyCount): Promise<void>;
  /** Adds what has just been counted to its day. Harmless when several do it at once. */
  gather(): Promise<void>;
  /** Both days included, each measure and detail of a day once. */
  counts(from: string, to: string): Promise<DailyCount[]>;
}
