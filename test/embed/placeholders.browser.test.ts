import { expect } from 'chai';
import { Placeholders } from '../../src/embed/placeholders.js';
import type { Attributes } from '../../src/embed/widget.js';

describe('what editors can write', () => {
  let page: HTMLElement;
  let opened: Attributes[];
  const fromScript = { chat: { placement: 'top-end' }, booking: { service: 'career' }, courses: {} };
  let placeholders: Placeholders;
  let stop: () => void;

  beforeEach(() => {
    opened = [];
    stop = () => undefined;
    placeholders = new Placeholders({ attributes: fromScript, openChat: (wishes) => opened.push(wishes) });
    page = document.createElement('main');
    document.body.append(page);
  });

  afterEach(() => {
    stop();
    page.remove();
  });

  const write = (markup: string): void => {
    page.innerHTML = markup;
    placeholders.scan(page);
  };
  const widget = (tag: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(tag);
    if (!found) throw new Error(`There is no <${tag}>: ${page.innerHTML}`);
    return found;
  };

  it('becomes a widget inside a div, by attribute and by class', () => {
    write('<div data-guidance="booking"></div><div class="intro guidance-courses"></div>');
    expect(widget('div > guidance-booking')).to.exist;
    expect(widget('div.intro > guidance-courses')).to.exist;
  });

  it('keeps what stood there as the fallback', () => {
    write('<div data-guidance="booking"><p>Ring oss</p></div>');
    expect(widget('guidance-booking > p').textContent).to.equal('Ring oss');
  });

  it('carries its data attributes over, and keeps the page’s class and id', () => {
    write('<div id="her" data-guidance="courses" data-audience="pupils" data-page-size="5"></div>');
    const courses = widget('#her > guidance-courses');
    expect(courses.getAttribute('audience')).to.equal('pupils');
    expect(courses.getAttribute('page-size')).to.equal('5');
    expect(courses.hasAttribute('guidance')).to.equal(false);
  });

  it('takes from the script’s tag only what it does not say itself', () => {
    write('<guidance-booking service="cv"></guidance-booking><div data-guidance="booking"></div>');
    expect(widget('guidance-booking[service="cv"]')).to.exist;
    expect(widget('div > guidance-booking').getAttribute('service')).to.equal('career');
  });

  it('is filled once, however often the page is scanned', () => {
    write('<div data-guidance="booking"></div>');
    placeholders.scan(document);
    placeholders.scan(page);
    expect(page.querySelectorAll('guidance-booking')).to.have.length(1);
  });

  it('leaves an unknown word alone', () => {
    write('<div data-guidance="quiz">Quiz</div>');
    expect(page.innerHTML).to.equal('<div data-guidance="quiz">Quiz</div>');
  });

  it('keeps a link to booking or courses working, and focused, inside the widget', () => {
    page.innerHTML = '<p><a data-guidance="courses" data-kind="webinar" href="#kurs">Se kursene</a></p>';
    page.querySelector('a')?.focus();
    placeholders.scan(page);
    const link = widget('p > guidance-courses[kind="webinar"] > a');
    expect(document.activeElement).to.equal(link);
    expect(link.getAttribute('href')).to.equal('#kurs');
  });

  const press = (link: HTMLElement, how: MouseEventInit = {}): MouseEvent => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
    // Whatever the widget does, the test's page stays.
    page.addEventListener('click', (later) => later.target === link && later.preventDefault(), {
      once: true,
    });
    link.dispatchEvent(event);
    return event;
  };

  it('lets a link to the chat stay where it is and open the panel', () => {
    write('<a class="guidance-chat" data-topic="school" href="#chat">Chat med oss</a>');
    press(widget('a'));
    expect(opened).to.deep.equal([{ placement: 'top-end', topic: 'school' }]);
    expect(page.querySelector('guidance-chat')).to.equal(null);
  });

  it('lets a link to the chat open in a new tab when that is what the visitor asks for', () => {
    write('<a data-guidance="chat" href="#chat">Chat med oss</a>');
    press(widget('a'), { ctrlKey: true });
    expect(opened).to.deep.equal([]);
  });

  it('is seen when it comes later, also deep inside what is added', async () => {
    stop = placeholders.follow(document, (work) => work());
    const article = document.createElement('article');
    article.innerHTML = '<section><div data-guidance="booking"></div></section>';
    page.append(article);
    await Promise.resolve();
    expect(widget('section > div > guidance-booking')).to.exist;
  });

  it('waits for the page to settle; an element gets its settings at once', () => {
    page.innerHTML = '<div data-guidance="courses"></div><guidance-booking></guidance-booking>';
    let settle = (): void => undefined;
    stop = placeholders.follow(document, (work) => (settle = work));
    expect(widget('guidance-booking').getAttribute('service')).to.equal('career');
    expect(page.querySelectorAll('guidance-courses')).to.have.length(0);
    settle();
    expect(widget('div > guidance-courses')).to.exist;
  });

  it('is filled once in a copy of the page, links too', () => {
    write('<div data-guidance="courses"></div><a class="guidance-booking" href="#time">Bestill</a>');
    page.replaceWith((page = page.cloneNode(true) as HTMLElement));
    placeholders.scan(document);
    expect(page.querySelectorAll('guidance-courses')).to.have.length(1);
    expect(page.querySelectorAll('guidance-booking')).to.have.length(1);
    expect(widget('guidance-booking > a')).to.exist;
  });

  it('is filled anew when a page that knows only its own has emptied it, but not for ever', async () => {
    write('<div data-guidance="courses"><p>Ring oss</p></div>');
    stop = placeholders.follow(document, (work) => work());
    widget('guidance-courses').replaceWith('');
    await Promise.resolve();
    expect(widget('div > guidance-courses')).to.exist;
    for (let round = 0; round < 30; round += 1) {
      widget('div').replaceChildren();
      await Promise.resolve();
    }
    expect(page.querySelectorAll('guidance-courses')).to.have.length(0);
  });

  it('is known by what an editor has made of its name', () => {
    write('<div data-guidance="”booking” "></div><div class="“guidance-courses”"></div>');
    expect(widget('div > guidance-booking')).to.exist;
    expect(widget('div > guidance-courses')).to.exist;
  });

  it('is never empty, even where nothing stood in it', () => {
    write('<div data-guidance="booking"></div>');
    expect(widget('guidance-booking').matches(':empty')).to.equal(false);
  });
});
