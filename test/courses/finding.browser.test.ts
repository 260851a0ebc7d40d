import { expect } from 'chai';
import { formatsFor } from '../../src/i18n/format.js';
import { until } from '../support/widget-harness.js';
import { aCourse, aMediaCourse, aWebinar, inDays, sarpsborg } from './fixtures.js';
import { refuses } from './courses-double.js';
import { useCourses } from './setting.js';

const cv = 'Jobbsøkerkurs: CV og søknad';
const interview = 'Digitale jobbintervju';
const learning = 'Finn retning: e-læringskurs';

const parameter = (name: string) => new URL(location.href).searchParams.get(name);

describe('finding a course', () => {
  const { api, show } = useCourses();
  const lastQuestion = () =>
    new URL(api().asked.findLast((call) => call.startsWith('GET /courses?')) ?? '', location.href)
      .searchParams;

  it('unfolds the rarer choices, says how many are chosen, and leads back to all courses', async () => {
    const forCounsellors = aCourse({
      id: 'v',
      title: 'For veiledere',
      audiences: ['counsellors'],
      language: 'nn',
    });
    api().courses = [aCourse(), forCounsellors];
    const page = show();
    const more = await page.find('button', /Flere filtre/);
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    await page.press('button', /Flere filtre/);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    await page.choose('Passer for', /Veiledere \(1\)/);
    await page.choose('Språk', /Norsk nynorsk \(1\)/);
    await page.lists('For veiledere');
    await page.find('button', /Flere filtre \(2 valgt\)/);
    expect([parameter('guidance-audience'), parameter('guidance-language')]).to.deep.equal([
      'counsellors',
      'nn',
    ]);
    await page.press('button', 'Nullstill');
    await page.lists(cv, 'For veiledere');
    await page.hasFocusOn('textbox', 'Søk i kursene');
    expect(parameter('guidance-audience')).to.equal(null);
  });

  it('asks for the days of a month as calendar dates, and keeps the month in the address', async () => {
    api().courses = [aCourse()];
    const page = show();
    await page.lists(cv);
    const { dateKey, month } = formatsFor('nb');
    const next = dateKey(inDays(31)).slice(0, 7);
    await page.choose('Når', new RegExp(month(next), 'i'));
    await until(
      () => `the days of ${next} in ${String(lastQuestion())}`,
      () => lastQuestion().get('from') === `${next}-01`,
    );
    expect(lastQuestion().get('to')).to.match(new RegExp(`^${next}-(28|29|30|31)$`));
    expect(parameter('guidance-when')).to.equal(next);
  });

  it('is by everything that the address says', async () => {
    const wanted = { 'guidance-audience': 'seekers', 'guidance-language': 'nb', 'guidance-when': 'week' };
    history.replaceState(null, '', `?${String(new URLSearchParams(wanted))}`);
    const week = aCourse({ sessions: [{ id: 's', start: inDays(3) }] });
    api().courses = [week, aWebinar()];
    const page = show();
    await page.lists(cv);
    const asked = lastQuestion();
    expect([asked.get('audience'), asked.get('language')]).to.deep.equal(['seekers', 'nb']);
    expect(asked.get('from')).to.equal(formatsFor('nb').dateKey(new Date()));
  });

  it('never shows what the partner has fixed away, whatever the address says', async () => {
    history.replaceState(null, '', '?guidance-kind=webinar&guidance-when=1999-01');
    api().courses = [aCourse(), aWebinar()];
    const page = show({ kind: 'course' });
    await page.lists(cv);
    expect(lastQuestion().getAll('kind')).to.deep.equal(['course']);
    expect(lastQuestion().get('from')).to.equal(null);
    expect(page.all('button', 'Nullstill')).to.be.empty;
  });

  it('online does not bring up e-learning', async () => {
    api().courses = [aCourse(), aWebinar(), aMediaCourse()];
    const page = show();
    await page.lists(cv, interview, learning);
    await page.choose('Form', /Digitalt, direkte \(1\)/);
    await page.lists(interview);
  });

  it('begins at the first page again when something else is chosen', async () => {
    api().courses = [aCourse(), aWebinar(), aMediaCourse()];
    const page = show({ 'page-size': '1' });
    await page.press('button', 'Vis mer');
    await page.lists(cv, interview);
    expect(parameter('guidance-shown')).to.equal('2');
    await page.choose('Type', /E-læring/);
    await page.lists(learning);
    expect(lastQuestion().get('cursor')).to.equal(null);
    expect(parameter('guidance-shown')).to.equal(null);
  });

  it('says the number once, when the fingers rest', async () => {
    api().courses = [aCourse(), aWebinar()];
    const page = show();
    await page.lists(cv, interview);
    const said: string[] = [];
    const region = page.root.querySelector('[role="status"]');
    new MutationObserver(() => said.push(region?.textContent ?? '')).observe(region as Node, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const q of ['s', 'sk', 'skj']) await page.type('Søk i kursene', q);
    await page.announces('1 treff');
    expect(said).to.deep.equal(['1 treff']);
  });

  it('keeps the list, and its own place in the address, when more can not be had', async () => {
    api().courses = [aCourse(), aWebinar()];
    const page = show({ 'page-size': '1' });
    await page.lists(cv);
    api().once('GET /courses', refuses(500, 'internal'));
    await page.press('button', 'Vis mer');
    await page.find('alert', /Vi fikk ikke hentet flere kurs/);
    await page.lists(cv);
    await page.press('button', 'Vis mer');
    await page.lists(cv, interview);
    await page.hasFocusOn('link', interview);
  });

  it('forgets more of an older search that comes late', async () => {
    api().courses = [aCourse(), aWebinar(), aMediaCourse()];
    const page = show({ 'page-size': '1' });
    await page.lists(cv);
    let answerLate = (): void => undefined;
    api().once(
      'GET /courses',
      () =>
        new Promise((resolve) => {
          answerLate = () => resolve(Response.json({ items: [aWebinar()], total: 3, facets: {} }));
        }),
    );
    await page.press('button', 'Vis mer');
    await page.choose('Type', /E-læring/);
    await page.lists(learning);
    answerLate();
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.titles()).to.deep.equal([learning]);
  });

  it('does not lose the opened course from the address when one opened it while typing', async () => {
    api().courses = [aCourse()];
    const page = show();
    await page.lists(cv);
    await page.type('Søk i kursene', 'jobb');
    await page.press('link', cv);
    await page.hasFocusOn('heading', cv);
    await until(
      () => `jobb in ${location.search}`,
      () => parameter('guidance-q') === 'jobb',
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(parameter('guidance-course')).to.equal('cv');
  });
});

