import type { Option } from './fields.js';

/** By the first part of a zone's name. */
const areas: Record<string, string> = {
  Africa: 'Afrika',
  America: 'Amerika',
  Antarctica: 'Antarktis',
  Arctic: 'Arktis',
  Asia: 'Asia',
  Atlantic: 'Atlanterhavet',
  Australia: 'Australia',
  Europe: 'Europa',
  Indian: 'Indiahavet',
  Pacific: 'Stillehavet',
};

let known: readonly Option[] | undefined;

/** Every zone that this browser knows, by the name of a town in it: those of Europe first. */
export const timeZoneOptions = (): readonly Option[] =>
  (known ??= Intl.supportedValuesOf('timeZone').map(optionOf).toSorted(inOrder));

function optionOf(zone: string): Option {
  const [area = '', ...towns] = zone.split('/');
  const group = areas[area];
  if (group === undefined) return { value: zone, label: zone, group: 'Andre' };
  return { value: zone, label: towns.join(', ').replaceAll('_', ' '), group };
}

const rank = ({ group }: Option): number => (group === 'Europa' ? 0 : group === 'Andre' ? 2 : 1);

const inOrder = (a: Option, b: Option): number =>
  rank(a) - rank(b) ||
  (a.group ?? '').localeCompare(b.group ?? '', 'nb') ||
  a.label.localeCompare(b.label, 'nb');
