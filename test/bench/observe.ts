/** Measures a page from inside: the time from a tap or key to the next paint, and the longest task. */
import type { Page } from '@playwright/test';

/** Milliseconds: of each paint, and of the longest task meanwhile (0 if none exceeded 50). */
export interface Kept {
  readonly times: readonly number[];
  readonly longest: number;
  /** The same, but where files were picked only from the page's event on: the browser makes the list of them before. */
  readonly own: number;
}

interface Watched {
  /** From each tap or key to the next frame. */
  painted: number[];
  /** From a tap to the frame that shows another title. */
  opened: number[];
  tasks: number[];
  own: number[];
}

/** Runs in the page before any other script. */
export function observe(): void {
  const kept: Watched = { painted: [], opened: [], tasks: [], own: [] };
  Object.assign(globalThis, { kept });
  /**
   * Calls back after the next frame was drawn: a message posted inside a frame callback is delivered after the frame.
   */
  const drawn = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  let tapped: number | null = null;
  for (const type of ['click', 'input'] as const) {
    addEventListener(
      type,
      ({ timeStamp }) => {
        if (type === 'click') tapped = timeStamp;
        drawn(() => kept.painted.push(performance.now() - timeStamp));
      },
      true,
    );
  }
  new MutationObserver((changes) => {
    const from = tapped;
    const title = changes.some(({ addedNodes }) =>
      [...addedNodes].some(
        (node) => node instanceof Element && (node.matches('h1') || node.querySelector('h1') !== null),
      ),
    );
    if (from === null || !title) return;
    tapped = null;
    drawn(() => kept.opened.push(performance.now() - from));
  }).observe(document, { subtree: true, childList: true });
  const changes: number[] = [];
  addEventListener('change', () => changes.push(performance.now()), true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const end = startTime + duration;
      kept.tasks.push(duration);
      kept.own.push(end - (changes.find((time) => time > startTime && time < end) ?? startTime));
    }
  }).observe({ type: 'longtask' });
}

async function taken(page: Page, act: () => Promise<void>, which: 'painted' | 'opened'): Promise<Kept> {
  const watched = () => (globalThis as unknown as { kept: Watched }).kept;
  await page.evaluate(`Object.assign((${watched.toString()})(), { painted: [], opened: [], tasks: [], own: [] })`);
  await act();
  await page.waitForTimeout(400);
  const { tasks, own, ...times } = await page.evaluate<Watched>(`(${watched.toString()})()`);
  return { times: times[which], longest: Math.max(0, ...tasks), own: Math.max(0, ...own) };
}

/** Runs `act` and returns the paints that it caused. */
export const painted = (page: Page, act: () => Promise<void>): Promise<Kept> => taken(page, act, 'painted');

/** Runs `act`, which follows a link to another view, and returns the time until its title was shown. */
export const opened = (page: Page, act: () => Promise<void>): Promise<Kept> => taken(page, act, 'opened');
