/** Puts drafts into the browser's storage before a test, in the format of the self-check. */
import type { Page } from '@playwright/test';
import type { Draft } from '../../src/domain/draft/draft.ts';

/** The stored record of a draft, written by a tab named `seed`. */
function recordOf(draft: Draft): readonly [key: string, value: unknown] {
  return [`draft/${draft.id}`, { draft, by: 'seed', seq: 2, savedAt: draft.updatedAt }];
}

/** Stores drafts, and other values by key, in the site's database. Ends on a page without the self-check. */
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

/** Writes the journal of a killed tab with unsaved edits of a draft; opening it creates a separate draft. */
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
