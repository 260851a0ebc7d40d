// Every element stands in the manifest with its sentence, and each public member with what it means.
import { readFileSync } from 'node:fs';

interface Member {
  name: string;
  description?: string;
  kind?: string;
  privacy?: string;
  static?: boolean;
  inheritedFrom?: unknown;
}

interface Declaration {
  kind: string;
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Member[];
  members?: Member[];
  events?: (Member & { type?: { text: string } })[];
  cssParts?: Member[];
}

interface Manifest {
  modules: { path: string; declarations?: Declaration[] }[];
}

const publicElements = ['guidance-chat', 'guidance-booking', 'guidance-courses'];
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const undocumented = (members: Member[] = []) =>
  members.filter(({ description, privacy }) => !description && (privacy ?? 'public') === 'public');

const faults = publicElements.flatMap((tagName) => {
  const element = elements.find((candidate) => candidate.tagName === tagName);
  if (!element) return [`<${tagName}> is not in the manifest`];
  const missing = [
    ...undocumented(element.attributes).map(({ name }) => `attribute ${name}`),
    ...undocumented(element.events).map(({ name }) => `event ${name}`),
    ...undocumented(element.cssParts).map(({ name }) => `part ${name}`),
  ];
  if (!element.description) missing.unshift('the element itself');
  if (!element.events?.length) missing.push('@fires, at least one');
  return missing.map((what) => `<${tagName}> lacks a description: ${what}`);
});

console.log(`${String(elements.length)} elements in the manifest`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
