import { fieldsOf } from '../../../../domain/draft/read/reader.ts';
import type { Browser } from './browser.ts';
import { tolerate } from './storageFailure.ts';

/** How every name of a deployment begins, in IndexedDB and in localStorage. */
const NAMES = 'ban-nhap:';
/** Under which the paths are noted at which the self-check was opened: older browsers cannot list their databases. */
const NOTED = 'noi-luu-ban-nhap';

/** What a deployment's names begin with. @param scope its path */
export function namesOf(scope: string): string {
  return `${NAMES}${encodeURIComponent(scope)}`;
}

/** The paths noted in this browser. Never throws. */
export function notedPlaces(browser: Pick<Browser, 'localStorage'>): readonly string[] {
  try {
    return Object.keys(fieldsOf(JSON.parse(browser.localStorage()?.getItem(NOTED) ?? '{}')) ?? {});
  } catch {
    // Not readable, or not to be had: it is only a help.
    return [];
  }
}

/** Notes a path. Never throws. */
export function notePlace(browser: Pick<Browser, 'localStorage'>, scope: string): void {
  const known = notedPlaces(browser);
  if (known.includes(scope)) return;
  try {
    browser
      .localStorage()
      ?.setItem(NOTED, JSON.stringify(Object.fromEntries([...known, scope].map((path) => [path, 1]))));
  } catch (error) {
    tolerate(error);
  }
}
