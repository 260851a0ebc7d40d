import { describe, expect, it } from 'vitest';
import { actionsOf, kindOf } from '../../demo/api/desk/audit-kinds.js';
import { auditKinds, type AuditEntry } from '../../demo/api/desk/desk.contract.js';
import { deskOperations } from '../../demo/api/desk/desk.operations.js';
import { auditFilterOf, auditPlaceOf } from '../../demo/desk/audit/audit-place.js';
import {
  actionWord,
  byDay,
  filterWords,
  personName,
  shortId,
  subjectId,
} from '../../demo/desk/audit/audit-words.js';
import { hashOf, placeOf, type DeskPlace } from '../../demo/desk/desk-place.js';
import { homeOf, mayOpen } from '../../demo/desk/place-access.js';

/** Signs of life in a conversation are not noted. */
const unnoted = ['setDeskTyping', 'setDeskRead'];
const noted = deskOperations
  .filter(({ security }) => security === 'desk')
  .map(({ operationId }) => operationId)
  .filter((operationId) => !unnoted.includes(operationId));

const onlooker = { id: 'provider-0123456789abcdef0123456789abcdef', name: 'Berit' };

describe('what somebody did at the desk', () => {
  it.each([...noted, 'signIn'])('is said in words: %s', (action) => {
    expect(actionWord(action)).toMatch(/^[A-ZÅ][a-zæøå]+,? /);
  });

  it('is of a kind, and each kind is of something', () => {
    for (const action of [...noted, 'signIn']) expect(kindOf(action), action).toBeDefined();
    for (const kind of auditKinds) expect(actionsOf(kind).length, kind).toBeGreaterThan(0);
    expect(kindOf('findHeldAboutPerson')).toBe('persons');
    expect(kindOf('changeService')).toBe('administration');
    expect(kindOf('noteAttendance')).toBe('appointments');
    expect(kindOf('takeConversation')).toBe('conversations');
  });

  it('stands under its day in the service’s zone', () => {
    const entry = (at: string): AuditEntry => ({ id: at, at, counsellor: 'astrid', action: 'signIn' });
    const days = byDay(['2026-03-03T23:30:00Z', '2026-03-03T22:30:00Z', '2026-03-03T08:00:00Z'].map(entry));
    expect(days.map(({ date, entries }) => [date, entries.length])).toEqual([
      ['2026-03-04', 1],
      ['2026-03-03', 2],
    ]);
  });
});

describe('who did it', () => {
  it('is called by name, also who is no counsellor and looks at it', () => {
    expect(personName('astrid', 'Astrid', onlooker)).toBe('Astrid');
    expect(personName(onlooker.id, undefined, onlooker)).toBe('Berit');
  });

  it('is an administrator or somebody who has left where there is no name', () => {
    expect(personName('provider-ff', undefined, onlooker)).toBe('Administrator');
    expect(personName('ole', undefined, onlooker)).toBe('Tidligere veileder');
  });
});

describe('an id', () => {
  it('is short where it is random, and whole where people have written it', () => {
    expect(shortId('3f2a9c1e-0000-4000-8000-000000000000')).toBe('3f2a9c1e');
    expect(shortId(onlooker.id)).toBe('01234567');
    expect(shortId('finn-retning')).toBe('finn-retning');
    expect(subjectId({ subject: 'conversation/message' })).toBe('conversation');
  });
});

describe('the address of the log', () => {
  const round = (place: DeskPlace) => placeOf(hashOf(place));

  it('says which of it one looks at', () => {
    const all: DeskPlace = { name: 'audit', filter: {} };
    expect(hashOf(all)).toBe('#oppsett/logg');
    expect(round(all)).toEqual(all);
    const some: DeskPlace = {
      name: 'audit',
      filter: {
        person: 'å/b&c',
        kind: 'courses',
        from: '2026-03-01',
        to: '2026-03-03',
        subject: 'finn retning',
      },
    };
    expect(round(some)).toEqual(some);
    expect(hashOf({ name: 'audit', filter: { kind: 'persons' } })).toBe('#oppsett/logg/hva=innsyn');
  });

  it('filters by nothing that makes no sense, and takes two dates in their order', () => {
    expect(auditPlaceOf('hva=sladder&fra=i-dag&til=2026-13-40&ukjent=1').filter).toEqual({});
    const given: Record<string, string> = { fra: '2026-03-03', til: '2026-03-01' };
    expect(auditFilterOf((name) => given[name] ?? '')).toEqual({ from: '2026-03-01', to: '2026-03-03' });
  });

  it('is said in words on paper', () => {
    expect(filterWords({}, undefined)).toBe('Alle, alt');
    expect(filterWords({ kind: 'courses', from: '2026-03-01' }, 'Astrid')).toBe(
      'Astrid, Kurs og deltakere, fra 1. mars 2026',
    );
  });
});

describe('the desk’s places', () => {
  const opened = (roles: string[]) =>
    (
      ['conversations', 'calendar', 'courses', 'notices', 'statistics', 'administration', 'audit'] as const
    ).filter((name) => mayOpen(roles, placeOf(hashes[name])));
  const hashes = {
    conversations: '#samtaler',
    calendar: '#kalender',
    courses: '#kurs',
    notices: '#beskjeder',
    statistics: '#tall',
    administration: '#oppsett/kurs/ny',
    audit: '#oppsett/logg',
  };

  it('are open to whom the calls behind them are', () => {
    expect(opened(['counsellor'])).toEqual(['conversations', 'calendar', 'courses', 'notices']);
    expect(opened(['administrator'])).toEqual(['statistics', 'administration', 'audit']);
    expect(opened(['counsellor', 'administrator'])).toHaveLength(7);
    expect(opened(['janitor'])).toEqual([]);
  });

  it('begin with the conversations, or with what one has instead', () => {
    expect(homeOf(['counsellor', 'administrator']).name).toBe('conversations');
    expect(homeOf(['administrator']).name).toBe('administration');
  });
});
