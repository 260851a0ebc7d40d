import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentNotice, freedNotice, type NoticeFacts } from '../../../demo/api/booking/notice-words.js';
import { waitsFor } from '../../../demo/api/booking/waits.js';
import { colleaguesFor } from '../../../demo/api/desk/day-plan.js';
import { gapsIn } from '../../../demo/api/desk/time-off.js';
import type { TimeSpan, WaitRecord } from '../../../demo/api/store/booking.repository.js';

const spans = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }))
  .map(([startsAt, length]): TimeSpan => ({ startsAt, endsAt: startsAt + length }));
const holds = ({ startsAt, endsAt }: TimeSpan, at: number) => startsAt <= at && at < endsAt;

describe('what is left of a day between what is kept in it', () => {
  it('is every minute that nothing else has, and no other', () => {
    fc.assert(
      fc.property(spans, fc.array(spans, { maxLength: 8 }), (day, kept) => {
        const gaps = gapsIn(day, kept);
        for (let at = -1; at < 140; at += 1) {
          const isLeft = holds(day, at) && !kept.some((span) => holds(span, at));
          expect(gaps.filter((gap) => holds(gap, at))).toHaveLength(isLeft ? 1 : 0);
        }
      }),
    );
  });
});

describe('colleagues who take over', () => {
  const hour = { startsAt: 0, endsAt: 60 };

  it('are asked in turn: whoever has been given least comes first', () => {
    const free = ['astrid', 'bilal'].map((counsellor) => ({ counsellor, placesLeft: 1 }));
    const given = [{ counsellor: 'astrid', startsAt: 100, endsAt: 160 }];
    expect(colleaguesFor(hour, free, given)).toEqual(['bilal', 'astrid']);
  });

  it('get no two at once, but as many of a group as there are places', () => {
    const given = [{ counsellor: 'astrid', ...hour }];
    expect(colleaguesFor(hour, [{ counsellor: 'astrid', placesLeft: 1 }], given)).toEqual([]);
    expect(colleaguesFor(hour, [{ counsellor: 'astrid', placesLeft: 2 }], given)).toEqual(['astrid']);
  });
});

describe('who waits for a time that has become free', () => {
  const wait = (id: string, createdAt: number, wish: Partial<WaitRecord> = {}): WaitRecord => ({
    id,
    tokenHash: '',
    service: 'career-talk',
    contact: { name: id },
    createdAt,
    ...wish,
  });
  const freed = { service: 'career-talk', channel: 'video', date: '2026-03-03' } as const;

  it('is whose wish it fits, who came first before the others', () => {
    const waits = [
      wait('second', 2, { channel: 'video', from: '2026-03-03', to: '2026-03-03' }),
      wait('first', 1),
      wait('other way', 0, { channel: 'phone' }),
      wait('later', 0, { from: '2026-03-04' }),
      wait('earlier', 0, { to: '2026-03-02' }),
      wait('other service', 0, { service: 'cv-help' }),
      wait('other place', 0, { location: 'moss' }),
    ];
    expect(waitsFor(freed, waits).map(({ id }) => id)).toEqual(['first', 'second']);
  });
});

describe('a word to a person', () => {
  const facts: NoticeFacts = {
    name: 'Kim',
    service: 'Karrieresamtale',
    counsellor: 'Bilal',
    startsAt: Date.parse('2026-03-03T09:00:00Z'),
    endsAt: Date.parse('2026-03-03T09:45:00Z'),
    timeZone: 'Europe/Oslo',
    channel: 'phone',
    place: undefined,
    phone: '48 01 63 17',
    join: undefined,
    interpreter: undefined,
    centre: { name: 'Karrieresenteret', phone: '69 00 00 00' },
  };

  it('says what has become of the time, when, how and with whom, in each language', () => {
    const former = { ...facts, startsAt: facts.startsAt - 86_400_000, endsAt: facts.endsAt - 86_400_000 };
    const notice = { kind: 'moved', by: 'desk', facts, former, word: 'Beklager!', hasLink: true } as const;
    expect(appointmentNotice(notice, 'nb').text).toBe(
      [
        'Hei, Kim!',
        'Timen din er flyttet.',
        'Beklager!',
        'Karrieresamtale\nTirsdag 3. mars 2026 kl. 10.00–10.45\nVi ringer deg på 48 01 63 17.\nDu skal snakke med Bilal.',
        'Den gamle tiden, mandag 2. mars kl. 10.00, gjelder ikke lenger.',
        'Passer det ikke? Bruk lenken du har fått, og flytt eller avbestill timen, eller ring oss på 69 00 00 00.',
      ].join('\n\n'),
    );
    expect(appointmentNotice(notice, 'nn').subject).toBe('Timen din er flytta: tysdag 3. mars kl. 10.00');
    expect(appointmentNotice(notice, 'en').text).toContain('We will call you on 48 01 63 17.');
  });

  it('says nothing of how one would have talked when there is no talk', () => {
    const { text } = appointmentNotice({ kind: 'cancelled', by: 'desk', facts, hasLink: true }, 'nb');
    expect(text).not.toMatch(/ringer deg|snakke med/);
    expect(text).toContain('Du kan bestille en ny time på nettsiden vår, eller ringe oss på 69 00 00 00.');
  });

  it('tells those who wait nothing of the one who had the time', () => {
    const { text } = freedNotice(facts, 'Ola', 'nb');
    expect(text).toContain('Hei, Ola!');
    expect(text).not.toMatch(/Kim|48 01/);
  });
});
