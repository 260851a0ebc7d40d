import type { DeskRole } from '../api/store/access.repository.js';
import type { DeskPlace } from './desk-place.js';

/** The part of the desk that a place belongs to: an entry of the menu. */
export type DeskPart = 'conversations' | 'calendar' | 'courses' | 'notices' | 'statistics' | 'administration';

interface PlaceSetting {
  part: DeskPart;
  /** What a tab is called, before the desk's own name. */
  title: string;
}

const places: Record<DeskPlace['name'], PlaceSetting> = {
  conversations: { part: 'conversations', title: '' },
  calendar: { part: 'calendar', title: 'Kalender – ' },
  courses: { part: 'courses', title: 'Kurs – ' },
  course: { part: 'courses', title: 'Kurs – ' },
  notices: { part: 'notices', title: 'Beskjeder å gi – ' },
  statistics: { part: 'statistics', title: 'Tall – ' },
  administration: { part: 'administration', title: 'Oppsett – ' },
  audit: { part: 'administration', title: 'Logg – ' },
};

/** What the calls behind each part demand. */
const demanded: Record<DeskPart, DeskRole> = {
  conversations: 'counsellor',
  calendar: 'counsellor',
  courses: 'counsellor',
  notices: 'counsellor',
  statistics: 'administrator',
  administration: 'administrator',
};

/** As the service says them; one that this desk does not know opens nothing. */
export type Roles = readonly string[];

export const partOf = ({ name }: DeskPlace): DeskPart => places[name].part;

export const titleOf = ({ name }: DeskPlace): string => places[name].title;

export const demandedBy = (place: DeskPlace): DeskRole => demanded[partOf(place)];

export const mayOpen = (roles: Roles, place: DeskPlace): boolean => roles.includes(demandedBy(place));

const conversations: DeskPlace = { name: 'conversations' };
const administration: DeskPlace = { name: 'administration' };

/** Where one begins when no address says otherwise. */
export const homeOf = (roles: Roles): DeskPlace =>
  roles.includes('counsellor') ? conversations : administration;
