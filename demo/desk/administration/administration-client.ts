import { path, type Http } from '../../../src/api/http.js';
import {
  AdministeredListSchema,
  AdministeredSchema,
  type Administered,
} from '../../api/desk/administration/catalogue.contract.js';
import { AdministeredCoursesSchema } from '../../api/desk/administration/course-wish.contract.js';
import {
  AdministeredProfileSchema,
  type AdministeredProfile,
} from '../../api/desk/administration/profile.contract.js';
import { partNames, type PartName } from './parts.js';

/** All that is set up. */
export interface Administration extends Record<PartName, Administered[]> {
  profile: AdministeredProfile;
  venues: { id: string; name: string }[];
}

/** What is written, as it was seen before, and whether what is booked is to stay though it no longer fits. */
export interface Writing {
  content: object;
  revision?: string | undefined;
  keepBooked?: true | undefined;
}

export interface AdministrationCalls {
  administration(): Promise<Administration>;
  saveProfile(writing: Writing): Promise<AdministeredProfile>;
  /** Without an id it is added. */
  saveItem(part: PartName, id: string | undefined, writing: Writing): Promise<Administered>;
  removeItem(part: PartName, id: string, how: Omit<Writing, 'content'>): Promise<void>;
}

export function administrationCalls(http: Http, token: string): AdministrationCalls {
  const of = (part: string) => ({ path: `/desk/admin/${part}`, token });
  const list = async (part: string) => (await http.json(AdministeredListSchema, of(part))).items;
  return {
    administration: async () => {
      const catalogue = partNames.filter((part) => part !== 'courses');
      const [profile, courses, ...lists] = await Promise.all([
        http.json(AdministeredProfileSchema, of('profile')),
        http.json(AdministeredCoursesSchema, of('courses')),
        ...catalogue.map(list),
      ]);
      const found = Object.fromEntries(catalogue.map((part, index) => [part, lists[index] ?? []]));
      const { items, places: venues } = courses;
      return {
        ...(found as Record<(typeof catalogue)[number], Administered[]>),
        profile,
        courses: items,
        venues,
      };
    },
    saveProfile: ({ content, revision }) =>
      http.json(AdministeredProfileSchema, {
        method: 'PUT',
        ...of('profile'),
        body: { ...content, revision },
      }),
    saveItem: (part, id, { content, revision, keepBooked }) => {
      const body = {
        ...content,
        ...(revision !== undefined && { revision }),
        ...(keepBooked && { keepBooked }),
      };
      return id === undefined
        ? http.json(AdministeredSchema, { method: 'POST', ...of(part), body })
        : http.json(AdministeredSchema, {
            method: 'PUT',
            path: path`/desk/admin/${part}/${id}`,
            token,
            body,
          });
    },
    removeItem: (part, id, { revision, keepBooked }) =>
      http.nothing({
        method: 'DELETE',
        path: path`/desk/admin/${part}/${id}`,
        query: { revision, ...(keepBooked && { keepBooked: 'true' }) },
        token,
      }),
  };
}