describe('the way back to the list', () => {
  const { api, show } = useCourses();
  const tall = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aCourse({
        id: `c${String(index)}`,
        title: `Kurs ${String(index)}`,
        sessions: [{ id: 's', start: inDays(index + 2) }],
      }),
    );

  it('shows all that was shown, where one stood, with focus on the course', async () => {
    api().courses = tall(12);
    const page = show({ 'page-size': '4' });
    await page.press('button', 'Vis mer');
    await page.hasFocusOn('link', 'Kurs 4');
    const sixth = await page.find('link', 'Kurs 6');
    sixth.focus();
    const stood = window.scrollY;
    expect(stood).to.be.above(0);
    sixth.click();
    await page.hasFocusOn('heading', 'Kurs 6');
    history.back();
    await page.hasFocusOn('link', 'Kurs 6');
    expect(page.titles()).to.have.length(8);
    expect(window.scrollY).to.equal(stood);
  });

  it('shows as many after a reload with a course open', async () => {
    api().courses = tall(12);
    history.replaceState(null, '', '?guidance-shown=8&guidance-course=c6');
    const page = show({ 'page-size': '4' });
    await page.press('link', 'Alle kurs');
    await page.hasFocusOn('link', 'Kurs 6');
    expect(page.titles()).to.have.length(8);
  });

  it('leads to the date from which one opened a series', async () => {
    const evening = (days: number) => ({
      id: `s${String(days)}`,
      start: inDays(days, 16),
      location: sarpsborg,
    });
    api().courses = [aCourse({ sessions: [evening(3), evening(40)] })];
    const page = show({ layout: 'agenda' });
    await page.lists(cv, cv);
    const second = page.all('link', cv)[1];
    second?.focus();
    second?.click();
    await page.hasFocusOn('heading', cv);
    history.back();
    await until(
      () => 'focus on the second date',
      () => page.root.activeElement === page.all('link', cv)[1],
    );
  });
});
