/** The axe rules to run. Structural rules are the same in all themes; colour rules are not. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { isFull } from '../../full.ts';

const SCRIPT = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const ALL_RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};
const COLOUR_RULES: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
/** Theme names as stored by the settings; null follows the system. */
const THEMES = ['dark', 'contrast', null] as const;

/** Viewport widths at which states are checked: a phone and a desktop. */
export const WIDTHS = [360, 1280] as const;

/** Violations as `rule target, target`, in the part of the page that `within` selects, or in all of it. */
async function violations(page: Page, rules: RunOptions, within?: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SCRIPT);
  return page.evaluate(
    async ([options, part]) => {
      const { axe } = window as unknown as {
        axe: { run: (context: string | Document, options: RunOptions) => Promise<AxeResults> };
      };
      // A target that the bar covers at one scroll position is not too small: the reader can scroll on.
      const bar = document.querySelector<HTMLElement>('.bar');
      bar?.style.setProperty('position', 'relative');
      const found = await axe.run(part ?? document, { ...options, resultTypes: ['violations'] });
      bar?.style.removeProperty('position');
      return found.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    [rules, within] as const,
  );
}

/**
 * Expects no axe violations in the page's present look.
 * @param where names the state in a failure message
 * @param within selects the part of the page to check
 */
export async function expectNoViolations(page: Page, where = 'axe', within?: string): Promise<void> {
  expect(await violations(page, ALL_RULES, within), where).toEqual([]);
}

/** Expects no violation of the colour rules in the page's present look. */
export async function expectReadableColours(page: Page, where = 'axe', within?: string): Promise<void> {
  expect(await violations(page, isFull ? ALL_RULES : COLOUR_RULES, within), where).toEqual([]);
}

/**
 * Expects no axe violations in the light theme and no colour violations in the other themes; the full run applies all
 * rules in every theme. The quick run checks one other theme per state, and at phone width only: every colour appears
 * in several states, and there too.
 * @param where names the state in a failure message
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 640;
  // Either of the other themes, the same in every run.
  const other = THEMES[where.length % 2];
  for (const theme of THEMES) {
    if (theme !== null && !isFull && (!isPhone || theme !== other)) continue;
    await page.evaluate((name) => {
      if (name === null) delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = name;
    }, theme);
    await (theme === null ? expectNoViolations : expectReadableColours)(page, `${where}, ${theme ?? 'light'}`);
  }
}
