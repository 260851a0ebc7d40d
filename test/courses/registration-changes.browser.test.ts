import { expect } from 'chai';
import type { Course, Registration } from '../../src/contract/courses.js';
import { aProfile } from '../booking/fixtures.js';
import { refuses } from './courses-double.js';
import { aCourse, aRegistration, inDays } from './fixtures.js';
import { useCourses } from './setting.js';

const call = 'POST /courses/cv/registrations';

describe('while one registers', () => {
  const { api, show } = useCourses();
  type Page = ReturnType<typeof show>;

  const openForm = async () => {
    api().courses = [aCourse()];
    history.replaceState(null, '', '?guidance-course=cv&guidance-register=1');
    const page = show();
    await page.type('Navn', 'Kari');
    await page.type('E-post', 'kari@example.no');
    return page;
  };
  const typed = async (page: Page) => ((await page.find('textbox', 'Navn')) as HTMLInputElement).value;

  const refused: [
    what: string,
    code: string,
    more: object,
    now: Course['registration'],
    title: string,
    tag: string,
  ][] = [
    [
      'is full, without a waiting list',
      'course-full',
      { waitlistOpen: false },
      { state: 'full' },
      'Kurset ble fullt før du ble påmeldt',
      'Fullt',
    ],
    ['has a full waiting list', 'waitlist-full', {}, { state: 'full' }, 'Ventelisten er full', 'Fullt'],
    [
      'has closed',
      'registration-closed',
      {},
      { state: 'closed' },
      'Påmeldingen er stengt',
      'Påmeldingen er stengt',
    ],
  ];
  for (const [what, code, more, registration, title, tag] of refused) {
    it(`the course ${what}: why, how it stands now, a way on, and nothing is lost`, async () => {
      const page = await openForm();
      api().once(call, refuses(409, code, more));
      api().courses = [aCourse({ registration })];
      await page.press('button', 'Meld deg på');
      await page.find('heading', title);
      expect(page.root.activeElement?.hasAttribute('data-refusal')).to.equal(true);
      expect(page.root.querySelector('.sofar .tag')?.textContent).to.equal(tag);
      expect(await typed(page)).to.equal('Kari');
      expect(page.all('link', 'Alle kurs')).to.have.length(1);
    });
  }

  it('there is room for fewer people than one wants: how many, and the waiting list for all', async () => {
    const page = await openForm();
    await page.press('button', 'Meld på en person til');
    await page.type('Navn', 'Ola', 1);
    await page.type('E-post', 'ola@example.no', 1);
    api().once(call, refuses(409, 'course-full', { waitlistOpen: true }));
    api().courses = [aCourse({ registration: { state: 'open', placesLeft: 1 } })];
    await page.press('button', 'Meld på 2 personer');
    await page.find('heading', 'Det er ikke plass til alle');
    await page.says('Det er 1 ledig plass igjen.');
    await page.press('button', 'Sett deg på venteliste');
    await page.hasFocusOn('heading', 'Du står på venteliste');
    expect(api().received.at(-1)?.body.participants).to.have.length(2);
  });

  const openSlowly = async () => {
    api().courses = [aCourse()];
    const page = show();
    let answer: (now: Course) => void = () => undefined;
    api().once(
      'GET /courses/cv',
      () => new Promise((resolve) => (answer = (now) => resolve(Response.json(now)))),
    );
    await page.press('link', /^Meld deg på: /);
    await page.hasFocusOn('heading', 'Meld deg på');
    return { page, answer: (now: Partial<Course>) => answer(aCourse(now)) };
  };

  const changes: [what: string, now: Partial<Course>, said: string | RegExp][] = [
    ['is full', { registration: { state: 'full' } }, 'Alle plassene er tatt, og ventelisten er stengt.'],
    ['has closed', { registration: { state: 'closed' } }, 'Det er ikke lenger mulig å melde seg på.'],
    [
      'is not open yet',
      { registration: { state: 'not-yet-open', opensAt: inDays(3, 9) } },
      /Påmeldingen åpner .+\./,
    ],
    [
      'is registered for elsewhere',
      { registration: { state: 'external', url: 'https://kurs.example.no/' } },
      'Arrangøren tar imot påmeldingen',
    ],
    [
      'needs no registration',
      { registration: { state: 'none' } },
      'Du trenger ikke å melde deg på. Bare kom.',
    ],
    ['is cancelled', { status: 'cancelled' }, 'Kurset er avlyst.'],
  ];
  for (const [what, now, said] of changes) {
    it(`it turns out that the course ${what}: nobody begins in vain, and nobody loses a word`, async () => {
      const early = await openSlowly();
      early.answer(now);
      await early.page.find('alert', typeof said === 'string' ? new RegExp(said) : said);
      expect(early.page.all('textbox', 'Navn')).to.be.empty;
      await early.page.hasFocusOn('heading', 'Meld deg på');
      early.page.element.remove();
      history.replaceState(null, '', location.pathname);

      const late = await openSlowly();
      await late.page.type('Navn', 'Kari');
      late.answer(now);
      await late.page.find('alert', typeof said === 'string' ? new RegExp(said) : said);
      expect(await typed(late.page)).to.equal('Kari');
    });
  }

  it('the last place goes: the waiting list is what one joins, and it says so before', async () => {
    const { page, answer } = await openSlowly();
    await page.type('Navn', 'Kari');
    answer({ registration: { state: 'waitlist', placesLeft: 0 } });
    await page.find('button', 'Sett deg på venteliste');
    await page.says('Fullt, venteliste');
    expect(await typed(page)).to.equal('Kari');
  });

  it('goes back and on again after a lost answer, the same wish keeps its key', async () => {
    const page = await openForm();
    const keys: (string | null)[] = [];
    api().once(call, (request) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return new Response('', { status: 502 });
    });
    // What failed is tried again by itself, with the same key.
    for (let tries = 0; tries < 5; tries++) api().once(call, () => new Response('', { status: 502 }));
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Vi vet ikke om påmeldingen kom fram');
    await page.press('link', 'Tilbake til kurset');
    await page.hasFocusOn('heading', 'Jobbsøkerkurs: CV og søknad');
    await page.press('link', 'Meld deg på');
    expect(await typed(page)).to.equal('Kari');
    api().next.clear();
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Du er påmeldt');
    expect(api().received.map(({ key }) => key)).to.deep.equal(keys);
  });

  it('nothing of it is stored, and nothing of it stands in the address', async () => {
    const kept = () => JSON.stringify([localStorage, sessionStorage, document.cookie]);
    const before = kept();
    const page = await openForm();
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Du er påmeldt');
    expect(kept()).to.equal(before);
    expect(location.href).to.not.match(/kari|token/i);
  });

  it('a role that takes no place says so', async () => {
    api().courses = [
      aCourse({
        roles: [
          { id: 'taker', label: 'Deltaker', usesSeat: true },
          { id: 'helper', label: 'Ledsager', usesSeat: false },
        ],
      }),
    ];
    history.replaceState(null, '', '?guidance-course=cv&guidance-register=1');
    const page = show();
    await page.find('radio', 'Deltaker');
    await page.find('radio', 'Ledsager (bruker ingen plass)');
  });
});

