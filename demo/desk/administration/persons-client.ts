import { path, type Http } from '../../../src/api/http.js';
import {
  ErasedSchema,
  HeldThingsSchema,
  type Erased,
  type Erasure,
  type HeldThing,
} from '../../api/privacy/privacy.contract.js';

export interface PersonCalls {
  heldAbout(person: string): Promise<HeldThing[]>;
  erasePerson(wish: Erasure): Promise<Erased>;
  /** As a text; of what can be exported. */
  personalFile(thing: HeldThing): Promise<Blob>;
}

export function personCalls(http: Http, token: string): PersonCalls {
  const post = { method: 'POST' as const, token };
  return {
    heldAbout: async (person) =>
      (await http.json(HeldThingsSchema, { ...post, path: '/desk/admin/persons/search', body: { person } }))
        .items,
    erasePerson: (body) => http.json(ErasedSchema, { ...post, path: '/desk/admin/persons/erasure', body }),
    personalFile: ({ kind, id }) =>
      http.blob({
        path: path`/desk/admin/persons/${kind === 'appointment' ? 'appointments' : 'registrations'}/${id}/export`,
        token,
        accept: 'text/plain',
      }),
  };
}
