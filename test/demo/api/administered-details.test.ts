import { describe, expect, it } from 'vitest';
import { CourseSchema } from '../../../src/contract/courses.js';
import { ServiceProfileSchema } from '../../../src/contract/profile.js';
import { ask } from '../../../demo/conformance/ask.js';
import {
  administrationStores,
  aCourseWish,
  aProfile,
  useAdministrationWorld,
} from './administration-world.js';

const problemOf = ({ text }: { text: string }) => JSON.parse(text) as Record<string, unknown>;
const idOf = ({ text }: { text: string }) => (JSON.parse(text) as { id: string }).id;

describe.each(administrationStores.slice(0, 1))('a service that is set up, %s', (_, open) => {
  const world = useAdministrationWorld(open, 'astrid');
  const put = (path: string, body: object) => world().admin(path, { method: 'PUT', body });

  it('lets a counsellor in until the last day has gone by', async () => {
    const { revision, ...samira } = await world().item('counsellors', 'samira');
    const signIn = () => {
      const body = { counsellor: 'samira', secret: world().target.deskSecret };
      return ask(world().target, '/desk/sessions', { method: 'POST', body });
    };
    const set = await put('counsellors/samira', { ...samira, until: '2027-03-03', revision });
    expect(set.status).toBe(200);
    expect((await signIn()).status).toBe(201);
    const { revision: newer } = problemOf(set);
    await put('counsellors/samira', { ...samira, until: '2026-03-02', revision: newer });
    (await signIn()).problem(401, 'unauthorized');
    const { text } = await ask(world().target, '/desk/counsellors');
    expect(text).toContain('"bilal"');
    expect(text).not.toContain('"samira"');
  });

  it('has a time zone of the world’s, and tells the desk', async () => {
    const { isSetUp, ...profile } = problemOf(await world().admin('profile'));
    for (const timeZone of ['Europe/Olso', '+01:00', '']) {
      const refused = await put('profile', { ...aProfile, timeZone, revision: profile.revision });
      expect(refused.problem(422, 'validation').errors, timeZone).toMatchObject([{ pointer: '/timeZone' }]);
    }
    const set = await put('profile', {
      ...aProfile,
      timeZone: 'Europe/Helsinki',
      revision: profile.revision,
    });
    expect(set.status).toBe(200);
    const signedIn = await ask(world().target, '/desk/sessions', {
      method: 'POST',
      body: { counsellor: 'bilal', secret: world().target.deskSecret },
    });
    expect(problemOf(signedIn).timeZone).toBe('Europe/Helsinki');
    expect((await ask(world().target, '/profile')).as(ServiceProfileSchema).timeZone).toBe('Europe/Helsinki');
    const { revision } = problemOf(set);
    expect((await put('profile', { ...aProfile, revision })).status).toBe(200);
  });

  it('gives a course its picture, over TLS alone, with words for who does not see it', async () => {
    const add = (image: object) =>
      world().admin('courses', {
        method: 'POST',
        body: { ...aCourseWish, title: { nb: 'Med bilde' }, image },
      });
    const refused = (await add({ url: 'http://www.example.no/kurs.jpg' })).problem(422, 'validation');
    expect(refused.errors).toMatchObject([{ pointer: '/image/url', code: 'url' }]);
    const url = 'https://www.example.no/kurs.jpg';
    const described = idOf(
      await add({ url, alt: { nb: 'En gruppe rundt et bord', en: 'A group at a table' } }),
    );
    const decorative = idOf(await add({ url }));
    const imageIn = async (id: string, language: string) => {
      const headers = { 'Accept-Language': language };
      return (await ask(world().target, `/courses/${id}`, { headers })).as(CourseSchema).image;
    };
    expect(await imageIn(described, 'nb')).toEqual({ url, alt: 'En gruppe rundt et bord' });
    expect(await imageIn(described, 'en')).toEqual({ url, alt: 'A group at a table' });
    expect(await imageIn(decorative, 'nb')).toEqual({ url, alt: '' });
    expect(await world().item('courses', described)).toMatchObject({
      image: { url, alt: { nb: 'En gruppe rundt et bord', en: 'A group at a table' } },
    });
  });
});
