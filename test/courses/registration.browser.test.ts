import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { aCourse, aRegistration, aWebinar, inDays } from './fixtures.js';
import { refuses } from './courses-double.js';
import { useCourses } from './setting.js';

describe('registering for a course', () => {
  const { api, show } = useCourses();

  const openForm = async (course = aCourse()) => {
    api().courses = [course];
    history.replaceState(null, '', `?guidance-course=${course.id}&guidance-register=1`);
    const page = show();
    await page.type('Navn', 'Kari');
    await page.type('E-post', 'kari@example.no');
    return page;
  };

  it('goes from the list to a confirmed place, and tells the page without saying who', async () => {
    api().courses = [aCourse()];
    const page = show();
    const events: Event[] = [];
    page.element.addEventListener('guidance-registered', (event) => events.push(event));
    await page.press('link', /^Meld deg på/);
    await page.hasFocusOn('heading', 'Meld deg på');
    await page.says('4 ledige plasser');
    await page.type('Navn', 'Kari');
    await page.type('E-post', 'kari@example.no');
    await page.press('button', 'Meld deg på');
    await page.hasFocusOn('heading', 'Du er påmeldt');
    const told = Object.entries(events[0] ?? {}).filter(([name]) => name !== 'isTrusted');
    expect(Object.fromEntries(told)).to.deep.equal({ courseId: 'cv', state: 'confirmed' });
    expect(new URL(location.href).searchParams.has('guidance-register')).to.equal(false);
  });

  it('says what is missing, and focuses the summary', async () => {
    api().courses = [aCourse()];
    const page = show();
    await page.press('link', /^Meld deg på/);
    await page.press('button', 'Meld deg på');
    await page.find('link', 'Skriv navnet ditt.');
    expect(page.root.activeElement?.className).to.equal('error-summary');
    expect(api().received).to.be.empty;
  });

  it('hears a press that leaves a corrected field, though everything moves up then', async () => {
    api().courses = [aCourse()];
    const page = show();
    await page.press('link', /^Meld deg på/);
    await page.press('button', 'Meld deg på');
    await page.find('link', 'Skriv navnet ditt.');
    await page.type('Navn', 'Kari');
    // Where nothing is scrolled, no browser holds the page still.
    await setViewport({ width: 800, height: 1400 });
    const more = await page.find('button', 'Meld på en person til');
    const { left, top, height } = more.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 20, Math.round(top + height) - 4] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await page.gone('link', 'Skriv navnet ditt.');
    await setViewport({ width: 800, height: 600 });
    expect(page.all('textbox', /Navn/)).to.have.length(2);
  });

  it('goes through without the link where the service allows none to this page', async () => {
    const errors = [{ pointer: '/manageUrl', code: 'url-not-allowed', message: 'Not allowed.' }];
    const page = await openForm();
    api().once('POST /courses/cv/registrations', refuses(422, 'validation', { errors }));
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Du er påmeldt');
    expect(api().received.at(-1)?.body).to.not.have.property('manageUrl');
  });

  it('is sent once by a double press', async () => {
    const page = await openForm();
    const button = await page.find('button', 'Meld deg på');
    button.click();
    button.click();
    await page.find('heading', 'Du er påmeldt');
    expect(api().received).to.have.length(1);
  });

  it('keeps one key over a lost answer and a second press', async () => {
    const page = await openForm();
    const keys: (string | null)[] = [];
    api().once('POST /courses/cv/registrations', (request) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return new Response('<!doctype html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
    });
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Vi vet ikke om påmeldingen kom fram');
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Du er påmeldt');
    expect(api().received.map(({ key }) => key)).to.deep.equal(keys);
  });

  it('offers the waiting list when the course has become full, and loses nothing', async () => {
    const page = await openForm();
    api().once('POST /courses/cv/registrations', refuses(409, 'course-full', { waitlistOpen: true }));
    api().courses = [aCourse({ registration: { state: 'waitlist', placesLeft: 0 } })];
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Kurset ble fullt før du ble påmeldt');
    await page.says('Fullt, venteliste');
    expect(((await page.find('textbox', 'Navn')) as HTMLInputElement).value).to.equal('Kari');
    await page.press('button', 'Sett deg på venteliste');
    await page.hasFocusOn('heading', 'Du står på venteliste');
    await page.says('Du er nummer 3 på ventelisten');
    expect(api().received.at(-1)?.body.joinWaitlist).to.equal(true);
  });

  it('says kindly when waiting list or registration has closed', async () => {
    const page = await openForm(aWebinar());
    api().once('POST /courses/intervju/registrations', refuses(409, 'waitlist-full'));
    await page.press('button', 'Sett deg på venteliste');
    await page.find('heading', 'Ventelisten er full');
    api().once('POST /courses/intervju/registrations', refuses(409, 'registration-closed'));
    await page.press('button', 'Sett deg på venteliste');
    await page.find('heading', 'Påmeldingen er stengt');
  });

  it('registers several people, each with a role', async () => {
    const roles = [
      { id: 'taker', label: 'Deltaker', usesSeat: true },
      { id: 'helper', label: 'Ledsager', usesSeat: false },
    ];
    const page = await openForm(aCourse({ roles }));
    await page.press('button', 'Meld på en person til');
    await page.find('button', 'Slett person 2');
    await page.press('button', 'Meld på en person til');
    await page.find('button', 'Slett person 3');
    await page.type('Navn', 'Ola', 2);
    await page.type('E-post', 'ola@example.no', 2);
    for (const radio of page.all('radio', /Ledsager/)) radio.click();
    await page.press('button', 'Slett person 2');
    await page.press('button', 'Meld på 2 personer');
    await page.find('heading', 'Du er påmeldt');
    expect(api().received[0]?.body.participants).to.deep.equal([
      { name: 'Kari', email: 'kari@example.no', role: 'helper' },
      { name: 'Ola', email: 'ola@example.no', role: 'helper' },
    ]);
  });

  it('has nothing to delete where one has just pressed for another person', async () => {
    const page = await openForm();
    await page.press('button', 'Meld på en person til');
    await page.find('button', 'Slett person 2');
    expect(page.all('button', 'Slett person 1')).to.be.empty;
  });

  it("asks the course's own questions, with why", async () => {
    const need = {
      id: 'need',
      label: 'Hva trenger du?',
      why: 'Så rommet passer.',
      kind: 'textarea',
      required: false,
    };
    const page = await openForm(aCourse({ intake: [need] }));
    await page.says('Så rommet passer.');
    await page.type(/Hva trenger du/, 'Teleslynge');
    await page.press('button', 'Meld deg på');
    await page.find('heading', 'Du er påmeldt');
    expect(api().received[0]?.body.answers).to.deep.equal({ need: 'Teleslynge' });
  });

  it('shows beside the field what the service did not accept', async () => {
    const page = await openForm();
    const errors = [{ pointer: '/participants/0/email', code: 'email', message: 'Adressen finnes ikke.' }];
    api().once('POST /courses/cv/registrations', refuses(422, 'validation', { errors }));
    await page.press('button', 'Meld deg på');
    await page.find('link', 'Adressen finnes ikke.');
    expect((await page.find('textbox', 'E-post')).getAttribute('aria-invalid')).to.equal('true');
  });

  it('withdraws right there, after a question', async () => {
    const page = await openForm();
    await page.press('button', 'Meld deg på');
    await page.press('button', 'Meld deg av');
    await page.hasFocusOn('heading', 'Vil du melde deg av?');
    await page.press('button', 'Ja, meld meg av');
    await page.hasFocusOn('heading', 'Du er meldt av');
  });
});

