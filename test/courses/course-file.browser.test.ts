import { expect } from 'chai';
import { watchFaults } from '../../src/embed/diagnostics.js';
import { doubleUrl } from './courses-double.js';
import { aCourse, aMediaCourse, aWebinar } from './fixtures.js';
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

  const keep = (items: readonly unknown[]) => {
    api().once('GET /courses.json', () => Response.json({ items }));
    return show({ api: '', src: `${doubleUrl}/courses.json` });
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
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('[invalid-course] <guidance-courses>').and.include('2 (sessions.0.start)');
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
