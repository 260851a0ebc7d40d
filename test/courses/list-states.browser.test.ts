import { expect } from 'chai';
import { formatsFor } from '../../src/i18n/format.js';
import { aCourse, aWebinar, inDays } from './fixtures.js';
import { refuses } from './courses-double.js';
import { useCourses } from './setting.js';

const cv = 'Jobbsøkerkurs: CV og søknad';
const interview = 'Digitale jobbintervju';

const parameter = (name: string) => new URL(location.href).searchParams.get(name);
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

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
