import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: { run: (context: Document, options: object) => Promise<AxeResults> };
}

/** What axe finds on the page, one line each: rule, help, element. */
export async function axeViolations(page: Page, disabledRules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((disabled) => {
    const rules = Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }]));
    return (window as unknown as AxeWindow).axe.run(document, { rules });
  }, disabledRules);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}
