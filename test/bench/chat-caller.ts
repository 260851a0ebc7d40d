import { createParser } from 'eventsource-parser';
import { Agent, request as ask, type IncomingMessage } from 'node:http';

interface Way {
  agent: Agent;
  accept: string;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  token?: string;
  body?: unknown;
  /** The last event that was heard, where a stream is taken up again. */
  last?: string;
}

/** Calls the API, and counts what goes wrong. */
export class Caller {
  readonly #url: string;
  readonly #calls: Way = {
    agent: new Agent({ keepAlive: true, maxSockets: 256 }),
    accept: 'application/json',
  };
  readonly #follows: Way = { agent: new Agent({ maxSockets: Infinity }), accept: 'text/event-stream' };
  #isClosed = false;
  errors = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /** The answer's body. @throws Error where there is no good one. */
  async call(path: string, call: Call = {}): Promise<unknown> {
    try {
      const response = await this.#send(path, call, this.#calls);
      let text = '';
      for await (const chunk of response as AsyncIterable<Buffer>) text += chunk.toString();
      if ((response.statusCode ?? 500) >= 300)
        throw new Error(`${path}: ${String(response.statusCode)} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    } catch (error) {
      this.errors += 1;
      throw error;
    }
  }

  /** Reads a stream until everything is closed, and takes it up again where it ends in order; resolves when it is open. */
  async follow(path: string, call: Call, heard: (event: string, data: unknown) => void): Promise<void> {
    let { last } = call;
    const response = await this.#send(path, call, this.#follows);
    const parser = createParser({
      onEvent: ({ event, id, data }) => {
        last = id ?? last;
        heard(event ?? 'message', JSON.parse(data));
      },
    });
    response.setEncoding('utf8');
    response.on('data', (text: string) => parser.feed(text));
    const fail = () => {
      if (!this.#isClosed) this.errors += 1;
    };
    response.on('close', () => {
      if (!response.complete) fail();
      else if (!this.#isClosed)
        this.follow(path, { ...call, ...(last !== undefined && { last }) }, heard).catch(fail);
    });
    response.on('error', () => undefined);
  }

  close(): void {
    this.#isClosed = true;
    this.#calls.agent.destroy();
    this.#follows.agent.destroy();
  }

  #send(path: string, call: Call, { agent, accept }: Way): Promise<IncomingMessage> {
    const { method = 'GET', token, body, last } = call;
    const headers = {
      Accept: accept,
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
      ...(last !== undefined && { 'Last-Event-ID': last }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    return new Promise((resolve, reject) => {
      const sent = ask(`${this.#url}${path}`, { method, headers, agent });
      sent.once('response', resolve);
      sent.once('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
