import { expect } from 'chai';
import { until } from '../support/widget-harness.js';
import { aCourse, aMediaCourse, aWebinar } from './fixtures.js';
import { useCourses } from './setting.js';

interface Graph {
  '@context': string;
  '@graph': { '@type': string; '@id': string; name: string; url: string }[];
}

describe('what a page tells search engines', () => {
  const { api, show } = useCourses();
  const blocks = () => [...document.querySelectorAll('script[type="application/ld+json"]')];
  const graph = () => JSON.parse(blocks()[0]?.textContent ?? '{"@graph":[]}') as Graph;
  const named = () => graph()['@graph'].map((node) => `${node['@type']}: ${node.name}`);
  const tells = (...things: string[]) =>
    until(
      () => `tell ${things.join(', ')}, not ${named().join(', ')}`,
      () => named().join() === things.join(),
    );
  const cv = 'Jobbsøkerkurs: CV og søknad';

  it('is nothing unless the partner wants it', async () => {
    api().courses = [aCourse()];
    const page = show();
    await page.lists(cv);
    expect(blocks().length).to.equal(0);
  });

  it('is what is listed, with each course’s own address here', async () => {
    api().courses = [aWebinar()];
    history.replaceState(null, '', '?guidance-q=jobb#innhold');
    const page = show({ 'json-ld': '' });
    await page.lists('Digitale jobbintervju');
    await tells('Event: Digitale jobbintervju');
    expect(graph()['@context']).to.equal('https://schema.org');
    expect(graph()['@graph'][0]?.url).to.equal(
      `${location.origin}${location.pathname}?guidance-course=intervju`,
    );
  });

  it('is one block for all lists, each course once, and goes with the last of them', async () => {
    api().courses = [aCourse(), aWebinar(), aMediaCourse()];
    const all = show({ 'json-ld': '' });
    const webinars = show({ 'json-ld': '', kind: 'webinar', 'url-prefix': 'webinars' });
    await webinars.lists('Digitale jobbintervju');
    await all.lists(cv, 'Digitale jobbintervju', 'Finn retning: e-læringskurs');
    const everything = [
      `Course: ${cv}`,
      `Event: ${cv}`,
      'Event: Digitale jobbintervju',
      'Course: Finn retning: e-læringskurs',
    ];
    await until(
      () => `everything once, not ${named().join(', ')}`,
      () => named().sort().join() === [...everything].sort().join(),
    );
    expect(blocks().length).to.equal(1);
    all.element.remove();
    await tells('Event: Digitale jobbintervju');
    webinars.element.remove();
    expect(blocks().length).to.equal(0);
  });

  it('follows a search, and comes back with the element', async () => {
    api().courses = [aCourse(), aWebinar()];
    const page = show({ 'json-ld': '' });
    await page.lists(cv, 'Digitale jobbintervju');
    await page.type('Søk i kursene', 'skjerm');
    await tells('Event: Digitale jobbintervju');
    page.element.remove();
    expect(blocks().length).to.equal(0);
    document.body.append(page.element);
    await tells('Event: Digitale jobbintervju');
  });

  it('can not be broken out of, whatever a course is called', async () => {
    const title = '</script><script>window.broken = true</script><!-- <img src=x onerror="broken=1">';
    api().courses = [aWebinar({ title })];
    const page = show({ 'json-ld': '' });
    await page.lists(title);
    await tells(`Event: ${title}`);
    expect(blocks()[0]?.innerHTML).to.not.contain('<');
    expect(blocks()[0]?.outerHTML.match(/<\/script>/g)).to.have.length(1);
    expect('broken' in window).to.equal(false);
  });
});
