import { stormOnEachDatabase } from './on-each-database.js';

stormOnEachDatabase(Number(process.env.STORM_SECONDS ?? 30));