describe('a manage link', () => {
  const { api, show } = useCourses();
  const arrive = (state: string) => {
    api().registrations.set('r9', aRegistration({ id: 'r9', state, offerExpiresAt: inDays(2, 11) }));
    history.replaceState(null, '', '#guidance-registration=r9.a-token-of-sixteen');
    return show();
  };

  it('shows the registration and leaves the address at once', async () => {
    const page = arrive('confirmed');
    await page.find('heading', 'Du er påmeldt');
    expect(location.hash).to.equal('');
  });

  it('lets an offered place be accepted before its deadline', async () => {
    const page = arrive('offered');
    await page.says(/Svar senest .+ kl\. 1[23]\.00/);
    await page.press('button', 'Ja, jeg tar plassen');
    await page.hasFocusOn('heading', 'Du er påmeldt');
  });

  it('lets an offered place be declined, after a question', async () => {
    const page = arrive('offered');
    await page.press('button', 'Nei, jeg vil ikke ha plassen');
    await page.press('button', 'Ja, si nei til plassen');
    await page.hasFocusOn('heading', 'Du er meldt av');
  });

  it('says when an offer has passed on, beside what is true now', async () => {
    const page = arrive('offered');
    api().once('POST /courses/registrations/r9/accept', refuses(409, 'offer-expired'));
    await page.press('button', 'Ja, jeg tar plassen');
    await page.find('alert', /Fristen for å svare har gått ut/);
  });

  it('says when it is too late to withdraw', async () => {
    const page = arrive('confirmed');
    api().once('POST /courses/registrations/r9/withdraw', refuses(409, 'too-late'));
    await page.press('button', 'Meld deg av');
    await page.press('button', 'Ja, meld meg av');
    await page.find('alert', /for sent å melde seg av/);
    await page.find('heading', 'Du er påmeldt');
  });
});
