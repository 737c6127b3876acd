import { describe, expect, test } from 'vitest';
import {
  assignEntries,
  changedEntry,
  differs,
  entryKey,
  mergedEntries,
  ownLevel,
  wantsReason,
  type AuthorityEntry,
} from '../../../../src/domain/report/office/authority.ts';
import { summaryRow, type SummaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { unitYears } from '../../../../src/domain/report/unitYears.ts';
import { fullDraft, reportContext, TIME } from '../reportContext.ts';

const { levels } = reportContext.ruleset;

function row(n: number, unit: string, year: number | null = 2026): SummaryRow {
  const draft = { ...fullDraft(), id: `d${n}`, unit, year };
  return summaryRow(reportContext, { key: String(n), file: `${n}.json` }, draft, null, TIME) as SummaryRow;
}

const made = (one: SummaryRow, proposed: string, changedAt = TIME): AuthorityEntry =>
  changedEntry(one, undefined, { proposed }, changedAt);
const entriesOf = (...all: readonly AuthorityEntry[]) => new Map(all.map((one) => [entryKey(one), one]));

describe('entries of the authority', () => {
  test('stay with the unit when a newer self-check spells its name differently', () => {
    const before = row(1, 'UBND xã An Khương');
    const entries = entriesOf(made(before, 'tot'));
    const { byRow, others } = assignEntries(unitYears([row(2, 'Ủy ban nhân dân xã An Khương')]), entries);
    expect(byRow.get('2')?.proposed).toBe('tot');
    expect(others).toEqual([]);
  });

  test('are the same at every self-check of the unit and year', () => {
    const rows = [row(1, 'Phòng Y tế'), row(2, 'PHÒNG Y TẾ')];
    const { byRow } = assignEntries(unitYears(rows), entriesOf(made(rows[1]!, 'tot')));
    expect(rows.map(({ key }) => byRow.get(key)?.proposed)).toEqual(['tot', 'tot']);
  });

  test('of a unit without a file or of another year are kept apart', () => {
    const entries = entriesOf(made(row(1, 'Phòng Y tế'), 'tot'), made(row(2, 'Phòng Nội vụ', 2025), 'hoan-thanh'));
    const { byRow, others } = assignEntries(unitYears([row(3, 'Phòng Nội vụ')]), entries);
    expect(byRow.size).toBe(0);
    expect(others.map(({ unit }) => unit).sort()).toEqual(['Phòng Nội vụ', 'Phòng Y tế']);
  });

  test('made under two names: the later counts while these are joined, each counts when they are separated', () => {
    const [one, other] = [row(1, 'Phòng Y tế'), row(2, 'Y tế')];
    const entries = entriesOf(
      made(one, 'tot', '2026-11-01T00:00:00.000Z'),
      made(other, 'hoan-thanh', '2026-11-02T00:00:00.000Z'),
    );
    const joined = { joined: new Map([['Y tế', 'Phòng Y tế']]) };
    const together = assignEntries(unitYears([one, other], joined), entries);
    expect([...together.byRow.values()].map(({ proposed }) => proposed)).toEqual(['hoan-thanh', 'hoan-thanh']);
    const apart = assignEntries(unitYears([one, other]), entries);
    expect(apart.byRow.get('1')?.proposed).toBe('tot');
    expect(apart.byRow.get('2')?.proposed).toBe('hoan-thanh');
  });

  test('of self-checks without a name belong to one draft each', () => {
    const rows = [row(1, ''), row(2, '')];
    const { byRow } = assignEntries(
      unitYears(rows),
      entriesOf(...rows.map((one, at) => made(one, at === 0 ? 'tot' : 'xuat-sac'))),
    );
    expect([byRow.get('1')?.proposed, byRow.get('2')?.proposed]).toEqual(['tot', 'xuat-sac']);
  });

  test('are merged by keeping the one changed last', () => {
    const [early, late] = [made(row(1, 'A'), 'tot'), made(row(1, 'A'), 'hoan-thanh', '2027-01-01T00:00:00.000Z')];
    expect([...mergedEntries(entriesOf(early), [late]).values()]).toEqual([late]);
    expect([...mergedEntries(entriesOf(late), [early]).values()]).toEqual([late]);
  });
});

describe('a reason', () => {
  const full = row(1, 'A');
  const own = ownLevel(full, 0, levels);
  test('is expected if the level proposed or decided is not the self-check’s', () => {
    expect(own).toBe('xuat-sac');
    const same = made(full, 'xuat-sac');
    expect(wantsReason(same, own)).toBe(false);
    expect(wantsReason({ ...same, decided: 'tot' }, own)).toBe(true);
    expect(wantsReason({ ...same, decided: 'tot', reason: ' ' }, own)).toBe(true);
    expect(wantsReason({ ...same, decided: 'tot', reason: 'Có khiếu nại.' }, own)).toBe(false);
    expect(differs({ ...same, decided: 'tot', reason: 'Có khiếu nại.' }, own)).toBe(true);
    expect(wantsReason(undefined, own)).toBe(false);
  });

  test('is expected for any level if the self-check has none', () => {
    const open = summaryRow(
      reportContext,
      { key: '9', file: '' },
      fullDraft('truong-phong', {}, { parIndex: '' }),
      null,
      TIME,
    );
    const none = ownLevel(open as SummaryRow, 0, levels);
    expect(none).toBeNull();
    expect(wantsReason(made(full, 'tot'), none)).toBe(true);
  });
});
