import { answers, deaf, header, json, problems, rewritten, status, streams, type Broken } from './broken.js';

interface Items {
  items: Record<string, unknown>[];
}

const of = (part: Broken['part'], servers: Record<string, Broken['by']>): Broken[] =>
  Object.entries(servers).map(([name, by]) => ({ name, part, by }));

const common = of('common', {
  'leaves a field out of the profile': json(
    /GET \/profile/,
    ({ privacy: _, ...rest }: { privacy: unknown }) => rest,
  ),
  'names a time zone that there is not': json(/GET \/profile/, (body: object) => ({
    ...body,
    timeZone: 'Mars/Base',
  })),
  'sends no tag': header(/GET \/profile/, 'ETag'),
  'sends everything again': deaf('If-None-Match'),
  'lets nothing be kept': header(/GET \/profile/, 'Cache-Control', 'no-store'),
  'does not say which language it is': header(/./, 'Content-Language'),
  'has one language': deaf('Accept-Language'),
  'does not vary by language': header(/./, 'Vary', 'Origin'),
  'refuses in HTML': answers(/nothing-here/, ({ headers }) => {
    headers.set('Content-Type', 'text/html');
  }),
  'refuses without a code': problems(/./, (body) => delete body.code),
  'refuses with a type that does not say it': problems(/./, (body) => (body.type = 'about:blank')),
  'says another status in the body': problems(/./, (body) => (body.status = 400)),
  'finds nothing where the method is wrong': status(/PATCH/, [405, 404]),
  'does not say which methods there are': header(/PATCH/, 'Allow'),
  'lets browsers guess types': header(/./, 'X-Content-Type-Options'),
  'lets what is personal be kept': header(/conversations/, 'Cache-Control', 'public, max-age=60'),
  'tells who asks without a token that there is nothing': status(/conversations/, [401, 404]),
  'answers pages of any origin': deaf('Origin'),
  'lets no page send a key': header(/OPTIONS/, 'Access-Control-Allow-Headers', 'content-type'),
  'shows pages no headers': header(/./, 'Access-Control-Expose-Headers', 'ETag'),
});

const chat = of('chat', {
  'does not say what time it is': json(
    /availability/,
    ({ serverTime: _, ...rest }: { serverTime: unknown }) => rest,
  ),
  'is in no known state': json(/availability/, (body: object) => ({ ...body, state: 'maybe' })),
  'tells a stranger what there is': status(/GET \/chat\/conversations/, [401, 404]),
  'counts in words': json(/POST \/chat\/conversations$/, (body: { conversation: { lastSeq: unknown } }) => {
    body.conversation.lastSeq = 'one';
  }),
  'says of every message that it was known': status(/PUT .*messages/, [201, 200]),
  'takes other words under a known id': status(/PUT .*messages/, [409, 200]),
  'takes words after the end': status(/PUT .*messages/, [409, 201]),
  'loses an entry of the log': json(/GET .*events/, (body: { entries: unknown[] }) => {
    body.entries.splice(1, 1);
  }),
  'gives the log from its beginning': rewritten((path) => path.replace(/after=\d+/, 'after=0')),
  'gives no sign of life': streams((text) => text.replaceAll(/^:.*$/gm, 'x: 1')),
  'streams without numbers': streams((text) => text.replaceAll(/^id:.*$/gm, 'x: 1')),
  'streams what is no entry': streams((text) => text.replaceAll('"at":', '"when":')),
  'streams from the beginning again': deaf('Last-Event-ID'),
  'shows files in the page': header(/GET .*attachments/, 'Content-Disposition', 'inline'),
  'keeps a path in a file’s name': json(/POST .*attachments/, (body: object) => ({
    ...body,
    name: 'mappe/x.png',
  })),
  'takes any file': status(/POST .*attachments/, [422, 201]),
  'shows the transcript in the page': header(/transcript/, 'Content-Disposition', 'inline'),
  'is rated again and again': status(/rating/, [409, 204]),
  'has lost what is deleted twice': answers(
    /DELETE \/chat/,
    (() => {
      const gone = new Set<string>();
      return (altered) => {
        if (gone.has(altered.path)) altered.status = 404;
        gone.add(altered.path);
      };
    })(),
  ),
  'answers an invalid message with 400': status(/PUT .*messages/, [422, 400]),
});

