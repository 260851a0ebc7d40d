import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { StartError } from '../server/start-error.js';
import { ConfigurationSchema, type Configuration } from './configuration.js';

/** Where it is, unless `GUIDANCE_CONFIG` says otherwise. */
const usualPath = 'guidance.json';

/**
 * The configuration of `GUIDANCE_CONFIG`, or of `guidance.json`. A text `env:NAME` in it stands for that variable, so that no
 * secret need lie in the file.
 * @throws StartError that names every entry with a fault.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const path = environment.GUIDANCE_CONFIG ?? usualPath;
  const missing: string[] = [];
  const written = withVariables(parse(path, read(path)), environment, missing);
  if (missing.length > 0) throw faultyFile(path, missing);
  const result = v.safeParse(ConfigurationSchema, written);
  if (!result.success) throw faultyFile(path, result.issues.map(faultOf));
  return result.output;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartError(
      `There is no configuration in ${path}: write one (demo/deploy/guidance.json is an example), or say where it is in GUIDANCE_CONFIG.`,
    );
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(`${path} is not JSON: ${(error as Error).message}.`);
  }
}

/** A copy in which every `env:NAME` is what the variable says; those that are not set are added to `missing`. */
function withVariables(value: unknown, environment: NodeJS.ProcessEnv, missing: string[]): unknown {
  if (typeof value === 'string') {
    const name = /^env:(\w+)$/.exec(value)?.[1];
    if (name === undefined) return value;
    const set = environment[name];
    if (set === undefined) missing.push(`the variable ${name} is not set`);
    return set;
  }
  if (Array.isArray(value)) return value.map((item) => withVariables(item, environment, missing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withVariables(item, environment, missing)]),
  );
}

/** The entry's path and what is wrong with it; never its value, which may be a secret. */
function faultOf(issue: v.InferIssue<typeof ConfigurationSchema>): string {
  const path = v.getDotPath(issue) ?? 'the file';
  if (issue.kind === 'schema' && issue.expected === 'never') return `${path} is not known`;
  if (issue.received === 'undefined') return `${path} is missing`;
  return `${path} ${issue.message}`;
}

const faultyFile = (path: string, faults: readonly string[]) =>
  new StartError([`${path} has ${String(faults.length)} to put right:`, ...faults].join('\n  '));
