/** Accessibility rules of axe, in every theme. Structure is the same in all of them; colours are not. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { isFull } from '../../full.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** As the settings name them; null follows the system. */
const THEMES = ['dark', 'contrast', null] as const;

/** Widths at which states are checked: a phone, a desktop. */
export const WIDTHS = [360, 1280] as const;

/**
 * Expects the page to break no rule in the light theme, and none of colour in the others; in the full run none in any
 * theme. In the quick run the other themes are checked on the phone only, where every colour is seen too.
 * @param where names the state in a failure
 */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 640;
  for (const theme of THEMES) {
    if (theme !== null && !isPhone && !isFull) continue;
    await page.evaluate((name) => {
      if (name === null) delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = name;
    }, theme);
    const axe = new AxeBuilder({ page });
    const { violations } = await (theme === null || isFull ? axe.withTags(TAGS) : axe.withRules(OF_COLOUR)).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      `${where}, ${theme ?? 'light'}`,
    ).toEqual([]);
  }
}
