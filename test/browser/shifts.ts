/** The layout shifts of a page, as browsers measure them. */
import type { Page } from '@playwright/test';

/** Records every layout shift of the pages opened from now on, in the pages themselves. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as readonly {
        value: number;
        sources: readonly { node: Node | null }[];
      }[])
        shifts.push(
          `${entry.value.toFixed(4)}: ${entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) || node?.nodeName).join(', ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** @returns the shifts so far, with the values and the words that moved, after the next frame */
export function recordedShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) =>
        requestAnimationFrame(() =>
          setTimeout(() => resolve((globalThis as unknown as { shifts: string[] }).shifts), 50),
        ),
      ),
  );
}
