import { expect } from 'chai';
import { problem, slow } from '../support/faults.js';
import { until } from '../support/widget-harness.js';
import { endedBy, joined, says, withForms } from './fixtures.js';
import { useChat } from './setting.js';

describe('what one may fill in around a conversation', () => {
  const { api, show } = useChat();

  beforeEach(() => {
    api().profile = withForms();
  });

  const asksFor = (title: string, chat: { text(): string }) => chat.text().includes(title);
  const intake = 'Svar på noen spørsmål mens du venter';
  const rating = 'Si hva du synes om samtalen';

  it('the service’s questions stand there while one waits, and in nobody’s way', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold(intake);
    await chat.press('radio', 'Er i jobb');
    await chat.type(/^Hva lurer du på\?/, 'Fagbrev');
    api().fail('PUT .*answers', problem(500, 'internal-error'));
    await chat.press('button', 'Send svarene');
    await chat.says('Det du har skrevet, er ikke borte.');
    api().mend();
    await chat.press('button', 'Send svarene');
    await chat.hasFocusOn('heading', 'Takk. Veilederen ser det du har svart.');
    expect(api().told.at(-1)).to.deep.equal({ answers: { situation: 'working', help: 'Fagbrev' } });

    // A reload, or another page of the same site.
    chat.element.remove();
    const after = show();
    await after.find('heading', 'Takk. Veilederen ser det du har svart.');
    expect(asksFor('Send svarene', after)).to.equal(false);
  });

  it('what it is about may be said before it begins, and need not be', async () => {
    const topics = [
      { id: 'education', label: 'Utdanning' },
      { id: 'work', label: 'Jobb' },
    ];
    api().offers({ topics });
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.says('Hva gjelder det?');
    await chat.press('radio', 'Jobb');
    await chat.press('button', 'Start chat');
    await chat.find('textbox', 'Skriv en melding');
    await until(
      () => 'a conversation',
      () => api().wishes.length > 0,
    );
    expect(api().wishes).to.deep.equal([{ language: 'nb', topic: 'work' }]);
  });

  it('what it is about is not asked where the page has said so', async () => {
    api().offers({ topics: [{ id: 'education', label: 'Utdanning' }] });
    const chat = show({ topic: 'education' });
    await chat.press('button', 'Chat med en veileder');
    await chat.find('button', 'Start chat');
    expect(asksFor('Hva gjelder det?', chat)).to.equal(false);
  });

  it('whoever does not want to wait may leave a question instead, and keeps the place', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold('Få svar på e-post');
    await chat.type('Hva lurer du på?', 'Hva er fagbrev?', 0);
    await chat.type('E-post', 'kim@example.no');
    await chat.press('button', 'Send spørsmålet');
    await chat.find('heading', 'Spørsmålet er sendt');
    await chat.find('heading', 'Du er nummer 2 i køen');
  });

  it('thanks for one form move nobody who has gone on in another field', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold('Få svar på e-post');
    await chat.type('Hva lurer du på?', 'Hva er fagbrev?', 0);
    await chat.type('E-post', 'kim@example.no');
    api().fail('POST /chat/enquiries', slow(150), 1);
    await chat.press('button', 'Send spørsmålet');
    await chat.type('Skriv en melding', 'Hei');
    await chat.find('heading', 'Spørsmålet er sendt');
    await chat.hasFocusOn('textbox', 'Skriv en melding');

    const field = document.body.appendChild(document.createElement('input'));
    await chat.unfold(intake);
    await chat.press('radio', 'Er i jobb');
    api().fail('PUT .*answers', slow(150), 1);
    await chat.press('button', 'Send svarene');
    field.focus();
    await chat.find('heading', 'Takk. Veilederen ser det du har svart.');
    expect(document.activeElement === field).to.equal(true);
    field.remove();
  });

  it('of two thanks the one that has come gets focus', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold(intake);
    await chat.press('radio', 'Er i jobb');
    await chat.press('button', 'Send svarene');
    await chat.hasFocusOn('heading', 'Takk. Veilederen ser det du har svart.');
    await chat.unfold('Få svar på e-post');
    await chat.type('Hva lurer du på?', 'Hva er fagbrev?');
    await chat.type('E-post', 'kim@example.no');
    await chat.press('button', 'Send spørsmålet');
    await chat.hasFocusOn('heading', 'Spørsmålet er sendt');
  });

  it('what says who one is is pointed out before it is sent, in every form', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold(intake);
    await chat.type(/^Hva lurer du på\?/, 'Ring meg på 412 34 567');
    await chat.press('button', 'Send svarene');
    await chat.says('Meldingen ser ut til å inneholde et telefonnummer. Chatten er anonym.');
    expect(api().told).to.deep.equal([]);
    await chat.press('button', 'Ta det bort');
    await chat.hasFocusOn('textbox', /^Hva lurer du på\?/);
    await chat.gone('button', 'Ta det bort');
    await chat.press('button', 'Send svarene');
    await chat.hasFocusOn('heading', 'Takk. Veilederen ser det du har svart.');
    expect(api().told).to.deep.equal([{ answers: { help: 'Ring meg på' } }]);

    await chat.unfold('Få svar på e-post');
    await chat.type('Hva lurer du på?', 'Jeg er 01819010001');
    await chat.type('E-post', 'kim@example.no');
    await chat.press('button', 'Send spørsmålet');
    await chat.says('Meldingen ser ut til å inneholde et fødselsnummer.');
    expect(api().letters).to.deep.equal([]);
    await chat.press('button', 'Send likevel');
    await chat.hasFocusOn('heading', 'Spørsmålet er sendt');
    expect(api().letters).to.have.length(1);
  });

  it('a copy goes to an address, on the way and after the end, once', async () => {
    api().offers({ transcriptByMail: true });
    const chat = show();
    await chat.start();
    api().add(joined());
    await chat.find('heading', 'Astrid');
    await chat.pick('Få en kopi på e-post');
    await chat.press('button', 'Send kopien');
    await chat.find('link', /^Skriv/);
    await chat.type('E-post', 'kim@example.no');
    await chat.press('button', 'Send kopien');
    await chat.hasFocusOn('heading', 'Kopien er på vei');
    await chat.press('button', 'Fortsett chatten');
    await chat.hasFocusOn('textbox', 'Skriv en melding');
    expect(api().told).to.deep.equal([{ email: 'kim@example.no' }]);
    api().add(endedBy('counsellor'));
    await chat.find('heading', 'Kopien er på vei');
  });

  it('nothing is sent while nothing is answered', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold(intake);
    await chat.press('button', 'Send svarene');
    await chat.write('Hei');
    await chat.says(/, sendt/);
    expect(api().told).to.deep.equal([]);
    expect(asksFor(intake, chat)).to.equal(true);
  });

  it('whoever has begun to answer may finish when the turn comes; others are not asked any more', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold(intake);
    await chat.press('radio', 'Går på skole');
    api().add(joined());
    await chat.find('heading', 'Astrid');
    await chat.press('button', 'Send svarene');
    await chat.hasFocusOn('heading', 'Takk. Veilederen ser det du har svart.');
    expect(api().told).to.deep.equal([{ answers: { situation: 'pupil' } }]);
    chat.element.remove();

    const other = show();
    await other.find('heading', 'Astrid');
    expect(asksFor(intake, other)).to.equal(false);
  });

  it('after the end one may say how it was, once', async () => {
    const chat = show();
    await chat.start();
    api().add(joined());
    api().add(endedBy('counsellor'));
    await chat.unfold(rating);
    await chat.press('button', 'Send svaret');
    await chat.find('link', 'Velg det svaret som passer best.');
    await chat.press('radio', 'Bra');
    await chat.type(/^Vil du si mer\?/, 'Fin prat');
    api().fail('POST .*rating', problem(500, 'internal-error'));
    await chat.press('button', 'Send svaret');
    await chat.says('Det du har skrevet, er ikke borte.');
    api().mend();
    await chat.press('button', 'Send svaret');
    await chat.hasFocusOn('heading', 'Takk for svaret');
    expect(api().told.at(-1)).to.deep.equal({ score: 4, comment: 'Fin prat' });
    expect(new Set(api().tellingKeys).size).to.equal(1);
  });

  it('nobody is asked how it was who has talked to nobody', async () => {
    const chat = show();
    await chat.start();
    api().add(endedBy('seeker'));
    await chat.find('heading', 'Du har avsluttet chatten');
    expect(asksFor(rating, chat)).to.equal(false);
  });

  it('a new conversation begins with empty forms', async () => {
    const chat = show();
    await chat.start();
    await chat.unfold(intake);
    await chat.type(/^Hva lurer du på\?/, 'Fagbrev');
    api().add(endedBy('counsellor'));
    await chat.press('button', 'Start en ny chat');
    api().begun([]);
    await chat.press('button', 'Start chat');
    await chat.unfold(intake);
    const field = (await chat.find('textbox', /^Hva lurer du på\?/)) as HTMLTextAreaElement;
    expect(field.value).to.equal('');
  });
});

describe('where to go after a conversation', () => {
  const { api, show } = useChat();

  it('is what the counsellor has pointed out', async () => {
    const chat = show();
    await chat.start();
    api().add(joined());
    api().add({ type: 'link', kind: 'course', url: 'https://karriere.example.no/kurs', label: 'Kurs i CV' });
    api().add({ type: 'link', kind: 'booking', url: 'javascript:alert(1)', label: 'Farlig' });
    api().add(says('Lykke til!'));
    api().add(endedBy('counsellor'));
    await chat.find('heading', 'Veien videre');
    expect((await chat.find('link', 'Kurs i CV')).getAttribute('href')).to.equal(
      'https://karriere.example.no/kurs',
    );
    expect(chat.all('link', 'Farlig')).to.deep.equal([]);
  });

  it('is the service’s own page where nothing was pointed out', async () => {
    const chat = show();
    await chat.start();
    api().add(endedBy('seeker'));
    await chat.find('heading', 'Veien videre');
    expect((await chat.find('link', 'Karrieresenter Østfold')).getAttribute('href')).to.equal(
      'https://karriere.example.no/',
    );
  });
});