describe('a registration, later', () => {
  const { api, show } = useCourses();
  const arrive = (changes: Partial<Registration>) => {
    api().profile = aProfile();
    api().registrations.set('r9', aRegistration({ id: 'r9', ...changes }));
    history.replaceState(null, '', '#guidance-registration=r9.a-token-of-sixteen');
    return show();
  };
  const { course } = aRegistration();

  it('that is an offer says that the place is not one’s own before one has accepted', async () => {
    const page = arrive({ state: 'offered', offerExpiresAt: inDays(2, 11) });
    await page.says(/Plassen er ikke din før du takker ja\. Svar senest \S+ \d+\. .+ kl\. 1[23]\.00\./);
  });

  it('of a course that is cancelled says so, and asks for nothing', async () => {
    const page = arrive({ course: { ...course, status: 'cancelled' } });
    await page.find('heading', 'Kurset er avlyst');
    await page.says('Du trenger ikke å melde deg av.');
    expect(page.text()).to.not.contain('Plassen er din');
    expect(page.all('button', 'Meld deg av')).to.be.empty;
    expect(page.root.querySelector('.sessions .tag')?.textContent).to.equal('Avlyst');
  });

  it('of a course that is postponed or has moved says so', async () => {
    const postponed = arrive({ course: { ...course, status: 'postponed' } });
    await postponed.says('Kurset er utsatt. Ny dato kommer her når den er klar.');
    await postponed.find('button', 'Meld deg av');
    postponed.element.remove();
    const moved = arrive({ course: { ...course, status: 'moved-online' } });
    await moved.says('Kurset holdes på nett. Du trenger ikke å møte opp.');
    expect(moved.text()).to.not.contain('Storgata 1');
  });

  it('of a session that is cancelled or moved says so beside the date', async () => {
    const sessions = [
      { id: 'a', start: inDays(3, 9), status: 'cancelled' },
      { id: 'b', start: inDays(9, 9), status: 'moved' },
    ];
    const page = arrive({ course: { ...course, sessions } });
    await page.find('heading', 'Du er påmeldt');
    const tags = [...page.root.querySelectorAll('.sessions .tag')].map(({ textContent }) => textContent);
    expect(tags).to.deep.equal(['Avlyst', 'Flyttet']);
  });

  it('that can no longer be withdrawn says why, and whom to turn to', async () => {
    const page = arrive({});
    api().once('POST /courses/registrations/r9/withdraw', refuses(409, 'too-late'));
    await page.press('button', 'Meld deg av');
    await page.press('button', 'Ja, meld meg av');
    await page.find('alert', /Kurset har begynt, eller det begynner snart/);
    const phone = (await page.find('link', '69 00 10 20')) as HTMLAnchorElement;
    expect(phone.href).to.equal('tel:69001020');
    await page.find('link', 'karriere@example.no');
  });

  it('that nobody knows of any more says so, with nothing to try again', async () => {
    api().profile = aProfile();
    history.replaceState(null, '', '#guidance-registration=r8.a-token-of-sixteen');
    const page = show();
    await page.find('heading', 'Vi finner ikke påmeldingen');
    expect(page.all('button', 'Prøv igjen')).to.be.empty;
    await page.find('link', 'Alle kurs');
  });
});
