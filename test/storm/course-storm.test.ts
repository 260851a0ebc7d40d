import { courseStormOnEachDatabase } from './course-storm.js';

// A gust; `npm run test:storm` is the storm.
courseStormOnEachDatabase({ people: 30, seconds: 3 });
