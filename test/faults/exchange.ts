import {
  Agent,
  request as ask,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { pauseMs, type Line } from './line.js';

/** A connection for each request: what happens to one happens to no other. */
const agent = new Agent({ keepAlive: false });

const badGatewayPage =
  '<!doctype html><title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center>\n';

export interface ExchangeOptions {
  request: IncomingMessage;
  response: ServerResponse;
  target: string;
  line: Line;
}

/** One request and its answer, on a line that is as it is. */
export class Exchange {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #target: string;
  readonly #line: Line;

  constructor({ request, response, target, line }: ExchangeOptions) {
    this.#request = request;
    this.#response = response;
    this.#target = target;
    this.#line = line;
  }

  async carry(): Promise<void> {
    const body = await readAll(this.#request);
    const line = this.#line;
    if (line.hits('bad-gateway', 0.8)) {
      this.#refuse();
      return;
    }
    if (!(await this.#getThrough('black-hole-up'))) return;
    await line.delay();
    await line.beOvertaken();
    if (line.hits('cut-request', 0.5)) this.#cutRequest(body);
    else if (line.hits('late', 0.5)) await this.#deliverLate(body);
    else await this.#exchange(body);
  }

  async #exchange(body: Buffer): Promise<void> {
    const answer = await this.#answerTo(body);
    if (!isStream(answer) && this.#line.hits('lost-answer', 0.6)) await this.#loseAnswer(answer);
    else await this.#bring(answer);
  }

  /** With and without what lets a page read it. */
  #refuse(): void {
    const { origin } = this.#request.headers;
    const isReadable = origin !== undefined && this.#line.random.chance(0.5);
    this.#response.writeHead(502, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(isReadable && { 'Access-Control-Allow-Origin': origin }),
    });
    this.#response.end(badGatewayPage);
  }

  /** False when nobody waits for it any more; it may arrive all the same. */
  async #getThrough(hole: 'black-hole-up' | 'black-hole-down'): Promise<boolean> {
    if (!this.#line.has(hole)) return true;
    await this.#line.through(hole);
    return !this.#response.destroyed || this.#line.random.chance(0.5);
  }

  /** The API gets half of it. */
  #cutRequest(body: Buffer): void {
    const forwarded = this.#forward(body.length);
    forwarded.on('error', () => undefined);
    forwarded.write(body.subarray(0, body.length >> 1), () => {
      forwarded.destroy();
      this.#response.destroy();
    });
    if (body.length === 0) this.#response.destroy();
  }

  /** The sender hears that it failed, and has perhaps sent it again, when it arrives. */
  async #deliverLate(body: Buffer): Promise<void> {
    this.#response.destroy();
    await pauseMs(this.#line.random.whole(500, 5_000));
    const answer = await this.#send(body);
    if (isStream(answer)) answer.destroy();
    else answer.resume();
  }

  async #loseAnswer(answer: IncomingMessage): Promise<void> {
    await readAll(answer);
    this.#response.destroy();
  }

  /** The first answer or the second one, where it was sent twice. */
  async #answerTo(body: Buffer): Promise<IncomingMessage> {
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(this.#request.method ?? 'GET');
    if (isRead || !this.#line.has('duplicate')) return this.#send(body);
    const first = this.#send(body);
    if (this.#line.random.chance(0.5)) await first;
    const second = this.#send(body);
    const answers = await Promise.all([first, second]);
    const [used, unused] = this.#line.random.shuffle(answers);
    unused?.resume();
    return used ?? first;
  }

  #forward(length: number): ClientRequest {
    const { method, url, headers } = this.#request;
    const sent = { ...ofTheMessage(headers), ...(length > 0 && { 'content-length': String(length) }) };
    return ask(`${this.#target}${url ?? '/'}`, { method, headers: sent, agent });
  }

  #send(body: Buffer): Promise<IncomingMessage> {
    const forwarded = this.#forward(body.length);
    // That the reader has gone does not get through a hole either.
    this.#response.once('close', () => {
      if (!this.#response.writableFinished)
        void this.#line.over('black-hole-up').then(() => forwarded.destroy());
    });
    return new Promise((resolve, reject) => {
      forwarded.once('response', resolve);
      forwarded.once('error', reject);
      forwarded.end(body);
    });
  }

  async #bring(answer: IncomingMessage): Promise<void> {
    const response = this.#response;
    const holdsHead = this.#line.random.chance(0.5);
    if (holdsHead && !(await this.#comeBack(answer))) return;
    response.writeHead(answer.statusCode ?? 502, ofTheMessage(answer.headers));
    response.flushHeaders();
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      if (!(await this.#comeBack(answer))) return;
      if (response.destroyed) return;
      if (this.#line.hits('cut-answer', 0.5)) {
        this.#cutIn(chunk, answer);
        return;
      }
      response.write(chunk);
    }
    response.end();
  }

  async #comeBack(answer: IncomingMessage): Promise<boolean> {
    if (isStream(answer)) await this.#line.over('buffer');
    await this.#line.delay();
    return this.#getThrough('black-hole-down');
  }

  /** Announces the whole of it, sends half, in the middle of a letter if need be, and breaks. */
  #cutIn(chunk: Buffer, answer: IncomingMessage): void {
    const { socket } = this.#response;
    const isChunked = answer.headers['content-length'] === undefined;
    if (isChunked) socket?.write(`${chunk.length.toString(16)}\r\n`);
    socket?.write(chunk.subarray(0, chunk.length >> 1), () => this.#response.destroy());
  }
}

const isStream = ({ headers }: IncomingMessage): boolean =>
  headers['content-type']?.includes('text/event-stream') ?? false;

/** What belongs to a connection stays with it. */
const ofTheMessage = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !['host', 'connection', 'transfer-encoding'].includes(name)),
  );

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
