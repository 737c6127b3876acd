import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftNotice } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { openJournal, type JournalEntry } from '../../../../../src/adapters/browser/drafts/held/journal.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';
import { Device, type Tab } from '../device.ts';

let device: Device;
let tab: Tab;

beforeEach(() => {
  device = new Device();
  tab = device.tab();
});

const journalOf = (me: string) => openJournal(tab.browser, 'p:', me);
const entry = (id: string, by: string, seq: number, saved = false): JournalEntry => ({
  draft: emptyDraft(id),
  by,
  seq,
  base: null,
  saved,
});
const marks = (me = 'x') =>
  journalOf(me)
    .read()
    .map(({ key, seq }) => `${key} ${seq}`)
    .sort();

test('each tab has one entry per draft, replaced by its next', () => {
  expect(journalOf('a').write(entry('d1', 'a', 1))).toBe(true);
  journalOf('a').write(entry('d1', 'a', 2));
  journalOf('b').write(entry('d1', 'b', 1));
  journalOf('a').write(entry('d2', 'a', 3));
  expect(marks()).toEqual(['p:journal/d1/a 2', 'p:journal/d1/b 1', 'p:journal/d2/a 3']);
  expect(
    journalOf('x')
      .read()
      .find(({ by }) => by === 'b'),
  ).toEqual({ ...entry('d1', 'b', 1), key: 'p:journal/d1/b' });
});

test('an entry is dropped only if it still has the expected state', () => {
  journalOf('a').write(entry('d1', 'a', 1));
  const [mark] = journalOf('b').read();
  journalOf('a').write(entry('d1', 'a', 2));
  journalOf('b').drop(mark === undefined ? [] : [mark]);
  expect(marks()).toEqual(['p:journal/d1/a 2']);
  journalOf('b').drop([{ key: 'p:journal/d1/a', by: 'a', seq: 2 }]);
  expect(marks()).toEqual([]);
});

test('forgetting a draft keeps only unsaved entries of other tabs', () => {
  journalOf('a').write(entry('d1', 'a', 1));
  journalOf('b').write(entry('d1', 'b', 1, true));
  journalOf('c').write(entry('d1', 'c', 1));
  journalOf('b').write(entry('d10', 'b', 2, true));
  journalOf('a').forget('d1');
  expect(marks()).toEqual(['p:journal/d1/c 1', 'p:journal/d10/b 2']);
});

test('a full journal evicts entries that are already saved', () => {
  journalOf('a').write(entry('d1', 'a', 1, true));
  journalOf('b').write(entry('d2', 'b', 1));
  tab.faults.add({ at: 'local', how: 'full', times: 1 });
  expect(journalOf('c').write(entry('d3', 'c', 1))).toBe(true);
  expect(marks()).toEqual(['p:journal/d2/b 1', 'p:journal/d3/c 1']);
  tab.faults.add({ at: 'local', how: 'full', times: 2 });
  expect(journalOf('c').write(entry('d3', 'c', 2))).toBe(false);
});

test('unreadable entries are quarantined; those of newer versions and foreign keys stay', () => {
  device.local.set('p:journal/d1/a', '{"draft":');
  device.local.set(
    'p:journal/d2/a',
    JSON.stringify({ ...entry('d2', 'a', 1), draft: { ...emptyDraft('d2'), version: 99 } }),
  );
  device.local.set('other:journal/d1/a', JSON.stringify(entry('d1', 'a', 1)));
  expect(journalOf('b').read()).toEqual([]);
  expect([...device.local.keys()].sort()).toEqual(['other:journal/d1/a', 'p:journal/d2/a', 'p:quarantine/d1/a']);
});

test.each(['throw', 'missing'])('without usable localStorage (%s) nothing is written or thrown', (how) => {
  tab.faults.add({ at: 'local', how, times: Infinity });
  const journal = journalOf('a');
  expect(journal.write(entry('d1', 'a', 1))).toBe(false);
  expect(journal.read()).toEqual([]);
  expect(
    () => (journal.drop([{ key: 'p:journal/d1/a', by: 'a', seq: 1 }]), journal.dropOwn('d1'), journal.forget('d1')),
  ).not.toThrow();
});

describe('an entry', () => {
  const sound = { ...entry('d1', 'a', 1), draft: emptyDraft('d1') };
  const put = (value: unknown) =>
    device.local.set('p:journal/d1/a', typeof value === 'string' ? value : JSON.stringify(value));
  const readAll = () => {
    const notices: DraftNotice[] = [];
    const entries = journalOf('b').read((notice) => notices.push(notice));
    return { notices, entries };
  };

  test.each<readonly [string, unknown, string]>([
    ['that was cut off', '{"draft":', 'Bản ghi tạm bị cắt cụt hoặc hỏng.'],
    ['that has no draft', {}, 'Dữ liệu không phải là một bản nháp.'],
    ['of another draft', { ...sound, draft: emptyDraft('d2') }, 'Bản nháp nằm dưới mã của bản nháp khác.'],
    ['of no tab', { ...sound, by: 5 }, 'Không rõ bản ghi tạm này do thẻ nào ghi.'],
    ['without its count', { ...sound, seq: -1 }, 'Không rõ bản ghi tạm này do thẻ nào ghi.'],
  ])('%s goes to quarantine with one sentence', (_, value, because) => {
    put(value);
    const text = device.local.get('p:journal/d1/a');
    expect(readAll()).toEqual({ notices: [{ kind: 'corrupt', id: 'd1', because }], entries: [] });
    expect([...device.local]).toEqual([['p:quarantine/d1/a', text]]);
  });

  test('of a newer version stays, with a notice', () => {
    put({ ...sound, draft: { ...sound.draft, version: 99 } });
    expect(readAll()).toEqual({ notices: [{ kind: 'newer', id: 'd1' }], entries: [] });
    expect([...device.local.keys()]).toEqual(['p:journal/d1/a']);
  });

  test.each<readonly [string, object, object]>([
    ['base', { base: 5 }, { path: 'base', because: 'Không rõ bản ghi tạm này nối tiếp lần lưu nào.' }],
    [
      'saved',
      { saved: 'yes' },
      { path: 'saved', because: 'Không rõ bản ghi tạm này đã được lưu hay chưa nên coi như chưa.' },
    ],
  ])('without a readable “%s” counts as not stored; a copy goes to quarantine once', (_, part, dropped) => {
    put({ ...sound, ...part });
    const { notices, entries } = readAll();
    expect(notices).toEqual([{ kind: 'dropped', id: 'd1', dropped: [dropped] }]);
    expect(entries).toEqual([{ ...sound, base: null, saved: false, key: 'p:journal/d1/a' }]);
    const journal = journalOf('b');
    journal.read();
    expect(device.local.delete('p:quarantine/d1/a')).toBe(true);
    journal.read();
    expect([...device.local.keys()], 'discarded there').toEqual(['p:journal/d1/a']);
  });

  test('of this tab is dropped by itself', () => {
    journalOf('a').write(sound);
    journalOf('b').write({ ...sound, by: 'b' });
    journalOf('a').dropOwn('d1');
    expect(marks()).toEqual(['p:journal/d1/b 1']);
  });
});

test('reports an error of the page', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fault = new TypeError('a fault while the journal is read');
  const broken = openJournal(
    {
      localStorage() {
        throw fault;
      },
    },
    'p:',
    'a',
  );
  expect(broken.read()).toEqual([]);
  expect(log.mock.calls).toEqual([[fault]]);
  log.mockRestore();
});
