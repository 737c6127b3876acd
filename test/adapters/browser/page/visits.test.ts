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
    const { arrive, note } = await fresh();
    expect(arrive()).toBeNull();
    note({ y: 700, focus: '0 A', folds: [true] });
    page.follow('#b');
    // The browser scrolls before it reports the new address; this position must not go to the entry left.
    note({ y: 0 });
    expect(arrive()).toBeNull();
    expect(arrive()).toBe('same');
    page.go(-1);
    expect(arrive()).toMatchObject({ hash: '', y: 700, focus: '0 A', folds: [true] });
  });

  test('survive a reload with the input in forms', async () => {
    const page = tab();
    const before = await fresh();
    before.arrive();
    before.note({ y: 40, fields: { form: { unit: 'Phòng' } } });
    before.storeVisits();
    const after = await fresh();
    expect(after.arrive()).toMatchObject({ y: 40, fields: { form: { unit: 'Phòng' } } });
    expect([...page.storage.keys()]).toEqual(['vi-tri:/a/']);
  });

  test('are counted in steps; a new entry discards those ahead', async () => {
    const page = tab();
    const { arrive, earlier } = await fresh();
    arrive();
    for (const hash of ['#b', '#c']) {
      page.follow(hash);
      arrive();
    }
    expect(earlier((hash) => hash === '')).toEqual({ hash: '', steps: -2 });
    expect(earlier((hash) => hash === '#c')).toBeNull();
    page.go(-1);
    arrive();
    page.follow('#d');
    arrive();
    expect(earlier((hash) => hash === '#c')).toBeNull();
    expect(earlier((hash) => hash === '#b')).toEqual({ hash: '#b', steps: -1 });
  });

  test('before another document are not counted', async () => {
    const page = tab();
    const before = await fresh();
    before.arrive();
    before.storeVisits();
    // The entries of another page in between are unknown.
    page.follow('');
    page.follow('#b');
    const after = await fresh();
    after.arrive();
    expect(after.earlier(() => true)).toBeNull();
  });

  test('keep their position when their address is replaced', async () => {
    const page = tab();
    const { arrive, earlier, here, readdress } = await fresh();
    arrive();
    page.follow('#b');
    arrive();
    readdress('#c');
    expect(arrive()).toBe('same');
    expect(here()?.hash).toBe('#c');
    expect(earlier((hash) => hash === '')?.steps).toBe(-1);
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
    const { arrive, here } = await fresh();
    expect(arrive()).toBeNull();
    expect(here()?.y).toBe(0);
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
    const { arrive, note, storeVisits } = await fresh();
    arrive();
    note({ y: 9 });
    storeVisits();
    page.follow('#b');
    arrive();
    page.go(-1);
    expect(arrive()).toMatchObject({ y: 9 });
  });
});
