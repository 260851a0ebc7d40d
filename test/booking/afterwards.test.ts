import { describe, expect, it } from 'vitest';
import { calendarLinks } from '../../src/booking/calendar-links.js';
import { holdTransition, type HoldState } from '../../src/booking/hold-flow.js';
import { isUnsettled, replayDelayMs } from '../../src/booking/request-flow.js';
import { backOn, entriesBack, longer, trailFrom, travelled } from '../../src/booking/trail.js';
import { waitTransition, type WaitAction, type WaitState } from '../../src/booking/wait-flow.js';
import { anAppointment, aSlot } from './fixtures.js';

describe('the trail in the page’s history', () => {
  const atCheck = longer(longer(longer(trailFrom('way'), 'time'), 'details'), 'check');

  it('knows how far back a step lies', () => {
    expect([entriesBack(atCheck, 'time'), entriesBack(atCheck, 'service')]).toEqual([2, 0]);
  });

  it('forgets what lay ahead when one goes on from an earlier step', () => {
    const again = longer(backOn(atCheck, 2), 'details');
    expect(again).toEqual({ steps: ['way', 'time', 'details'], at: 2 });
  });

  it('follows the browser’s back and forward', () => {
    const back = travelled(atCheck, 'details');
    expect([back.at, travelled(back, 'check').at]).toEqual([2, 3]);
    expect(travelled(atCheck, 'service')).toEqual(trailFrom('service'));
  });
});

describe('a request whose outcome is not known', () => {
  it('is sent again three times, each after a longer wait, and not before the service wants', () => {
    expect([1, 2, 3, 4].map((failures) => replayDelayMs(failures))).toEqual([1000, 2000, 4000, undefined]);
    expect(replayDelayMs(1, 20_000)).toBe(20_000);
    expect(replayDelayMs(1, 60_000)).toBeUndefined();
  });

  it('is not changed until it is known', () => {
    expect(isUnsettled({ name: 'filling', refusal: { name: 'unsure' } })).toBe(true);
    expect(isUnsettled({ name: 'sending', patience: 'checking' })).toBe(true);
    expect(isUnsettled({ name: 'sending', patience: 'calm' })).toBe(false);
    expect(isUnsettled({ name: 'filling', refusal: { name: 'trouble', trouble: 'origin' } })).toBe(false);
  });
});

describe('a time that is lost', () => {
  const slot = aSlot('2027-03-02', '09:00');
  const lost: HoldState = holdTransition({ name: 'none' }, { type: 'lose', alternatives: [slot] });

  it('leaves its alternatives until one of them is held', () => {
    const asking = holdTransition(lost, { type: 'ask', slot });
    expect(asking).toMatchObject({ name: 'asking', lost: [slot] });
    expect(holdTransition(asking, { type: 'refused', trouble: 'offline' })).toEqual({
      name: 'lost',
      alternatives: [slot],
      trouble: 'offline',
    });
  });
});

describe('the waiting list', () => {
  const wait = { id: 'w1', position: 3, token: 'a-token-of-sixteen' };
  const waiting = (...actions: WaitAction[]) => actions.reduce<WaitState>(waitTransition, { name: 'none' });

  it('is joined only from its form, and left only by who is on it', () => {
    expect(waiting({ type: 'join' }).name).toBe('none');
    expect(waiting({ type: 'leave' }).name).toBe('none');
    const joined = waiting({ type: 'ask' }, { type: 'join' }, { type: 'joined', wait });
    expect(joined).toEqual({ name: 'joined', wait });
    expect(waitTransition(waitTransition(joined, { type: 'leave' }), { type: 'left' })).toEqual({
      name: 'left',
    });
  });

  it('keeps one on it when leaving fails, and in the form when joining does', () => {
    const leaving = waiting({ type: 'ask' }, { type: 'join' }, { type: 'joined', wait }, { type: 'leave' });
    expect(waitTransition(leaving, { type: 'failed', trouble: 'offline' })).toMatchObject({
      name: 'joined',
      wait,
    });
    expect(waiting({ type: 'ask' }, { type: 'join' }, { type: 'failed', trouble: 'busy' })).toEqual({
      name: 'asking',
      trouble: 'busy',
    });
  });
});

describe('links to calendars on the web', () => {
  const appointment = anAppointment({
    start: '2027-03-28T09:30:00+02:00',
    end: '2027-03-28T10:15:00+02:00',
    join: { url: 'https://meet.example.no/secret', provider: 'Video' },
  });
  const links = new Map(calendarLinks(appointment).map(({ name, address }) => [name, new URL(address)]));
  const parametersOf = (name: string) => Object.fromEntries(links.get(name)?.searchParams ?? []);

  it('carry the time in UTC, the place with its letters, and the name', () => {
    expect(links.get('Google')?.origin).toBe('https://calendar.google.com');
    expect(parametersOf('Google')).toEqual({
      action: 'TEMPLATE',
      text: 'Karrieresamtale',
      dates: '20270328T073000Z/20270328T081500Z',
      location: 'Karrieresenteret i Fredrikstad, Storgata 1, 1607 Fredrikstad',
    });
    expect(links.get('Outlook')?.origin).toBe('https://outlook.live.com');
    expect(parametersOf('Outlook')).toMatchObject({
      rru: 'addevent',
      subject: 'Karrieresamtale',
      startdt: '2027-03-28T07:30:00.000Z',
      enddt: '2027-03-28T08:15:00.000Z',
    });
  });

  it('tell nobody else the way into the meeting, nor how the appointment is changed', () => {
    for (const link of links.values()) expect(link.href).not.toMatch(/meet\.example|guidance-appointment/);
  });
});
