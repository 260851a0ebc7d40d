import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Course } from '../../src/contract/courses.js';
import { until } from '../support/widget-harness.js';
import { aMediaCourse } from './fixtures.js';
import { useCourses } from './setting.js';

describe('a course that is a video', () => {
  const { api, show } = useCourses();
  const provider = 'video.example.no';
  // Nothing answers there: what is asked of it fails at once, and shows in the browser's own record.
  const elsewhere = 'http://127.0.0.1:9';

  const aVideo = (media: Partial<NonNullable<Course['media']>> = {}) =>
    aMediaCourse({
      id: 'film',
      kind: 'video',
      title: 'Slik søker du',
      media: { url: `${elsewhere}/watch`, provider, durationSeconds: 372, captions: ['nb', 'en'], ...media },
    });
  const framed = () => aVideo({ embedUrl: `${elsewhere}/embed?v=1` });

  const open = async (course: Course) => {
    api().courses = [course];
    const page = show();
    await page.press('link', course.title);
    return page;
  };
  const asked = () =>
    performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(elsewhere));

  beforeEach(() => performance.clearResourceTimings());

  it('stands still, and says how long it is, who will know, and where else it can be seen', async () => {
    const page = await open(framed());
    const still = await page.find('button', /^Spill av: Slik søker du/);
    expect(still.textContent).to.match(/6 minutter/);
    expect(still.textContent).to.match(/Tekstet på norsk bokmål og engelsk/);
    await page.says('Videoen ligger hos video.example.no. video.example.no kan se at du ser den.');
    const link = (await page.find('link', 'Åpne videoen hos video.example.no')) as HTMLAnchorElement;
    expect(link.href).to.equal(`${elsewhere}/watch`);
    expect(page.root.querySelector('iframe, video, img')).to.not.exist;
    expect(asked()).to.be.empty;
  });

  it('is opened from the list, not sent elsewhere', async () => {
    api().courses = [framed()];
    const page = show();
    await page.press('link', 'Se videoen: Slik søker du');
    await page.hasFocusOn('heading', 'Slik søker du');
    await page.find('button', /^Spill av/);
  });

  it('comes in a frame after a press, named, fenced in, and with focus', async () => {
    const page = await open(framed());
    await page.press('button', /^Spill av/);
    const frame = await until(
      () => 'a frame',
      () => page.root.querySelector('iframe'),
    );
    expect(frame.title).to.equal('Video: Slik søker du');
    expect(frame.src).to.equal(`${elsewhere}/embed?v=1`);
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame.sandbox.contains('allow-scripts')).to.equal(true);
    expect(frame.sandbox.contains('allow-top-navigation')).to.equal(false);
    await until(
      () => 'focus on the player',
      () => page.root.activeElement === frame,
    );
    await page.find('link', 'Åpne videoen hos video.example.no');
  });

  it('stands still again when one comes back to it', async () => {
    const page = await open(framed());
    await page.press('button', /^Spill av/);
    await page.press('link', 'Alle kurs');
    await page.press('link', 'Slik søker du');
    await page.find('button', /^Spill av/);
    expect(page.root.querySelector('iframe')).to.not.exist;
  });

  it('that is a file is played by the browser, with its captions', async () => {
    const tracks = [
      { language: 'nb', url: `${elsewhere}/nb.vtt` },
      { language: 'en', url: `${elsewhere}/en.vtt` },
    ];
    const page = await open(aVideo({ url: `${elsewhere}/film.webm`, tracks }));
    await page.find('button', /^Spill av/);
    expect(asked()).to.be.empty;
    const shown: Element[] = [];
    new MutationObserver(() => shown.push(...page.root.querySelectorAll('video'))).observe(page.root, {
      childList: true,
      subtree: true,
    });
    await page.press('button', /^Spill av/);
    const film = await until(
      () => 'a film',
      () => shown[0] as HTMLVideoElement | undefined,
    );
    expect(film.controls).to.equal(true);
    expect(film.getAttribute('aria-label')).to.equal('Video: Slik søker du');
    expect(film.crossOrigin).to.equal('anonymous');
    expect(
      [...film.querySelectorAll('track')].map(({ srclang, label, default: on }) => [srclang, label, on]),
    ).to.deep.equal([
      ['nb', 'norsk bokmål', true],
      ['en', 'engelsk', false],
    ]);
  });

  it('that does not come leaves the plain link', async () => {
    const page = await open(aVideo({ url: `${elsewhere}/film.webm` }));
    // Behind another tab no browser begins to fetch a film.
    await executeServerCommand('bring-to-front');
    await page.press('button', /^Spill av/);
    await page.find('alert', 'Vi får ikke vist videoen her. Du kan åpne den hos video.example.no.');
    await page.find('link', 'Åpne videoen hos video.example.no');
    expect(page.root.querySelector('video')).to.not.exist;
  });

  it('that nobody can play here is a plain link from the first', async () => {
    const page = await open(aVideo());
    const link = (await page.find('link', 'Se videoen')) as HTMLAnchorElement;
    expect(link.href).to.equal(`${elsewhere}/watch`);
    expect(page.all('button', /Spill av/)).to.be.empty;
  });
});
