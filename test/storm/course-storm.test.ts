import { courseStormOnEachDatabase } from './course-storm.js';

// A gust; `npm run test:storm` is the storm.
courseStormOnEachDatabase({ people: 50, seconds: 3 });
