import { expect } from 'chai';
import { aCourse, aMediaCourse, aWebinar, everyState, inDays, sarpsborg } from './fixtures.js';
import { refuses } from './courses-double.js';
import { useCourses } from './setting.js';

describe('the list of courses', () => {
  const { api, show } = useCourses();
  const cv = 'Jobbsøkerkurs: CV og søknad';
  const interview = 'Digitale jobbintervju';
  const parameter = (name: string) => new URL(location.href).searchParams.get(name);

  it('says of each course when, where and how it stands', async () => {
    api().courses = [aCourse()];
    const page = show();
    await page.lists(cv);
    await page.says('Oppmøte: Karrieresenteret i Fredrikstad');
    await page.says('4 ledige plasser');
    await page.find('link', `Meld deg på: ${cv}`);
  });

  it('keeps the fallback until there is something to show', async () => {
    api().courses = [aCourse()];
    const page = show({}, 'Ring oss');
    expect(page.root.querySelector('slot')).to.exist;
    await page.lists(cv);
    expect(page.root.querySelector('slot')).to.not.exist;
  });

  it('keeps the fallback and tells the page why when there is no API', async () => {
    const codes: string[] = [];
    const listen = (event: HTMLElementEventMap['guidance-error']) => codes.push(event.code);
    document.body.addEventListener('guidance-error', listen);
    const page = show({ api: '' }, 'Ring oss');
    await page.element.updateComplete;
    document.body.removeEventListener('guidance-error', listen);
    expect(codes).to.deep.equal(['no-api']);
    expect(page.root.querySelector('slot')).to.exist;
  });

  it('finds while one types, tells how many once, and keeps the search in the address', async () => {
    api().courses = [aCourse(), aWebinar()];
    const page = show();
    await page.lists(cv, interview);
    await page.type('Søk i kursene', 'skjerm');
    await page.lists(interview);
    await page.announces('1 treff');
    expect(parameter('guidance-q')).to.equal('skjerm');
  });

  it('lets a late answer lose', async () => {
    api().courses = [aCourse(), aWebinar()];
    const page = show();
    await page.lists(cv, interview);
    let answerLate = (): void => undefined;
    api().once(
      'GET /courses',
      () =>
        new Promise(
          (resolve) =>
            (answerLate = () => resolve(Response.json({ items: [aCourse()], total: 1, facets: {} }))),
        ),
    );
    await page.choose('Type', /Kurs/);
    await page.choose('Type', /Webinar/);
    await page.lists(interview);
    answerLate();
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.titles()).to.deep.equal([interview]);
  });

  it('offers only filters that have a choice, with counts', async () => {
    api().courses = [
      aCourse(),
      aWebinar(),
      aCourse({ id: 's', sessions: [{ id: 's', start: inDays(20), location: sarpsborg }] }),
    ];
    const page = show({ kind: 'course' });
    await page.lists(cv, cv);
    expect(page.all('combobox', 'Type')).to.be.empty;
    const place = await page.find('combobox', 'Sted');
    expect(place.textContent).to.contain('Karrieresenteret i Sarpsborg (1)');
  });

  it('shows everything again from an empty result', async () => {
    api().courses = [aCourse()];
    const page = show();
    await page.lists(cv);
    await page.type('Søk i kursene', 'zzz');
    await page.press('button', 'Vis alle kurs');
    await page.lists(cv);
    await page.hasFocusOn('textbox', 'Søk i kursene');
  });

  it('goes on from the first new course when more are shown', async () => {
    api().courses = [aCourse(), aWebinar(), aMediaCourse()];
    const page = show({ 'page-size': '2' });
    await page.lists(cv, interview);
    await page.press('button', 'Vis mer');
    await page.hasFocusOn('link', 'Finn retning: e-læringskurs');
    expect(page.all('button', 'Vis mer')).to.be.empty;
  });

  it('opens a course in place and comes back to where one was', async () => {
    api().courses = [aCourse(), aWebinar()];
    const page = show();
    await page.press('link', interview);
    await page.hasFocusOn('heading', interview);
    expect(parameter('guidance-course')).to.equal('intervju');
    history.back();
    await page.hasFocusOn('link', interview);
    expect(parameter('guidance-course')).to.equal(null);
  });

  it('leaves other parameters of the page, and the address without a prefix, alone', async () => {
    history.replaceState(null, '', '?foreign=1&guidance-service=x');
    api().courses = [aCourse()];
    const page = show();
    await page.press('link', cv);
    await page.hasFocusOn('heading', cv);
    expect([parameter('foreign'), parameter('guidance-service')]).to.deep.equal(['1', 'x']);
    page.element.remove();
    history.replaceState(null, '', '?foreign=1');
    const quiet = show({ 'url-prefix': '' });
    await quiet.press('link', cv);
    await quiet.hasFocusOn('heading', cv);
    expect(location.search).to.equal('?foreign=1');
  });

  it('says what went wrong, and tries again', async () => {
    api().courses = [aCourse()];
    api().once('GET /courses', refuses(500, 'internal'));
    const page = show();
    await page.find('alert', /Noe gikk galt hos oss/);
    await page.press('button', 'Prøv igjen');
    await page.lists(cv);
  });

  it('moves neither focus nor page before a press', async () => {
    history.replaceState(null, '', '?guidance-course=cv');
    api().courses = [aCourse()];
    const page = show();
    await page.find('heading', cv);
    expect(document.activeElement).to.equal(document.body);
    expect(window.scrollY).to.equal(0);
  });

  it('loads nothing of what can be watched: a plain link leads there', async () => {
    api().courses = [aMediaCourse()];
    const page = show();
    await page.press('link', 'Finn retning: e-læringskurs');
    await page.says('Norsk bokmål og engelsk');
    const link = (await page.find('link', 'Start kurset')) as HTMLAnchorElement;
    expect(link.href).to.equal('https://laering.example.no/retning');
    expect(page.root.querySelector('iframe, video, img')).to.not.exist;
  });

  it('never makes a link of what is no web address', async () => {
    api().courses = [aCourse({ registration: { state: 'external', url: 'javascript:alert(1)' } })];
    const page = show();
    await page.lists(cv);
    expect(page.all('link', /Gå til påmelding/)).to.be.empty;
  });

  it('reads a static file, filters it, and leads elsewhere for registration', async () => {
    const file = URL.createObjectURL(
      new Blob([JSON.stringify({ items: [...everyState(), { broken: true }] })], {
        type: 'application/json',
      }),
    );
    const page = show({ src: file, 'page-size': '100', api: '' });
    await page.says('13 treff');
    await page.type('Søk i kursene', 'norsk');
    await page.lists('Norsk for arbeidslivet');
    await page.find('link', 'Gå til påmelding: Norsk for arbeidslivet');
  });

  it('groups by month as an agenda', async () => {
    api().courses = [
      aCourse(),
      aCourse({ id: 'b', sessions: [{ id: 's', start: inDays(50) }] }),
      aMediaCourse(),
    ];
    const page = show({ layout: 'agenda' });
    await page.find('heading', 'Når du vil');
    expect(page.root.querySelectorAll('.month')).to.have.length(3);
  });
});
