import type { Page } from '@playwright/test';

/** From the next load on, IndexedDB opens complete only once the returned function is called. */
export async function holdStore(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      Object.defineProperty(request, 'onsuccess', {
        set: (listener: (event: Event) => void) => {
          request.addEventListener('success', (event) => {
            if ('storeAnswers' in globalThis) listener(event);
            else addEventListener('store-answers', () => listener(event));
          });
        },
      });
      return request;
    };
  });
  return () =>
    page.evaluate(() => {
      Object.assign(globalThis, { storeAnswers: true });
      dispatchEvent(new Event('store-answers'));
    });
}
