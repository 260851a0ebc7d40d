import type { Administered } from '../../api/desk/administration/catalogue.contract.js';
import type { Json, JsonObject } from './draft.js';

export interface Option {
  value: string | number;
  label: string;
  /** Those of one group stand together, under its name. */
  group?: string;
}

/** What there is to choose among. */
export interface Lists {
  services: Administered[];
  counsellors: Administered[];
  places: Administered[];
  /** Where a course can be held. */
  venues: { id: string; name: string }[];
}

/** Fixed, or what has been set up by now. */
export type Options = readonly Option[] | ((lists: Lists) => readonly Option[]);

interface Asked {
  /** Its JSON pointer in what it is part of: `/name`. */
  at: string;
  label: string;
  /** What one needs to know to answer. */
  why?: string;
  optional?: true;
}

export type Field =
  | (Asked & { type: 'text' | 'lines' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'datetime-local' })
  | (Asked & { type: 'number'; unit?: string; least?: number })
  /** In Bokmål, and where one wants in Nynorsk and English. */
  | (Asked & { type: 'words'; lines?: true })
  | (Asked & { type: 'choice' | 'choices'; options: Options; compact?: true })
  /** `leaveOut`: a no is said by saying nothing. */
  | (Asked & { type: 'yes-no'; leaveOut?: true })
  | (Asked & {
      type: 'list';
      one: string;
      add: string;
      make: () => Json;
      fields: readonly Field[];
      /** Asked only while another field says one of these. */
      onlyWith?: { at: string; among: readonly string[] };
    })
  /** Offered or not: not there, it is not offered. */
  | (Asked & { type: 'part'; make: () => Json; fields: readonly Field[] })
  /** One of several kinds, each with fields of its own. `at`: what says which. */
  | (Asked & { type: 'kind'; cases: readonly Case[] })
  | { type: 'group'; label: string; why?: string; fields: readonly Field[] };

export interface Case {
  value: string;
  label: string;
  why?: string;
  /** What stands there when it is chosen. */
  make: () => JsonObject;
  fields: readonly Field[];
}

/** What a fault is about, in the words of the form: `Spørsmål 2: Tekst`. */
export function labelAt(fields: readonly Field[], pointer: string): string | undefined {
  for (const field of fields) {
    if (field.type === 'group') {
      const inner = labelAt(field.fields, pointer);
      if (inner !== undefined) return inner;
    } else if (pointer === field.at || pointer.startsWith(`${field.at}/`)) {
      return labelWithin(field, pointer.slice(field.at.length));
    } else if (field.type === 'kind') {
      const inner = field.cases
        .map((one) => labelAt(one.fields, pointer))
        .find((label) => label !== undefined);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function labelWithin(field: Exclude<Field, { type: 'group' }>, rest: string): string {
  if (rest === '') return field.label;
  if (field.type === 'part') return labelAt(field.fields, rest) ?? field.label;
  if (field.type !== 'list') return field.label;
  const [, index = '', inner = ''] = /^\/(\d+)(.*)$/.exec(rest) ?? [];
  const one = `${field.one} ${String(Number(index) + 1)}`;
  const label = labelAt(field.fields, inner);
  return label === undefined ? one : `${one}: ${label}`;
}

/** Short and like no other here; it stays when the words change. */
export const newId = (): string => crypto.randomUUID().slice(0, 8);
