import { describe, expect, it } from 'vitest';
import {
  changeNotes,
  changesOn,
  type ChangeNote,
  suspensionsEnded,
} from '../../../../src/domain/regulation/amend/changeNotes.ts';
import { historyOf } from '../../../../src/domain/regulation/amend/history.ts';
import { amending, BASE } from './texts.ts';

const texts = [
  amending(
    'Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần một ngày.”.\nĐiều 2. Bãi bỏ khoản 2 Điều 2.',
    '2021-01-01',
  ),
  amending('Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới ba lần một ngày.”.', '2022-01-01', '03/2021/QĐ-UBND'),
  amending('Điều 1. Sửa đổi Điều 3 như sau:\n“Điều 3. Tưới cây\n1. Tưới đều.”.', '2023-01-01', '04/2022/QĐ-UBND'),
];
const { history, problems } = historyOf(BASE, '2020-01-01', texts, '2022-06-01');
const [issued, first, second, third] = history.versions;

/** `as id by …: former → after`, its paragraphs separated by “/”. */
const plain = ({ as, id, by, words }: ChangeNote) =>
  `${as} ${id} by ${by}: ${[words?.former ?? '', words?.after ?? ''].map((lines) => lines.replaceAll('\n', ' / ')).join(' → ')}`;

describe('the versions of a text', () => {
  it('are the base and one for each day of change; the current one is that of today', () => {
    expect(problems).toEqual([]);
    expect(history.versions.map(({ day }) => day)).toEqual(['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01']);
    expect(history.current).toBe(second);
    expect(historyOf(BASE, '2020-01-01', texts, '2019-01-01').history.current.day).toBe('2020-01-01');
  });

  it('end a suspension on the day after its last', () => {
    const suspending = amending(
      'Điều 1. Ngưng hiệu lực khoản 2 Điều 3 từ ngày 01/3/2021 đến hết ngày 31/12/2021.',
      '2021-03-01',
    );
    const days = historyOf(BASE, '2020-01-01', [suspending], '2021-06-01').history.versions;
    expect(days.map(({ day, changes }) => [day, changes.length])).toEqual([
      ['2020-01-01', 0],
      ['2021-03-01', 1],
      ['2022-01-01', 0],
    ]);
    const [, suspended, resumed] = days;
    expect(suspended === undefined || resumed === undefined ? null : suspensionsEnded(resumed, suspended)).toEqual([
      'dieu-3.khoan-2',
    ]);
  });
});

describe('the changes listed at a unit', () => {
  it('are all changes of its words, each compared with those just before', () => {
    expect(second === undefined ? [] : changeNotes(second, history)('dieu-3.khoan-1').map(plain)).toEqual([
      'replaced dieu-3.khoan-1 by Điều 1 Quyết định 02/2020/QĐ-UBND: 1. Tưới hai lần một ngày. → 1. Tưới một lần một ngày.',
      'replaced dieu-3.khoan-1 by Điều 1 Quyết định 03/2021/QĐ-UBND: 1. Tưới một lần một ngày. → 1. Tưới ba lần một ngày.',
    ]);
  });

  it('have the former words of a repealed unit', () => {
    expect(first === undefined ? [] : changeNotes(first, history)('dieu-2.khoan-2').map(plain)).toEqual([
      'repealed dieu-2.khoan-2 by Điều 2 Quyết định 02/2020/QĐ-UBND: 2. Người chăm sóc là người được phân công, gồm: / a) Nhân viên vườn; / b) Người tình nguyện. → 2.',
    ]);
  });

  it('omit earlier changes below an article that was replaced', () => {
    expect(third === undefined ? null : changeNotes(third, history)('dieu-3.khoan-1')).toEqual([]);
    expect(third === undefined ? [] : changeNotes(third, history)('dieu-3')).toHaveLength(1);
  });

  it('are none in the base', () => {
    expect(changeNotes(issued, history)('dieu-3')).toEqual([]);
  });
});

it('do not say at a number which another unit has now that its former unit was repealed', () => {
  const repealing = amending('Điều 1. Bãi bỏ khoản 1 Điều 3, các khoản tiếp theo được đánh số lại.');
  const renumbered = historyOf(BASE, '2020-01-01', [repealing], '2021-06-01').history;
  const [before, now] = renumbered.versions;
  if (now === undefined) throw new Error('no version');
  expect(changeNotes(now, renumbered)('dieu-3.khoan-1').map(({ as }) => as)).toEqual(['renumbered']);
  expect(changesOn(now, before, renumbered).map(plain)).toEqual([
    'repealed dieu-3.khoan-1 by Điều 1 Quyết định 02/2020/QĐ-UBND: 1. Tưới hai lần một ngày. → ',
    'renumbered dieu-3.khoan-1 by Điều 1 Quyết định 02/2020/QĐ-UBND:  → ',
  ]);
});

it('are listed for each version only if it brought them', () => {
  const brought = history.versions.map((version, index) =>
    changesOn(version, history.versions[index - 1] ?? issued, history).map(({ as, id }) => `${as} ${id}`),
  );
  expect(brought).toEqual([
    [],
    ['repealed dieu-2.khoan-2', 'replaced dieu-3.khoan-1'],
    ['replaced dieu-3.khoan-1'],
    ['replaced dieu-3'],
  ]);
});
