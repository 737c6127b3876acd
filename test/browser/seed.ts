/** Puts drafts into the browser's storage before a test, in the format of the self-check. */
import type { Page } from '@playwright/test';
import type { Draft } from '../../src/domain/draft/draft.ts';

/** The smallest file at the site's root: a page of the same origin, without scripts of ours. */
const BARE_PAGE = 'goc-trang.json';

/** The stored record of a draft, written by a tab named `seed`. */
function recordOf(draft: Draft): readonly [key: string, value: unknown] {
  return [`draft/${draft.id}`, { draft, by: 'seed', seq: 2, savedAt: draft.updatedAt }];
}

/**
 * Stores drafts, and other values by key, in the site's database. Ends on a page without the self-check.
 * @param root the site's address, if not the tests' default
 */
export async function seed(
  page: Page,
  drafts: readonly Draft[],
  others: readonly (readonly [key: string, value: unknown])[] = [],
  root = '',
): Promise<void> {
  await page.goto(root + BARE_PAGE);
  await page.evaluate(
    async (entries) => {
      const path = new URL('.', location.href).pathname;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(`ban-nhap:${encodeURIComponent(path)}`);
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

/**
 * Writes the journal of a killed tab with unsaved edits of a draft, on the page where `seed` ended; opening the draft
 * creates a separate one.
 */
export async function seedKilledTab(page: Page, draft: Draft): Promise<void> {
  await page.evaluate(
    (entry) => {
      const path = new URL('.', location.href).pathname;
      localStorage.setItem(
        `ban-nhap:${encodeURIComponent(path)}:journal/${entry.draft.id}/killed`,
        JSON.stringify(entry),
      );
    },
    { draft, by: 'killed', seq: 1, base: { by: 'seed', seq: 1 }, saved: false },
  );
}
