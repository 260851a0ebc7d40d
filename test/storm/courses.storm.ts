import { courseStormOnEachDatabase } from './course-storm.js';

courseStormOnEachDatabase({ people: 200, seconds: Number(process.env.STORM_SECONDS ?? 30) });
