import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../demo/service/read-configuration.js';

const example = readFileSync('demo/deploy/guidance.json', 'utf8');
const secrets = {
  DATABASE_URL: 'postgres://guidance:s3cret@db/guidance',
  OIDC_CLIENT_SECRET: 'between-two-servers',
  SMTP_URL: 'smtps://u:p@smtp.example.no',
};

describe('the configuration', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guidance-configuration-'));
    path = join(folder, 'guidance.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const reading = (text: string, variables: NodeJS.ProcessEnv = secrets) => {
    writeFileSync(path, text);
    return () => readConfiguration({ ...variables, GUIDANCE_CONFIG: path });
  };
  const changed = (entries: object) => JSON.stringify({ ...(JSON.parse(example) as object), ...entries });

  it('is read from the example, with its secrets from the environment', () => {
    expect(reading(example)()).toMatchObject({
      databaseUrl: secrets.DATABASE_URL,
      oidc: { clientSecret: secrets.OIDC_CLIENT_SECRET, rolesClaim: 'roles' },
      proof: 'suspicious',
      host: '127.0.0.1',
      port: 8080,
      mail: { smtpUrl: secrets.SMTP_URL, from: 'karriere@example.no', requireTls: true },
    });
  });

  it('says what is wrong about mail, and does without it', () => {
    const wrong = changed({ mail: { smtpUrl: 'https://smtp.example.no', from: 'Senteret', port: 25 } });
    for (const fault of [
      'mail.smtpUrl is to begin with smtps:// or smtp://',
      'mail.from is to be an e-mail address',
      'mail.port is not known',
    ])
      expect(reading(wrong)).toThrow(fault);
    expect(reading(changed({ mail: undefined }))().mail).toBeUndefined();
  });

  it('takes a template for meetings that has a place for a room, or Teams with its organiser', () => {
    for (const meetings of [
      { kind: 'link', template: 'https://meet.example.no/{room}' },
      { kind: 'teams', organiser: '748d2cbb-3b55-40ed-8c34-2eae5932b22a' },
    ])
      expect(reading(changed({ meetings }))().meetings).toMatchObject(meetings);
    for (const [meetings, fault] of [
      [{ kind: 'link', template: 'https://meet.example.no/' }, 'meetings.template is to contain {room}'],
      [{ kind: 'teams', organiser: 'astrid' }, 'meetings.organiser is to be an object id'],
      [{ kind: 'zoom' }, 'is to have the kind "link" or "teams"'],
    ] as const)
      expect(reading(changed({ meetings }))).toThrow(fault);
    expect(reading(example)().calendars).toEqual({ refreshMinutes: 5, allowPrivateAddresses: false });
  });

  it('says where it was looked for when there is none', () => {
    expect(() => readConfiguration({ GUIDANCE_CONFIG: path })).toThrow(`no configuration in ${path}`);
  });

  it('says that it is not JSON', () => {
    expect(reading('{ "publicUrl": ')).toThrow(`${path} is not JSON`);
  });

  it('names the variable that is not set', () => {
    expect(reading(example, { ...secrets, OIDC_CLIENT_SECRET: undefined })).toThrow(
      'the variable OIDC_CLIENT_SECRET is not set',
    );
  });

  it('names every entry that is wrong, unknown or missing, at once', () => {
    const wrong = changed({ allowedOrigins: ['https://www.example.no/kontakt'], port: '80', colour: 'red' });
    const read = reading(wrong.replace('"deskUrl":"https://desk.example.no",', ''));
    for (const fault of [
      'deskUrl is missing',
      'port is to be a number',
      'allowedOrigins.0 is to be an origin, such as https://www.example.no',
      'colour is not known',
    ])
      expect(read).toThrow(fault);
  });

  it('never repeats a value, which may be a secret', () => {
    const read = reading(changed({ databaseUrl: 'mysql://guidance:s3cret@db' }));
    expect(read).toThrow('databaseUrl is to begin with postgres://');
    expect(read).not.toThrow('s3cret');
  });
});
