import { fieldsOf } from '../../../../domain/draft/read/reader.ts';
import type { Browser } from './browser.ts';
import { tolerate } from './storageFailure.ts';

/** The prefix of all storage names of a deployment, in IndexedDB and localStorage. */
const NAMES = 'ban-nhap:';
/**
 * The localStorage key of the paths at which the self-check was opened, because older browsers cannot list their
 * databases.
 */
const NOTED = 'noi-luu-ban-nhap';

/** The prefix of a deployment's storage names. @param scope its path */
export function storedNamesOf(scope: string): string {
  return `${NAMES}${encodeURIComponent(scope)}`;
}

/** The recorded paths of this browser. Never throws. */
export function notedDeployments(browser: Pick<Browser, 'localStorage'>): readonly string[] {
  try {
    return Object.keys(fieldsOf(JSON.parse(browser.localStorage()?.getItem(NOTED) ?? '{}')) ?? {});
  } catch {
    // Unreadable or unavailable: the list is only a hint.
    return [];
  }
}

/** Records a path. Never throws. */
export function noteDeployment(browser: Pick<Browser, 'localStorage'>, scope: string): void {
  const known = notedDeployments(browser);
  if (known.includes(scope)) return;
  try {
    browser
      .localStorage()
      ?.setItem(NOTED, JSON.stringify(Object.fromEntries([...known, scope].map((path) => [path, 1]))));
  } catch (error) {
    tolerate(error);
  }
}
