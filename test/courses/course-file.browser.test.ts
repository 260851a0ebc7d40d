import { expect } from 'chai';
import { watchFaults } from '../../src/embed/diagnostics.js';
import { doubleUrl } from './courses-double.js';
import { aCourse, aMediaCourse, aWebinar, everyState } from './fixtures.js';
import { until } from '../support/widget-harness.js';
import { useCourses } from './setting.js';

describe('courses from a site’s own file', () => {
  const { api, show } = useCourses();
  const warn = console.warn.bind(console);
  let lines: string[] = [];
  let stop = (): void => undefined;

  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
    stop = watchFaults(() => false);
  });
  afterEach(() => {
    console.warn = warn;
    stop();
  });

  const keep = (items: readonly unknown[], attributes: Record<string, string> = {}) => {
    api().once('GET /courses.json', () => Response.json({ items }));
    return show({ api: '', src: `${doubleUrl}/courses.json`, ...attributes });
  };

  it('are listed, searched and opened with one request', async () => {
    const page = keep([aMediaCourse(), aWebinar(), aCourse(), { title: 'Åpen dag' }]);
    const [cv, interview, direction] = [aCourse(), aWebinar(), aMediaCourse()].map(({ title }) => title);
    await page.lists(cv ?? '', interview ?? '', direction ?? '', 'Åpen dag');
    await page.type('Søk i kursene', 'åpen');
    await page.lists('Åpen dag');
    (await page.find('link', 'Åpen dag')).click();
    await page.find('heading', 'Åpen dag');
    expect(api().asked).to.deep.equal(['GET /courses.json']);
    expect(lines).to.deep.equal([]);
  });

  it('are shown without the one that can’t be read, which the console names by its place', async () => {
    const page = keep([aCourse(), { title: 'Uten tid', sessions: [{ start: 'tirsdag' }] }, aWebinar()]);
    await page.lists(aCourse().title, aWebinar().title);
    await until(
      () => 'the line on the console',
      () => lines.length > 0,
    );
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('[invalid-course] <guidance-courses>').and.include('2 (sessions.0.start)');
  });

  it('are shown whatever is left out of what may be, and whatever is new to this version', async () => {
    const optional = Object.keys({ ...aCourse(), ...aMediaCourse(), status: '' });
    for (const name of optional.filter((one) => one !== 'title')) {
      const courses = everyState().map((course) => ({ ...course, id: course.title }));
      const without = courses.map((course) => Object.entries(course).filter(([other]) => other !== name));
      const unheardOf = {
        title: 'Nytt',
        [name]: name === 'sessions' ? [] : undefined,
        kind: 'salong',
        format: 'på tur',
        status: 'flytta',
      };
      const page = keep([...without.map((entries): unknown => Object.fromEntries(entries)), unheardOf], {
        'page-size': '100',
      });
      await until(
        () => `list all courses without ${name}`,
        () => page.titles().length === courses.length + 1,
      );
      (await page.find('link', aMediaCourse().title)).click();
      await page.find('heading', aMediaCourse().title);
      page.element.remove();
      history.replaceState(null, '', location.pathname);
    }
    expect(lines).to.deep.equal([]);
  });

  it('are named by their place in an API’s answer too', async () => {
    api().once('GET /courses', () =>
      Response.json({ items: [{ id: 'x' }, aCourse()], total: 2, facets: {} }),
    );
    const page = show();
    await page.lists(aCourse().title);
    expect(lines[0]).to.include('1 (title)');
  });
});
