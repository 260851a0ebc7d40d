import { describe, expect, it } from 'vitest';
import { busyInFeed } from '../../../demo/service/calendars/feed-busy.js';

const ourId = '4ad3bd27-6e3a-4c3d-8a4b-0c6a2f1f5e11';
const window = {
  startsAt: Date.parse('2026-03-01T00:00:00Z'),
  endsAt: Date.parse('2026-05-01T00:00:00Z'),
  timeZone: 'Europe/Oslo',
  email: 'astrid@post.example.no',
  isOwn: (uid: string) => uid === `${ourId}@api.example.no`,
};

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...parts: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const short = (epochMs: number) => new Date(epochMs).toISOString().slice(5, 16);
const read = async (text: string) => {
  const { spans, broken } = await busyInFeed(text, window);
  return {
    broken,
    spans: spans.map(({ startsAt, endsAt }) => `${short(startsAt)}/${short(endsAt)}`).sort(),
  };
};
const spans = async (...events: string[]) => (await read(file(...events))).spans;
const oslo = 'TZID=Europe/Oslo';

describe('somebody’s busy time by a calendar file', () => {
  it('is when an event takes place, in UTC, in a zone, or where the service is', async () => {
    expect(
      await spans(
        event('UID:a', 'DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z'),
        event('UID:b', `DTSTART;${oslo}:20260304T090000`, `DTEND;${oslo}:20260304T100000`),
        event('UID:c', 'DTSTART:20260305T090000', 'DURATION:PT90M'),
        event('UID:d', 'DTSTART;TZID=America/New_York:20260306T090000', 'DURATION:PT1H'),
      ),
    ).toEqual([
      '03-03T09:00/03-03T10:00',
      '03-04T08:00/03-04T09:00',
      '03-05T08:00/03-05T09:30',
      '03-06T14:00/03-06T15:00',
    ]);
  });

  it('knows the zones that Windows and programs have names of their own for', async () => {
    expect(
      await spans(
        event('UID:a', 'DTSTART;TZID="W. Europe Standard Time":20260303T090000', 'DURATION:PT1H'),
        event(
          'UID:b',
          'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Oslo:20260404T090000',
          'DURATION:PT1H',
        ),
        event('UID:c', 'DTSTART;TZID=Eastern Standard Time:20260305T090000', 'DURATION:PT1H'),
      ),
    ).toEqual(['03-03T08:00/03-03T09:00', '03-05T14:00/03-05T15:00', '04-04T07:00/04-04T08:00']);
  });

  it('believes the file where only the file knows the zone', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');
    expect(
      await spans(
        zone,
        event(
          'DTSTART;TZID=Customized Time Zone:20260327T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;COUNT=4',
        ),
      ),
    ).toEqual([
      '03-27T07:00/03-27T08:00',
      '03-28T07:00/03-28T08:00',
      '03-29T06:00/03-29T07:00',
      '03-30T06:00/03-30T07:00',
    ]);
  });

  it('is whole days for what has dates, from midnight to midnight where the service is', async () => {
    expect(
      await spans(
        event('UID:a', 'DTSTART;VALUE=DATE:20260303', 'DTEND;VALUE=DATE:20260305'),
        event('UID:b', 'DTSTART;VALUE=DATE:20260329'),
      ),
    ).toEqual(['03-02T23:00/03-04T23:00', '03-28T23:00/03-29T22:00']);
  });

  it('repeats at the same hour on the wall when the clocks change, also over midnight', async () => {
    expect(
      await spans(
        event(
          'UID:a',
          `DTSTART;${oslo}:20260326T090000`,
          `DTEND;${oslo}:20260326T100000`,
          'RRULE:FREQ=DAILY;COUNT=5',
        ),
        event('UID:b', `DTSTART;${oslo}:20260328T220000`, 'DURATION:PT4H'),
      ),
    ).toEqual([
      '03-26T08:00/03-26T09:00',
      '03-27T08:00/03-27T09:00',
      '03-28T08:00/03-28T09:00',
      '03-28T21:00/03-29T01:00',
      '03-29T07:00/03-29T08:00',
      '03-30T07:00/03-30T08:00',
    ]);
  });

  it('counts what has repeated for decades, and the very last time of a series', async () => {
    expect(
      await spans(
        event(
          'UID:a',
          `DTSTART;${oslo}:19980105T090000`,
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260331T235959Z',
        ),
        event(
          'UID:b',
          `DTSTART;${oslo}:20260302T120000`,
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;UNTIL=20260309T110000Z',
        ),
        event('UID:c', `DTSTART;${oslo}:20260304T140000`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;UNTIL=20260305'),
      ),
    ).toEqual([
      '03-02T11:00/03-02T12:00',
      '03-04T13:00/03-04T14:00',
      '03-05T13:00/03-05T14:00',
      '03-09T08:00/03-09T09:00',
      '03-09T11:00/03-09T12:00',
      '03-23T08:00/03-23T09:00',
    ]);
  });

  it('leaves out what is taken out of a series, and adds what is added', async () => {
    expect(
      await spans(
        event(
          `DTSTART;${oslo}:20260302T090000`,
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          `EXDATE;${oslo}:20260309T090000`,
          'EXDATE:20260316T080000Z',
          `RDATE;${oslo}:20260311T130000`,
          'RDATE;VALUE=PERIOD:20260312T100000Z/20260312T103000Z',
        ),
      ),
    ).toEqual([
      '03-02T08:00/03-02T09:00',
      '03-11T12:00/03-11T13:00',
      '03-12T10:00/03-12T10:30',
      '03-23T08:00/03-23T09:00',
    ]);
  });

  it('moves, cancels and frees single times of a series', async () => {
    const start = `DTSTART;${oslo}:20260302T090000`;
    expect(
      await spans(
        event('UID:s', start, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4'),
        event(
          'UID:s',
          `RECURRENCE-ID;${oslo}:20260309T090000`,
          `DTSTART;${oslo}:20260310T150000`,
          'DURATION:PT2H',
        ),
        event(
          'UID:s',
          'RECURRENCE-ID:20260316T080000Z',
          `DTSTART;${oslo}:20260316T090000`,
          'DURATION:PT1H',
          'STATUS:CANCELLED',
        ),
        event(
          'UID:s',
          `RECURRENCE-ID;${oslo}:20260323T090000`,
          `DTSTART;${oslo}:20260323T090000`,
          'DURATION:PT1H',
          'TRANSP:TRANSPARENT',
        ),
      ),
    ).toEqual(['03-02T08:00/03-02T09:00', '03-10T14:00/03-10T16:00']);
  });

  it('changes a series from one time on', async () => {
    expect(
      await spans(
        event('UID:s', `DTSTART;${oslo}:20260302T090000`, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
        event(
          'UID:s',
          `RECURRENCE-ID;RANGE=THISANDFUTURE;${oslo}:20260309T090000`,
          `DTSTART;${oslo}:20260309T110000`,
          'DURATION:PT30M',
        ),
      ),
    ).toEqual(['03-02T08:00/03-02T09:00', '03-09T10:00/03-09T10:30', '03-16T10:00/03-16T10:30']);
  });

  it('is not what is cancelled, free, elsewhere or declined; what is uncertain counts', async () => {
    const at = (hour: string, ...more: string[]) =>
      event(`UID:${hour}`, `DTSTART:20260303T${hour}0000Z`, 'DURATION:PT1H', ...more);
    expect(
      await spans(
        at('01', 'STATUS:CANCELLED'),
        at('02', 'TRANSP:TRANSPARENT'),
        at('03', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
        at('04', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'),
        at('05', 'ATTENDEE;PARTSTAT=DECLINED:mailto:Astrid@post.example.no'),
        at('06', 'STATUS:TENTATIVE'),
        at('07', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'),
        at('08', 'ATTENDEE;PARTSTAT=DECLINED:mailto:bilal@post.example.no'),
        event('UID:moment', 'DTSTART:20260303T230000Z'),
      ),
    ).toEqual(['03-03T06:00/03-03T07:00', '03-03T07:00/03-03T08:00', '03-03T08:00/03-03T09:00']);
  });

  it('is not an appointment of ours that came back', async () => {
    expect(
      await spans(
        event(`UID:${ourId}@api.exa`, `DTSTART:20260303T090000Z`, 'DURATION:PT1H').replace(
          'exa',
          'exa\r\n mple.no',
        ),
      ),
    ).toEqual([]);
  });

  it('reads files that say when somebody is busy and nothing else', async () => {
    const listed = [
      'BEGIN:VFREEBUSY',
      'UID:f',
      'FREEBUSY:20260303T090000Z/PT1H,20260304T090000Z/20260304T100000Z',
      'FREEBUSY;FBTYPE=FREE:20260305T090000Z/PT1H',
      'END:VFREEBUSY',
    ].join('\r\n');
    expect(await spans(listed)).toEqual(['03-03T09:00/03-03T10:00', '03-04T09:00/03-04T10:00']);
  });

  it('loses nothing but the broken event of a broken file', async () => {
    const good = event('UID:good', 'DTSTART:20260303T090000Z', 'DURATION:PT1H');
    expect(
      await read(
        file(
          event('UID:a', 'DTSTART:tomorrow', 'DURATION:PT1H'),
          event('UID:b', 'SUMMARY:no beginning'),
          event('UID:c', 'DTSTART:20260303T100000Z', 'RRULE:FREQ=SECONDLY', 'DURATION:PT1S'),
          'BEGIN:VEVENT\r\nUID:never-closed\r\nDTSTART:20260303T110000Z',
          good,
        ),
      ),
    ).toMatchObject({ spans: ['03-03T09:00/03-03T10:00'] });
    expect((await read(file(good).slice(0, -30))).spans).toHaveLength(0);
    for (const text of ['', '<html>Sign in</html>', 'BEGIN:VCARD'])
      await expect(read(text)).rejects.toThrow('is no calendar');
  });

  it('goes through a hundred thousand lines without keeping others waiting', async () => {
    const old = Array.from({ length: 12_000 }, (_, index) =>
      event(
        `UID:${String(index)}`,
        `DTSTART:2019${index % 2 ? '03' : '11'}03T090000Z`,
        'DTEND:20191103T100000Z',
        'SUMMARY:x',
      ),
    );
    const weekly = Array.from({ length: 150 }, (_, index) =>
      event(
        `UID:w${String(index)}`,
        `DTSTART;${oslo}:20200106T090000`,
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,WE',
      ),
    );
    let [longestMs, last] = [0, performance.now()];
    const ticking = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    }, 1);
    const { spans: found } = await read(file(...old, ...weekly));
    clearInterval(ticking);
    expect(found).toHaveLength(18);
    expect(longestMs).toBeLessThan(1000);
  });
});
