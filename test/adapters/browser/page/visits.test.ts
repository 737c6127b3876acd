import { afterEach, describe, expect, test, vi } from 'vitest';

/** A tab's history, location and sessionStorage, as far as they are used. */
function tab(stored: string | null = null) {
  const entries: { hash: string; state: unknown }[] = [{ hash: '', state: null }];
  let at = 0;
  const storage = new Map(stored === null ? [] : [['vi-tri:/a/', stored]]);
  vi.stubGlobal('location', {
    pathname: '/a/',
    get hash() {
      return entries[at]?.hash ?? '';
    },
  });
  vi.stubGlobal('history', {
    get state() {
      return entries[at]?.state ?? null;
    },
    replaceState(state: unknown, _: string, hash?: string) {
      entries[at] = { hash: hash ?? entries[at]?.hash ?? '', state };
    },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  });
  vi.stubGlobal('dispatchEvent', () => true);
  return {
    storage,
    follow(hash: string) {
      entries.splice(at + 1, Infinity, { hash, state: null });
      at += 1;
    },
    go(steps: number) {
      at += steps;
    },
  };
}

async function fresh() {
  vi.resetModules();
  return import('../../../../src/adapters/browser/page/visits.ts');
}

afterEach(() => void vi.unstubAllGlobals());

describe('history entries of a tab', () => {
  test('are restored as last noted', async () => {
    const page = tab();
    const { enterVisit, updateVisit } = await fresh();
    expect(enterVisit()).toBeNull();
    updateVisit({ y: 700, focus: '0 A', folds: [true] });
    page.follow('#b');
    // The browser scrolls before it reports the new address; this position must not go to the entry left.
    updateVisit({ y: 0 });
    expect(enterVisit()).toBeNull();
    expect(enterVisit()).toBe('same');
    page.go(-1);
    expect(enterVisit()).toMatchObject({ hash: '', y: 700, focus: '0 A', folds: [true] });
  });

  test('survive a reload with the input in forms', async () => {
    const page = tab();
    const before = await fresh();
    before.enterVisit();
    before.updateVisit({ y: 40, fields: { form: { unit: 'Phòng' } } });
    before.storeVisits();
    const after = await fresh();
    expect(after.enterVisit()).toMatchObject({ y: 40, fields: { form: { unit: 'Phòng' } } });
    expect([...page.storage.keys()]).toEqual(['vi-tri:/a/']);
  });

  test('are counted in steps; a new entry discards those ahead', async () => {
    const page = tab();
    const { enterVisit, earlierVisit } = await fresh();
    enterVisit();
    for (const hash of ['#b', '#c']) {
      page.follow(hash);
      enterVisit();
    }
    expect(earlierVisit((hash) => hash === '')).toEqual({ hash: '', steps: -2 });
    expect(earlierVisit((hash) => hash === '#c')).toBeNull();
    page.go(-1);
    enterVisit();
    page.follow('#d');
    enterVisit();
    expect(earlierVisit((hash) => hash === '#c')).toBeNull();
    expect(earlierVisit((hash) => hash === '#b')).toEqual({ hash: '#b', steps: -1 });
  });

  test('before another document are not counted', async () => {
    const page = tab();
    const before = await fresh();
    before.enterVisit();
    before.storeVisits();
    // The entries of another page in between are unknown.
    page.follow('');
    page.follow('#b');
    const after = await fresh();
    after.enterVisit();
    expect(after.earlierVisit(() => true)).toBeNull();
  });

  test('keep their position when their address is replaced', async () => {
    const page = tab();
    const { enterVisit, earlierVisit, currentVisit, replaceHash } = await fresh();
    enterVisit();
    page.follow('#b');
    enterVisit();
    replaceHash('#c');
    expect(enterVisit()).toBe('same');
    expect(currentVisit()?.hash).toBe('#c');
    expect(earlierVisit((hash) => hash === '')?.steps).toBe(-1);
  });

  test.each([
    '',
    '{',
    '{"a":1}',
    '[[1,2]]',
    '[["k",null]]',
    '[["k",{"hash":"","trail":"t","index":"0","y":0,"focus":null,"folds":null,"fields":{}}]]',
  ])('ignore invalid stored data: %s', async (stored) => {
    tab(stored);
    const { enterVisit, currentVisit } = await fresh();
    expect(enterVisit()).toBeNull();
    expect(currentVisit()?.y).toBe(0);
  });

  test('are remembered while the page is open if storage is forbidden', async () => {
    const page = tab();
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const { enterVisit, updateVisit, storeVisits } = await fresh();
    enterVisit();
    updateVisit({ y: 9 });
    storeVisits();
    page.follow('#b');
    enterVisit();
    page.go(-1);
    expect(enterVisit()).toMatchObject({ y: 9 });
  });
});
