import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpPage, sections } from '../../src/bundle/help.js';
import { advice } from '../../src/embed/diagnostics.js';

describe('the help page', () => {
  const codes = sections.map(({ code }) => code);

  it('has a section for every line that the console can lead from', () => {
    expect(codes).toEqual(expect.arrayContaining([...Object.keys(advice), 'render', 'script-blocked']));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(helpPage()).toContain(`<section id="${code}">`);
  });

  it('runs nothing', () => {
    expect(helpPage()).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it('knows the codes that the README names', () => {
    const named =
      readFileSync('README.md', 'utf8').split('## When a widget does not show')[1]?.split('\n## ')[0] ?? '';
    for (const code of codes) expect(named).toContain(`\`${code}\``);
  });
});
