import { StartError } from './start-error.js';

export interface Settings {
  /** The first of four ports. */
  port: number;
  /** Begins with the seed data again. */
  fresh: boolean;
  /** The embedded database's folder, and the lock's. */
  dataFolder: string;
  /** A PostgreSQL database in place of the embedded one. */
  databaseUrl?: string;
  /** After so long without a sign of a counsellor's desk, that counsellor's conversations are given back. */
  counsellorAwaySeconds: number;
}

/** @throws StartError when an argument or a variable makes no sense. */
export function readSettings(flags: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const unknown = flags.find((flag) => flag !== '--fresh');
  if (unknown)
    throw new StartError(`Unknown argument ${unknown}: there is only --fresh, as in npm start -- --fresh.`);
  const port = Number(environment.PORT ?? 4100);
  if (!Number.isInteger(port) || port < 1 || port > 65_532) {
    throw new StartError(`PORT is ${String(environment.PORT)}, but must be a number from 1 to 65532.`);
  }
  const databaseUrl = environment.DATABASE_URL;
  const fresh = flags.includes('--fresh');
  if (fresh && databaseUrl) {
    throw new StartError(
      '--fresh only clears demo/.data: empty the database of DATABASE_URL yourself, or leave --fresh out.',
    );
  }
  const away = Number(environment.COUNSELLOR_AWAY_SECONDS ?? 60);
  if (!Number.isFinite(away) || away <= 0) {
    throw new StartError(
      `COUNSELLOR_AWAY_SECONDS is ${String(environment.COUNSELLOR_AWAY_SECONDS)}, but must be a number above 0.`,
    );
  }
  return {
    port,
    fresh,
    dataFolder: environment.GUIDANCE_DATA ?? 'demo/.data',
    ...(databaseUrl && { databaseUrl }),
    counsellorAwaySeconds: away,
  };
}
