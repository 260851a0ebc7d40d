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
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

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

describe('two lists on one page', () => {
  const { api, show } = useCourses();

  it('keep to their own prefixes', async () => {
    api().courses = [aCourse(), aWebinar()];
    const one = show({ 'url-prefix': 'one' });
    const other = show({ 'url-prefix': 'other' });
    await one.lists(cv, interview);
    await one.choose('Type', /Webinar/);
    await one.lists(interview);
    await other.press('link', cv);
    await other.hasFocusOn('heading', cv);
    expect([parameter('one-kind'), parameter('other-course')]).to.deep.equal(['webinar', 'cv']);
    history.back();
    await other.lists(cv, interview);
    await one.lists(interview);
  });

  it('don’t meet when they have the same prefix: the second one gets a number', async () => {
    api().courses = [aCourse(), aWebinar()];
    const one = show();
    const other = show();
    await one.lists(cv, interview);
    await other.lists(cv, interview);
    await other.choose('Type', /Webinar/);
    await other.lists(interview);
    expect([parameter('guidance-kind'), parameter('guidance-2-kind')]).to.deep.equal([null, 'webinar']);
    await one.press('link', cv);
    await one.hasFocusOn('heading', cv);
    await other.lists(interview);
    one.element.remove();
    const third = show();
    await third.find('heading', cv);
  });
});

describe('the clock', () => {
  const { api, show } = useCourses();
  const ends = (seconds: number) => [{ id: 's', start: inSeconds(-3600), end: inSeconds(seconds) }];

  it('takes a course out of the list when it ends, without a reload', async () => {
    api().courses = [aCourse({ sessions: ends(1.5) }), aWebinar()];
    const page = show();
    await page.lists(cv, interview);
    await page.lists(interview);
    await page.says('1 treff');
  });

  it('lets the next session of a series take its turn', async () => {
    const next = { id: 'n', start: '2099-03-03T16:00:00Z', end: '2099-03-03T18:00:00Z' };
    api().courses = [aCourse({ sessions: [...ends(1.5), next] })];
    const page = show();
    await page.says(/2 samlinger/);
    await page.says(/Tirsdag 3\. mars 2099 kl\. 17\.00–19\.00/);
  });

  it('leaves a course that has focus where it is', async () => {
    api().courses = [aCourse({ sessions: ends(1) }), aWebinar({ sessions: ends(1.5) })];
    const page = show();
    (await page.find('link', cv)).focus();
    await page.lists(cv);
    await page.hasFocusOn('link', cv);
  });
});

describe('what has become of a course', () => {
  const { api, show } = useCourses();

  it('stands on its card', async () => {
    const on = (days: number, status?: string) => ({ id: `s${String(days)}`, start: inDays(days), status });
    api().courses = [
      aCourse({ id: 'a', title: 'A', sessions: [on(3, 'cancelled'), on(9)] }),
      aCourse({ id: 'b', title: 'B', sessions: [on(10, 'moved')] }),
      aCourse({ id: 'c', title: 'C', sessions: [on(11)], status: 'cancelled' }),
      aCourse({ id: 'd', title: 'D', sessions: [on(12)], status: 'moved-online' }),
      aCourse({ id: 'e', title: 'E', sessions: [], status: 'postponed' }),
    ];
    const page = show();
    await page.lists('A', 'B', 'C', 'D', 'E');
    const tags = [...page.root.querySelectorAll('.course')].map((card) =>
      [...card.querySelectorAll('.tag')].map(({ textContent }) => textContent).join(),
    );
    const off = formatsFor('nb').dayAndMonth(inDays(3));
    expect(tags).to.deep.equal([
      `4 ledige plasser,${off} er avlyst`,
      '4 ledige plasser,Flyttet',
      'Avlyst',
      'Flyttet til nett,4 ledige plasser',
      'Utsatt',
    ]);
  });
});

describe('a list that can not be had', () => {
  const { api, show } = useCourses();
  const gone = () => Promise.reject(new TypeError('Failed to fetch'));

  it('says that the question was wrong, and shows all courses instead', async () => {
    history.replaceState(null, '', '?guidance-q=jobb');
    api().courses = [aCourse()];
    api().once('GET /courses', refuses(422, 'validation'));
    const page = show();
    await page.find('alert', /Vi finner ikke disse kursene/);
    await page.press('button', 'Vis alle kurs');
    await page.lists(cv);
    expect(parameter('guidance-q')).to.equal(null);
  });

  it('says until when a busy service wants to be left alone', async () => {
    const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '600' };
    const busy = { type: 'x', title: 'x', status: 429, code: 'rate-limited' };
    api().once('GET /courses', () => Response.json(busy, { status: 429, headers }));
    const page = show();
    await page.find('alert', /mange her akkurat nå Prøv igjen etter kl\. \d\d\.\d\d\./);
  });

  it('says that there is no contact, with the partner’s own words below', async () => {
    api().courses = [aCourse()];
    const page = show({}, 'Ring oss');
    await page.lists(cv);
    for (let attempt = 0; attempt < 4; attempt++) api().once('GET /courses', gone);
    await page.type('Søk i kursene', 'x');
    await page.find('alert', /Vi får ikke kontakt/);
    expect(page.root.querySelector('slot')).to.exist;
  }).timeout(20_000);

  it('says that the page’s own rules keep it away', async () => {
    const codes: string[] = [];
    const listen = (event: HTMLElementEventMap['guidance-error']) => codes.push(event.code);
    document.body.addEventListener('guidance-error', listen);
    const refusedByPage = () => {
      const violation = {
        effectiveDirective: 'connect-src',
        blockedURI: 'https://api.example.no/guidance/v1/courses',
      };
      document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', violation));
      return gone();
    };
    for (let attempt = 0; attempt < 4; attempt++) api().once('GET /courses', refusedByPage);
    const page = show();
    await page.find('alert', /Nettsiden slipper ikke kursene fram/);
    document.body.removeEventListener('guidance-error', listen);
    expect(codes).to.deep.equal(['blocked']);
  }).timeout(20_000);
});
