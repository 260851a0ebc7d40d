import { expect } from 'chai';
import type { Course } from '../../src/contract/courses.js';
import { aProfile } from '../booking/fixtures.js';
import { refuses } from './courses-double.js';
import { aCourse, aWebinar, everyState, inDays } from './fixtures.js';
import { useCourses } from './setting.js';

describe('an opened course', () => {
  const { api, show } = useCourses();

  const open = async (course: Course, attributes: Record<string, string> = {}) => {
    api().courses = [course];
    history.replaceState(null, '', `?foreign=1&guidance-q=jobb&guidance-course=${course.id}#innhold`);
    const page = show(attributes);
    await page.find('heading', course.title);
    return page;
  };

  const offers = {
    places: 'Meld deg på',
    waitlist: 'Sett deg på venteliste',
    nothing: '',
  };
  const states: Record<string, [said: string | RegExp, action: string]> = {
    cv: ['4 ledige plasser', offers.places],
    siste: ['1 ledig plass', offers.places],
    fri: ['Åpent for påmelding', offers.places],
    intervju: [/Alle plassene er tatt\. Står du på venteliste/, offers.waitlist],
    fullt: ['Alle plassene er tatt, og ventelisten er stengt.', offers.nothing],
    snart: [/Påmeldingen åpner .+ kl\. \d\d\.\d\d\./, offers.nothing],
    stengt: ['Det er ikke lenger mulig å melde seg på.', offers.nothing],
    annet: ['Arrangøren tar imot påmeldingen på sin egen nettside.', 'Gå til påmelding'],
    innom: ['Du trenger ikke å melde deg på. Bare kom.', offers.nothing],
    avlyst: ['Kurset er avlyst. Se om et annet kurs passer for deg.', offers.nothing],
    nett: ['Kurset holdes på nett. Du trenger ikke å møte opp.', offers.places],
    utsatt: ['Kurset er utsatt. Ny dato kommer her når den er klar.', offers.nothing],
    retning: ['Alltid åpent', 'Start kurset'],
  };
  const actions = /^(Meld deg på|Sett deg på venteliste|Gå til påmelding|Start kurset)$/;

  for (const course of everyState()) {
    it(`says how it stands, and offers what can be done: ${course.title}`, async () => {
      const [said, action] = states[course.id] ?? ['', ''];
      const page = await open(course);
      await page.says(said);
      expect(page.all('link', actions).map(({ textContent }) => textContent)).to.deep.equal(
        action === '' ? [] : [action],
      );
    });

    it(`asks nobody for a name in vain: ${course.title}`, async () => {
      const [said, action] = states[course.id] ?? ['', ''];
      api().courses = [course];
      history.replaceState(null, '', `?guidance-course=${course.id}&guidance-register=1`);
      const page = show();
      const isPossible = action === offers.places || action === offers.waitlist;
      if (isPossible) await page.find('textbox', 'Navn');
      else if (course.id !== 'retning') await page.says(said);
      await page.find('link', isPossible ? 'Tilbake til kurset' : 'Alle kurs');
      expect(page.all('textbox', 'Navn')).to.have.length(isPossible ? 1 : 0);
    });
  }

  it('says of each date what has become of it', async () => {
    const page = await open(
      aCourse({
        sessions: [
          { id: 'a', start: inDays(-7, 9), end: inDays(-7, 11) },
          { id: 'b', start: inDays(7, 9), end: inDays(7, 11), status: 'cancelled' },
          { id: 'c', start: inDays(14, 9), end: inDays(14, 11), status: 'moved' },
        ],
      }),
    );
    const dates = [...page.root.querySelectorAll('.sessions li')].map(({ textContent }) => textContent);
    expect(dates[0]).to.contain('(over)');
    expect(dates[1]).to.match(/Avlyst/);
    expect(dates[2]).to.match(/Flyttet/);
  });

  it('shows the way there as a plain link', async () => {
    const page = await open(aCourse());
    const link = (await page.find(
      'link',
      'Vis på kart: Karrieresenteret i Fredrikstad',
    )) as HTMLAnchorElement;
    expect(link.href).to.equal('https://kart.example.no/fredrikstad');
    expect(page.root.querySelector('iframe, img')).to.not.exist;
  });

  it('that is gone says so, with a way on and nothing to try again', async () => {
    api().courses = [aWebinar()];
    api().profile = aProfile();
    history.replaceState(null, '', '?guidance-course=borte');
    const page = show();
    await page.find('heading', 'Kurset er ikke her lenger');
    expect(page.all('button', 'Prøv igjen')).to.be.empty;
    await page.press('link', 'Alle kurs');
    await page.lists('Digitale jobbintervju');
  });

  it('that can not be fetched just now can be tried again', async () => {
    api().courses = [aCourse()];
    api().once('GET /courses/cv', refuses(500, 'internal'));
    history.replaceState(null, '', '?guidance-course=cv');
    const page = show({ kind: 'webinar' });
    await page.find('alert', /Noe gikk galt hos oss/);
    await page.press('button', 'Prøv igjen');
    await page.find('heading', 'Jobbsøkerkurs: CV og søknad');
  });

  describe('is passed on', () => {
    const restore: (() => void)[] = [];
    const give = (name: 'share' | 'clipboard', value: unknown) => {
      Object.defineProperty(navigator, name, { configurable: true, value });
      restore.push(() => Reflect.deleteProperty(navigator, name));
    };
    afterEach(() => {
      for (const undo of restore.splice(0)) undo();
    });
    const address = () => `${location.origin}${location.pathname}?foreign=1&guidance-course=cv`;

    it('by its own address, without what one has searched for', async () => {
      const copied: string[] = [];
      give('clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
      const page = await open(aCourse());
      await page.press('button', 'Del kurset');
      await page.announces('Lenken er kopiert');
      await page.says('Lenken er kopiert');
      expect(copied).to.deep.equal([address()]);
    });

    it('as the device does it, where it can', async () => {
      const given: ShareData[] = [];
      give('share', (what: ShareData) => Promise.resolve(void given.push(what)));
      const page = await open(aCourse());
      await page.press('button', 'Del kurset');
      expect(given).to.deep.equal([{ title: 'Jobbsøkerkurs: CV og søknad', url: address() }]);
      expect(page.root.querySelector('.shared')).to.not.exist;
    });

    it('or not: who puts the question away hears nothing more', async () => {
      give('share', () => Promise.reject(new DOMException('', 'AbortError')));
      give('clipboard', { writeText: () => Promise.reject(new Error('not to be asked')) });
      const page = await open(aCourse());
      await page.press('button', 'Del kurset');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(page.root.querySelector('.shared')).to.not.exist;
    });

    it('by hand where the browser allows nothing', async () => {
      give('clipboard', { writeText: () => Promise.reject(new Error('not allowed')) });
      const page = await open(aCourse());
      await page.press('button', 'Del kurset');
      await page.says('Merk lenken og kopier den selv.');
      await page.says(address());
    });

    it('by the page it has of its own, and not at all where it has no address', async () => {
      const copied: string[] = [];
      give('clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
      api().courses = [aCourse({ url: 'https://fylket.example.no/kurs/cv' }), aWebinar()];
      const page = show({ 'url-prefix': '' });
      await page.press('link', 'Jobbsøkerkurs: CV og søknad');
      await page.press('button', 'Del kurset');
      await page.announces('Lenken er kopiert');
      expect(copied).to.deep.equal(['https://fylket.example.no/kurs/cv']);
      await page.press('link', 'Alle kurs');
      await page.press('link', 'Digitale jobbintervju');
      await page.find('button', 'Legg i kalenderen');
      expect(page.all('button', 'Del kurset')).to.be.empty;
    });
  });

  it('offers the calendar of what is listed to subscribe to', async () => {
    const page = await open(aCourse(), { audience: 'seekers' });
    const link = (await page.find('link', 'Abonner på kalenderen')) as HTMLAnchorElement;
    const feed = 'api.example.no/guidance/v1/courses/calendar?audience=seekers';
    expect(link.href).to.equal(`webcal://${feed}`);
    const field = (await page.find('textbox', 'Adressen til kalenderen')) as HTMLInputElement;
    expect(field.value).to.equal(`https://${feed}`);
    expect(api().asked.filter((call) => call.includes('calendar'))).to.be.empty;
  });

  it('offers the calendar that the service names instead', async () => {
    api().profile = aProfile({ courses: { feedUrl: 'https://karrieresenter.example.no/kurs.ics' } });
    const page = await open(aCourse());
    await page.says('Få kursene i kalenderen din');
    const field = (await page.find('textbox', 'Adressen til kalenderen')) as HTMLInputElement;
    await page.element.updateComplete;
    expect(field.value).to.equal('https://karrieresenter.example.no/kurs.ics');
  });

  it('offers none with a file in the place of an API', async () => {
    const file = new Blob([JSON.stringify({ items: [aCourse()] })], { type: 'application/json' });
    history.replaceState(null, '', '?guidance-course=cv');
    const page = show({ src: URL.createObjectURL(file), api: '' });
    await page.find('button', 'Del kurset');
    expect(page.root.querySelector('.feed')).to.not.exist;
    expect(page.all('button', 'Legg i kalenderen')).to.be.empty;
  });
});
