/** `npm run test:conformance`. */
const isWhole = process.env.MODE === 'whole';
const days = 4;
const today = Math.floor(Date.now() / 86_400_000) % days;

/** What an arrangement of its own can break alone: streams, files, headers, what is sealed. Asked every day. */
const everyDay = ['common rules', 'doing things once', 'the log of a chat', 'files in a chat'];

/**
 * The SQL, the rules and the routes are the same everywhere, and tried in full in memory and on PostgreSQL each day. Of what
 * differs only in who carries it a quarter is tried each day, another one the next.
 */
export const isDue = (suite: string, index: number): boolean =>
  isWhole || everyDay.includes(suite) || index % days === today;
