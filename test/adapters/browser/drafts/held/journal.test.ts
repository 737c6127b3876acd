import { beforeEach, expect, test } from 'vitest';
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
