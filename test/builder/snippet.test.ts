import { describe, expect, it } from 'vitest';
import { integrityOf } from '../../demo/builder/integrity.js';
import { policyLines, policyText } from '../../demo/builder/policy-lines.js';
import { pastedParts, snippetParts } from '../../demo/builder/snippet.js';
import { ways, type Way } from '../../demo/builder/ways.js';
import { optionWords } from '../../demo/builder/builder-words.js';
import { widgets } from '../../src/embed/widget.js';
import { widgetOptions } from '../../demo/frames/widget-options.js';
import { host, settingsOf } from './any-settings.js';

const courses = { widget: 'courses', lang: 'nn', options: { audience: 'pupils parents' } } as const;
const textsOf = (way: Way) =>
  Object.fromEntries(
    snippetParts(settingsOf(courses, { way }), host).map(({ name, text }) => [
      name,
      text.replaceAll(/\s+/g, ' '),
    ]),
  );
const hosted =
  'https://widgets.example.no/v1/frame/courses.html?api=https%3A%2F%2Fapi.example.no%2Fguidance%2Fv1&amp;lang=nn&amp;audience=pupils+parents';
const script =
  '<script async src="https://widgets.example.no/v1/guidance.js" data-api="https://api.example.no/guidance/v1"';

describe('a snippet', () => {
  it.each([
    [
      'elements',
      `<guidance-courses lang="nn" audience="pupils parents"> <a href="${hosted}" >Kurs</a> </guidance-courses>`,
    ],
    [
      'data',
      `<div data-guidance="courses" data-lang="nn" data-audience="pupils parents"> <a href="${hosted}" >Kurs</a> </div>`,
    ],
    [
      'wordpress-limited',
      `<div data-guidance="courses" data-lang="nn" data-audience="pupils parents"> <a href="${hosted}" >Kurs</a> </div>`,
    ],
  ] as const)('for an editor of the kind "%s" says all of it in its place', (way, place) => {
    expect(textsOf(way)).toEqual({ script: `${script} ></script>`, place });
  });

  it.each([
    ['class', `<div class="guidance-courses"> <a href="${hosted}" >Kurs</a> </div>`],
    ['link', `<a class="guidance-courses" href="${hosted}" >Kurs</a>`],
  ] as const)('for an editor of the kind "%s" leaves what it says to the script', (way, place) => {
    expect(textsOf(way)).toEqual({
      script: `${script} data-lang="nn" data-courses-audience="pupils parents" ></script>`,
      place,
    });
  });

  it('for an editor that keeps everything is one piece, and needs no place for a chat that floats', () => {
    const whole = pastedParts(settingsOf(courses), snippetParts(settingsOf(courses), host));
    expect(whole.map(({ name }) => name)).toEqual(['place']);
    expect(whole[0]?.text).toMatch(/^<script[^]+<guidance-courses/);
    const chat = settingsOf({ widget: 'chat', options: { placement: 'top-end', 'show-availability': '' } });
    const [only, ...others] = snippetParts(chat, host);
    expect(others).toEqual([]);
    expect(only?.text).toContain('data-chat\n  data-chat-placement="top-end"\n  data-chat-show-availability');
  });

  it('in a frame leaves out what means nothing there, and says what it is and in which language', () => {
    const chat = settingsOf(
      { widget: 'chat', lang: 'nn', options: { placement: 'top-end', topic: 'cv' } },
      { way: 'frame' },
    );
    const [frame, helper] = snippetParts(chat, host);
    expect(frame?.text).not.toContain('placement');
    expect(frame?.text).toContain('topic=cv');
    expect(frame?.text).toContain('title="Chat med ein rettleiar"\n  lang="nn"');
    expect(frame?.text).toContain('allow="clipboard-write; web-share"');
    expect(helper?.text).toBe(
      '<script async src="https://widgets.example.no/v1/frame/guidance-frame.js"></script>',
    );
  });

  it('puts colours where a strict policy lets them be', () => {
    const parts = snippetParts(settingsOf({ look: { accent: '#0b5a6b', radius: '4' } }), host);
    expect(parts.at(-1)).toEqual({
      name: 'styles',
      text: 'guidance-booking {\n  --guidance-accent: #0b5a6b;\n  --guidance-radius: 4px;\n}',
    });
    expect(parts.map(({ text }) => text).join('')).not.toMatch(/style=|<style/);
  });

  it.each(ways)('for a fixed version has the hash of the file that it loads: %s', (way) => {
    const asked: string[] = [];
    const parts = snippetParts(settingsOf({}, { way, version: 'fixed' }), host, (address) => {
      asked.push(address);
      return 'sha384-abc+/=';
    });
    const loaded = parts.map(({ text }) => text).join('');
    expect(asked).toHaveLength(1);
    expect(loaded).toContain(
      `src="${asked[0] ?? ''}"\n  integrity="sha384-abc+/="\n  crossorigin="anonymous"`,
    );
  });

  it('hashes as browsers do', async () => {
    expect(await integrityOf(new Uint8Array())).toBe(
      'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb',
    );
  });
});

describe('WordPress', () => {
  it.each([
    ['wordpress', 'html'],
    ['wordpress-limited', 'data'],
  ] as const)('%s gets what an editor of the kind "%s" gets', (way, placing) => {
    const partsFor = (chosen: Way) => snippetParts(settingsOf(courses, { way: chosen }), host);
    expect(partsFor(way)).toEqual(partsFor(placing));
  });
});

describe('the lines for the policy', () => {
  it('name the script, the API and our Trusted Types policy, and need no styles from elsewhere', () => {
    expect(policyText(policyLines(settingsOf({}), host))).toBe(
      "script-src https://widgets.example.no;\nconnect-src https://api.example.no;\nstyle-src 'self';\ntrusted-types guidance;",
    );
  });

  it('name the script’s host among those that are asked for a language that it fetches', () => {
    expect(policyText(policyLines(settingsOf({ lang: 'uk' }), host))).toContain(
      '\nconnect-src https://api.example.no https://widgets.example.no;\n',
    );
  });

  it('name for a frame only where it comes from', () => {
    expect(policyText(policyLines(settingsOf({}, { way: 'frame' }), host))).toBe(
      'frame-src https://widgets.example.no;\nscript-src https://widgets.example.no;',
    );
  });
});

describe('the builder’s words', () => {
  it.each(widgets)('name every setting of %s, and every choice', (widget) => {
    for (const [option, rule] of Object.entries(widgetOptions[widget])) {
      const words = optionWords[widget][option];
      expect(words?.label, option).toBeTruthy();
      if (!('words' in rule)) continue;
      const told = Object.keys(words?.choices ?? {});
      // The first of a layout's or a placement's words is what one gets without choosing.
      const chosen = ['layout', 'placement'].includes(option) ? rule.words.slice(1) : rule.words;
      expect(told.sort(), option).toEqual([...chosen].sort());
    }
  });
});
