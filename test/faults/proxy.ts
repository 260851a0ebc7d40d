import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Exchange } from './exchange.js';
import { Line } from './line.js';
import { createRandom } from './random.js';

export interface Proxy {
  /** Where it listens, without a slash at the end. */
  origin: string;
  line: Line;
  close: () => Promise<void>;
}

/** A line with faults of its own to the API at `target`, e.g. `http://127.0.0.1:4102`; preflights take the same way. */
export async function startProxy(target: string): Promise<Proxy> {
  const line = new Line(createRandom(0));
  const server = createServer((request, response) => {
    void carry(request, response);
  });
  const carry = async (request: IncomingMessage, response: ServerResponse) => {
    const exchange = new Exchange({ request, response, target, line });
    // Whatever breaks on one side breaks the other one: that is what a line is.
    await exchange.carry().catch(() => response.destroy());
  };
  const port = await listening(server);
  return {
    origin: `http://localhost:${String(port)}`,
    line,
    close: async () => {
      line.calm();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.');
  return address.port;
}
