import type { LogEntry } from '../../src/contract/chat.js';

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

interface Page {
  entries: LogEntry[];
  queue?: unknown;
  typing?: { typing: boolean };
}

const waitSeconds = 20;

/**
 * What whoever reads a conversation's log makes of a network that lets no stream through: the same resource as JSON, asked again
 * and again from the last entry on. As the events that the stream would have carried, so that the suite can read them.
 */
export async function polledStream(ask: Ask, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  let after = Number(headers.get('Last-Event-ID') ?? 0);
  headers.delete('Last-Event-ID');
  const hangingUp = new AbortController();
  const poll = (seconds: number) =>
    ask(`${path}?after=${String(after)}&waitSeconds=${String(seconds)}`, {
      headers,
      signal: hangingUp.signal,
    });
  const first = await poll(0);
  if (!first.ok) return first;
  let page: Page | undefined = (await first.json()) as Page;
  const tell = createTeller();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let text = ': asked as JSON\n\n';
        if (page) {
          after = page.entries.at(-1)?.seq ?? after;
          text += tell(page);
        }
        controller.enqueue(encoder.encode(text));
        const answer = await poll(waitSeconds).catch(() => undefined);
        page = answer?.ok ? ((await answer.json()) as Page) : undefined;
        if (!page) controller.close();
      },
      cancel: () => {
        hangingUp.abort();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

/** Entries once each, the place in the queue and who types where they have changed. */
function createTeller(): (page: Page) => string {
  let place = '';
  let isTyping = false;
  return ({ entries, queue, typing }) => {
    const lines = entries.map(
      (entry) => `event: ${entry.type}\nid: ${String(entry.seq)}\ndata: ${JSON.stringify(entry)}\n\n`,
    );
    const newPlace = queue ? JSON.stringify(queue) : '';
    if (newPlace !== '' && newPlace !== place) lines.push(`event: queue\ndata: ${newPlace}\n\n`);
    if (typing && typing.typing !== isTyping)
      lines.push(`event: typing\ndata: ${JSON.stringify(typing)}\n\n`);
    place = newPlace;
    isTyping = typing?.typing ?? false;
    return lines.join('');
  };
}
