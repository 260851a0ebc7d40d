import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../demo/server/start-settings.js';

describe('readSettings', () => {
  it('begins at port 4100 with the data of last time', () => {
    expect(readSettings([], {})).toEqual({
      port: 4100,
      fresh: false,
      dataFolder: 'demo/.data',
      counsellorAwaySeconds: 60,
    });
  });

  it.each(['http', '0', '65533', '41.5'])('refuses PORT=%s in words', (port) => {
    expect(() => readSettings([], { PORT: port })).toThrow(`PORT is ${port}`);
  });

  it('refuses a time for a counsellor to be away that is none', () => {
    expect(() => readSettings([], { COUNSELLOR_AWAY_SECONDS: 'long' })).toThrow(
      'COUNSELLOR_AWAY_SECONDS is long',
    );
  });

  it('refuses an argument it does not know, and names the one there is', () => {
    expect(() => readSettings(['--frehs'], {})).toThrow('--fresh');
  });

  it('never empties a database that is not its own', () => {
    expect(() => readSettings(['--fresh'], { DATABASE_URL: 'postgres://localhost/guidance' })).toThrow(
      'yourself',
    );
  });
});
