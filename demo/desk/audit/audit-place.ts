import { auditKinds, type AuditKind } from '../../api/desk/desk.contract.js';

/** Which of what is noted one looks at. Without any of it: all. */
export interface AuditFilter {
  /** A counsellor's id. */
  person?: string;
  kind?: AuditKind;
  /** Calendar dates, both included. */
  from?: string;
  to?: string;
  /** The id of what it was done to. */
  subject?: string;
}

export interface AuditPlace {
  name: 'audit';
  filter: AuditFilter;
}

/** In the address, in the desk's own words. */
const names = { person: 'hvem', kind: 'hva', from: 'fra', to: 'til', subject: 'gjelder' } as const;

const kindNames: Record<AuditKind, string> = {
  access: 'innlogging',
  conversations: 'samtaler',
  appointments: 'timer',
  courses: 'kurs',
  notices: 'beskjeder',
  persons: 'innsyn',
  administration: 'oppsett',
  oversight: 'tall-og-logg',
};

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** From what stands after `#oppsett/logg/`, or from a form. What makes no sense filters nothing; two dates come in their order. */
export function auditFilterOf(given: (name: string) => string): AuditFilter {
  const [person, kindName, subject] = [given(names.person), given(names.kind), given(names.subject)];
  const kind = auditKinds.find((one) => one === kindName || kindNames[one] === kindName);
  const [from = '', to = ''] = inOrder(
    [given(names.from), given(names.to)].map((date) => (isDate(date) ? date : '')),
  );
  return {
    ...(person && { person }),
    ...(kind && { kind }),
    ...(from && { from }),
    ...(to && { to }),
    ...(subject && { subject }),
  };
}

const inOrder = (dates: string[]): string[] => (dates.includes('') ? dates : dates.toSorted());

export function auditPlaceOf(query = ''): AuditPlace {
  const parameters = new URLSearchParams(query);
  return { name: 'audit', filter: auditFilterOf((name) => parameters.get(name) ?? '') };
}

export function auditHash({ filter }: AuditPlace): string {
  const { kind, ...rest } = filter;
  const parameters = new URLSearchParams();
  if (kind) parameters.set(names.kind, kindNames[kind]);
  for (const name of ['person', 'from', 'to', 'subject'] as const) {
    const value = rest[name];
    if (value !== undefined) parameters.set(names[name], value);
  }
  const query = parameters.toString();
  return query === '' ? '#oppsett/logg' : `#oppsett/logg/${query}`;
}
