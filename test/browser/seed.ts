/** Drafts put into a browser's storage before a test, as the self-check itself stores them. */
import type { Page } from '@playwright/test';
import type { Draft } from '../../src/domain/draft/draft.ts';

/** A draft as its record, stored by a tab named `seed`. */
function recordOf(draft: Draft): readonly [key: string, value: unknown] {
  return [`draft/${draft.id}`, { draft, by: 'seed', seq: 2, savedAt: draft.updatedAt }];
}

/** Stores these drafts, and other values by key, in the database of the site at `baseURL`. The page ends on one without the self-check. */
export async function seed(
  page: Page,
  drafts: readonly Draft[],
  others: readonly (readonly [key: string, value: unknown])[] = [],
): Promise<void> {
  await page.goto('gioi-thieu/');
  await page.evaluate(
    async (entries) => {
      const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI).pathname;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(`ban-nhap:${encodeURIComponent(root)}`);
        opening.onupgradeneeded = () => opening.result.createObjectStore('drafts');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction('drafts', 'readwrite');
        for (const [key, value] of entries) transaction.objectStore('drafts').put(value, key);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      db.close();
    },
    [...drafts.map(recordOf), ...others],
  );
}

/** Leaves what a killed tab had entered in a draft, apart from what is stored: when it is opened it becomes a draft of its own. */
export async function seedKilledTab(page: Page, draft: Draft): Promise<void> {
  await page.evaluate(
    (entry) => {
      const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI).pathname;
      localStorage.setItem(
        `ban-nhap:${encodeURIComponent(root)}:journal/${entry.draft.id}/killed`,
        JSON.stringify(entry),
      );
    },
    { draft, by: 'killed', seq: 1, base: { by: 'seed', seq: 1 }, saved: false },
  );
}
