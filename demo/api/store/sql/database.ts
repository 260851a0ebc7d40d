import type { StoreListener } from '../listeners.js';

/** Plain SQL with `$1` parameters; the same text on PGlite and on PostgreSQL. Instants go in and come out as `Date`. */
export interface Sql {
  query<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Several statements, without parameters. */
  script(text: string): Promise<void>;
  /** Goes out with the commit, to every process that listens. */
  tell(topic: string): void;
}

export interface Database {
  /** All or nothing. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Returns what stops it. */
  listen(listener: StoreListener): () => void;
  close(): Promise<void>;
}

/** A person waits at the other end: rather tell them to try again than keep them longer. */
export const lockTimeoutMs = 10_000;

/** PostgreSQL's name for what went wrong, if it was PostgreSQL that said so. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
