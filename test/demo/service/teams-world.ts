import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { ApiOptions } from '../../../demo/api/api.js';
import { makeDueMeetings } from '../../../demo/api/meetings/due-meetings.js';
import type { Booked } from '../../../demo/conformance/booking-steps.js';
import { createGraphClient } from '../../../demo/service/graph/graph-client.js';
import { createTeamsMeetings } from '../../../demo/service/meetings/teams-meetings.js';
import { startGraphServer, type GraphServer } from '../../support/graph-server.js';
import { noPostgres } from '../../support/postgres.js';
import { openBookingWorld, smallCatalogue, type BookingWorld, type StoreKind } from '../api/booking-world.js';

/** In whose calendar the meetings are. */
export const organiser = '748d2cbb-3b55-40ed-8c34-2eae5932b22a';

/** A service whose talks get their links from Microsoft Teams: one for all tests, and a Graph of its own for each. */
export function useTeamsWorld(kind: StoreKind, more: Partial<ApiOptions> = {}) {
  let now = Date.parse('2026-03-03T08:00:00Z');
  let opened: BookingWorld | undefined;
  let graph: GraphServer | undefined;
  let said: string[] = [];

  beforeAll(async () => {
    opened = await openBookingWorld(kind, {
      catalogue: smallCatalogue(['astrid', 'bilal', 'ingrid']),
      folder: '',
      meetingSource: { kind: 'provider' },
      ...more,
    });
  });
  beforeEach(async (context) => {
    context.skip(!opened, noPostgres);
    graph = await startGraphServer();
    said = [];
  });
  afterEach(() => graph?.close());
  afterAll(() => opened?.close());

  const world = (): BookingWorld => {
    if (!opened) throw new Error('The world is not open.');
    return opened;
  };
  const graphNow = (): GraphServer => {
    if (!graph) throw new Error('There is no Graph.');
    return graph;
  };
  return {
    world,
    graph: graphNow,
    /** What was told of failures since the test began. */
    said: () => said,
    now: () => now,
    wait: (seconds: number) => {
      now += seconds * 1000;
      world().setNow(now);
    },
    /** Makes, moves and takes back what is due. */
    round: () =>
      makeDueMeetings({
        context: world().context,
        provider: createTeamsMeetings(createGraphClient(graphNow().settings), organiser),
        report: (line) => said.push(line),
      }),
    meetingOf: ({ id }: Booked) =>
      [...graphNow().meetings.values()].find(({ externalId }) => externalId === id),
  };
}
