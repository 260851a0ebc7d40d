import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useDemo } from '../support/use-demo.js';

describe('the chat beside what a page has of its own', () => {
  const { demo, browser } = useDemo();
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser().newContext({ locale: 'nb-NO', viewport: { width: 1000, height: 700 } });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    await page.goto(`${demo().addresses.sites}/fylket/`);
    await page.getByRole('button', { name: 'Chat med en veileder' }).waitFor();
  });
  afterEach(() => context.close());

  /** A dialog of the page's own, with a field and a button that opens the chat. */
  const openDialog = () =>
    page.evaluate(() => {
      const dialog = document.createElement('dialog');
      const field = document.createElement('input');
      field.setAttribute('aria-label', 'Søk');
      const help = document.createElement('button');
      help.textContent = 'Spør oss';
      help.addEventListener('click', () => document.querySelector('guidance-chat')?.show());
      dialog.append(field, help);
      document.body.append(dialog);
      dialog.showModal();
    });
  const launcher = () => page.locator('guidance-chat').getByRole('button', { name: 'Chat med en veileder' });

  it('stands behind a modal dialog of the page, and takes neither presses nor focus there', async () => {
    await openDialog();
    await page.getByLabel('Søk').fill('kurs');
    expect(
      await launcher()
        .click({ timeout: 500 })
        .catch(() => 'covered'),
    ).toBe('covered');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Søk');
  });

  it('opened from within such a dialog, stands in front of it, and gives focus back', async () => {
    await openDialog();
    await page.getByRole('button', { name: 'Spør oss' }).click();
    await page.locator('guidance-chat').getByRole('heading', { name: 'Karrieresenter Østfold' }).waitFor();
    const box = await page.locator('guidance-chat').getByRole('dialog').boundingBox();
    expect(box?.width).toBeLessThan(420);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Spør oss');
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('moves to the other side while it would cover what has focus, and back', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#nede';
      link.textContent = 'Nede til høyre';
      Object.assign(link.style, { position: 'fixed', right: '60px', bottom: '40px' });
      document.body.append(link);
    });
    const side = async () => {
      const box = await launcher().boundingBox();
      return (box?.x ?? 0) > 500 ? 'end' : 'start';
    };
    expect(await side()).toBe('end');
    await page.getByRole('link', { name: 'Nede til høyre' }).focus();
    await expect.poll(side).toBe('start');
    await page.getByRole('link', { name: 'Bestill time' }).first().focus();
    await expect.poll(side).toBe('end');
  });

  it('blocks no press around it', async () => {
    const box = await launcher().boundingBox();
    if (!box) throw new Error('There is no launcher.');
    const at = (x: number, y: number) =>
      page.evaluate(([left = 0, top = 0]) => document.elementFromPoint(left, top)?.localName, [x, y]);
    expect(await at(box.x + box.width / 2, box.y + box.height / 2)).toBe('guidance-chat');
    expect(await at(box.x - 4, box.y + box.height / 2)).not.toBe('guidance-chat');
    expect(await at(box.x + box.width / 2, box.y - 4)).not.toBe('guidance-chat');
    await launcher().click();
    const panel = await page.locator('guidance-chat').getByRole('dialog').boundingBox();
    expect(await at((panel?.x ?? 0) - 4, (panel?.y ?? 0) + 100)).not.toBe('guidance-chat');
  });
});
