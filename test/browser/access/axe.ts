/** The axe rules to run. Structural rules are the same in all themes; colour rules are not. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { isFull } from '../../full.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** Theme names as stored by the settings; null follows the system. */
const THEMES = ['dark', 'contrast', null] as const;

/** Viewport widths at which states are checked: a phone and a desktop. */
export const WIDTHS = [360, 1280] as const;

/**
 * Expects no axe violations in the light theme and no colour violations in the other themes; the full run applies all
 * rules in every theme. The quick run checks the other themes at phone width only, where every colour appears too.
 * @param where names the state in a failure message
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
