/** Optional reads and writes never throw: failures of the storage are ignored, faults of the page are reported. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { otherDeployments } from '../../../../../src/adapters/browser/drafts/otherDeployments.ts';
import { noteDeployment, notedDeployments } from '../../../../../src/adapters/browser/drafts/storage/deployments.ts';
import { exportLog } from '../../../../../src/adapters/browser/drafts/storage/exportLog.ts';
import { openQuarantine } from '../../../../../src/adapters/browser/drafts/storage/quarantine.ts';
import { forgetPageErrors, pageErrors } from '../../../../../src/adapters/browser/faults/pageErrors.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';

const AT = '2026-11-03T07:00:00.000Z';
const FAULT = new TypeError('a fault of the page in an optional operation');

/** A localStorage of which some methods fail. */
function storage(failing: readonly (keyof Storage)[], error: Error, items: Readonly<Record<string, string>> = {}) {
  const fail = (method: keyof Storage): void => {
    if (failing.includes(method)) throw error;
  };
  const names = Object.keys(items);
  const local = {
    get length() {
      fail('length');
      return names.length;
    },
    key: (at: number) => names[at] ?? null,
    getItem(name: string) {
      fail('getItem');
      return items[name] ?? null;
    },
    setItem: () => fail('setItem'),
  } as unknown as Storage;
  return { localStorage: () => local, indexedDB: () => undefined as unknown as IDBFactory, after: () => () => {} };
}

type Operation = (browser: ReturnType<typeof storage>) => unknown;
const OPERATIONS: readonly (readonly [string, keyof Storage, Operation, unknown])[] = [
  ['noting a path', 'setItem', (browser) => noteDeployment(browser, '/a/'), undefined],
  ['the time of an export', 'getItem', (browser) => exportLog(browser, 'p:').at('d1'), null],
  ['noting an export', 'setItem', (browser) => exportLog(browser, 'p:').note(['d1'], AT), undefined],
  ['drafts of other paths', 'length', (browser) => otherDeployments(browser, '/a/', 'r').find([]), []],
  [
    'settling those of another path',
    'setItem',
    (browser) => otherDeployments(browser, '/a/', 'r').settle({ path: '/b/', drafts: [emptyDraft('d1')] }) && undefined,
    undefined,
  ],
];

beforeEach(() => {
  forgetPageErrors();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  forgetPageErrors();
  vi.restoreAllMocks();
});

test.each(OPERATIONS)('%s', async (_, method, operation, result) => {
  expect(await operation(storage([method], new DOMException('full', 'QuotaExceededError')))).toEqual(result);
  expect(pageErrors()).toEqual([]);
  expect(await operation(storage([method], FAULT))).toEqual(result);
  expect(pageErrors()).toEqual([FAULT]);
});

test('what the journal set aside', async () => {
  const use = () => Promise.resolve([]) as Promise<never>;
  const list = (failing: readonly (keyof Storage)[], error: Error = FAULT) =>
    openQuarantine(use, storage(failing, error, { 'p:quarantine/d1/x': '{', other: '1' }), 'p:').list();
  expect(await list([])).toEqual([{ key: 'p:quarantine/d1/x', id: 'd1', text: '{' }]);
  expect(await list(['length'], new DOMException('no', 'SecurityError'))).toEqual([]);
  expect(pageErrors()).toEqual([]);
  expect(await list(['getItem'])).toEqual([]);
  expect(pageErrors()).toEqual([FAULT]);
});

test('paths that were noted are known, whatever else is stored there', () => {
  const known = (text: string | null) =>
    notedDeployments(storage([], FAULT, text === null ? {} : { 'noi-luu-ban-nhap': text }));
  expect(known(null)).toEqual([]);
  expect(known('{"/a/":1,"/b/":1}')).toEqual(['/a/', '/b/']);
  for (const text of ['{', '[1]', 'null', '"/a/"']) expect(known(text)).toEqual([]);
});