const courses = of('courses', {
  'counts wrongly': json(/GET \/courses(\?|$)/, (body: { total: number }) => {
    body.total += 1;
  }),
  'counts one too many per choice': json(
    /GET \/courses(\?|$)/,
    (body: { facets: Record<string, Record<string, number>> }) => {
      const [counts = {}] = Object.values(body.facets);
      for (const value of Object.keys(counts)) counts[value] = (counts[value] ?? 0) + 1;
    },
  ),
  'lists the last first': json(/GET \/courses(\?|$)/, (body: Items) => {
    body.items.reverse();
  }),
  'has fewer places than none': json(
    /GET \/courses(\?|$)/,
    (body: { items: { registration: { placesLeft?: number } }[] }) => {
      for (const { registration } of body.items)
        if (registration.placesLeft !== undefined) registration.placesLeft = -1;
    },
  ),
  'shows e-learning as live': json(/GET \/courses(\?|$)/, (body: Items) => {
    for (const course of body.items) if (course.format === 'self-paced') course.format = 'online';
  }),
  'has one page only': json(
    /GET \/courses(\?|$)/,
    ({ nextCursor: _, ...rest }: { nextCursor: unknown }) => rest,
  ),
  'gives the first page again': rewritten((path) => path.replace(/&cursor=[^&]*/, '')),
  'ignores words': rewritten((path) => path.replace(/([?&])q=[^&]*/, '$1')),
  'takes any limit': status(/limit=/, [422, 200]),
  'answers in one language': deaf('Accept-Language'),
  'has lost an event': answers(/GET .*calendar/, (altered) => {
    altered.text = altered.text.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/, '');
  }),
  'ends lines of calendars by half': answers(/GET .*calendar/, (altered) => {
    altered.text = altered.text.replaceAll('\r\n', '\n');
  }),
  'forgets a participant': json(
    /POST .*registrations$/,
    (body: { registration: { participants: unknown[] } }) => {
      body.registration.participants.pop();
    },
  ),
  'opens a registration without a token': status(/GET \/courses\/registrations/, [401, 404]),
  'answers anew under the same key': header(/POST .*registrations$/, 'Idempotency-Replayed'),
  'does not say whether one can wait': problems(/POST .*registrations$/, (body) => delete body.waitlistOpen),
  'stands everybody first in line': json(
    /(POST|GET) .*registrations/,
    (body: { registration?: { position?: number } }) => {
      if (body.registration?.position !== undefined) body.registration.position = 1;
    },
  ),
  'confirms without asking': json(/GET \/courses\/registrations/, (body: { state: string }) => {
    if (body.state === 'offered') body.state = 'confirmed';
  }),
  'tells who is registered already': status(/POST .*registrations$/, [201, 200]),
  'names no field': problems(/POST .*registrations$/, (body) => delete body.errors),
});

const booking = of('booking', {
  'lists times in no order': json(/GET \/booking\/slots/, (body: Items) => {
    body.items.reverse();
  }),
  'lists a time twice': json(/GET \/booking\/slots/, (body: Items) => {
    body.items.push(...body.items.slice(-1));
  }),
  'counts more than are free': json(/GET \/booking\/days/, (body: { days: { free: number }[] }) => {
    for (const day of body.days) day.free += 1;
  }),
  'knows no first free day': json(
    /GET \/booking\/days/,
    ({ firstFree: _, ...rest }: { firstFree: unknown }) => rest,
  ),
  'narrows by nobody': rewritten((path) => path.replace(/&counsellor=[^&]*/, '')),
  'asks for no key': answers(/POST/, (altered) => {
    if (/idempotency/i.test(altered.text)) altered.status = 201;
  }),
  'says nothing of an answer sent again': header(/POST/, 'Idempotency-Replayed'),
  'makes a new token each time': json(/POST \/booking\/holds/, (body: { token: string }) => {
    body.token = crypto.randomUUID();
  }),
  'offers nothing else': problems(/POST/, (body) => delete body.alternatives),
  'offers two others': problems(/POST/, (body) => {
    if (Array.isArray(body.alternatives)) body.alternatives.pop();
  }),
  'has lost a lapsed hold': status(/PUT \/booking\/holds/, [410, 404]),
  'does not count changes': json(/POST .*(move|cancel)$/, (body: { revision: number }) => {
    body.revision = 0;
  }),
  'confirms what is cancelled': json(/POST .*cancel$/, (body: { state: string }) => {
    body.state = 'confirmed';
  }),
  'makes another event of a moved one': answers(/calendar$/, (altered) => {
    altered.text = altered.text.replace(/^UID:.*$/m, `UID:${crypto.randomUUID()}`);
  }),
  'never changes an event': answers(/calendar$/, (altered) => {
    altered.text = altered.text.replace(/^SEQUENCE:.*$/m, 'SEQUENCE:0');
  }),
  'opens an appointment without a token': status(/GET \/booking\/appointments/, [401, 200]),
  'says nothing of places': json(/GET \/booking\/slots/, (body: Items) => {
    for (const slot of body.items) delete slot.placesLeft;
  }),
  'is left once only': answers(
    /DELETE \/booking\/waitlist/,
    (() => {
      const gone = new Set<string>();
      return (altered) => {
        if (gone.has(altered.path)) altered.status = 404;
        gone.add(altered.path);
      };
    })(),
  ),
  'sends calendars as text': header(/calendar$/, 'Content-Type', 'text/plain'),
  'speaks one language': deaf('Accept-Language'),
});

/** One promise broken at a time: a field, a status, a header, a rule. */
export const brokenServers: readonly Broken[] = [...common, ...chat, ...courses, ...booking];
