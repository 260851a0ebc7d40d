import { daily, isDue } from '../support/daily.js';

const days = 4;

/** What an arrangement of its own can break alone: streams, files, headers, what is sealed. Asked every day. */
const everyDay = ['common rules', 'doing things once', 'the log of a chat', 'files in a chat'];

export const isWhole = process.env.MODE !== daily;

/**
 * The rules and the routes are the same everywhere, and tried in full in memory each day. Of what differs only in who carries it
 * a quarter is tried, and another one the next day; `turn` tells apart those that carry the same SQL.
 */
export const isShared = (suite: string, index: number, turn = 0): boolean =>
  isWhole || everyDay.includes(suite) || isDue(index + turn, days);
