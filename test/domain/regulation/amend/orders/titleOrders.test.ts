/** Orders that change the title of the amended text itself. */
import { describe, expect, it } from 'vitest';
import { changesOn } from '../../../../../src/domain/regulation/amend/changeNotes.ts';
import { historyOf } from '../../../../../src/domain/regulation/amend/history.ts';
import { consolidationOf } from '../../../../../src/domain/regulation/page/consolidation.ts';
import { changedWords } from '../../../../../src/domain/regulation/page/citation.ts';
import type { RegulationText } from '../../../../../src/domain/regulation/tree/tree.ts';
import { amendedBase, amending, BASE, readText } from '../texts.ts';

const RULES = {
  number: '15/2020/QĐ-UBND',
  text: readText(`QUYẾT ĐỊNH
Ban hành Quy chế quản lý vườn
Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý vườn.
Điều 2. Sở Nội vụ thi hành.
TM. BAN
TRƯỞNG BAN
Lê Văn A
QUY CHẾ
Quản lý vườn
(Ban hành kèm theo Quyết định số 15/2020/QĐ-UBND)
Điều 1. Phạm vi
Quy chế này về vườn của Sở Nội vụ.
Điều 2. Nguyên tắc
Trồng cây quanh vườn.
`),
};

function titles({ decision, regulation }: RegulationText): readonly string[] {
  return [decision, regulation].flatMap(
    (one) => one?.front.flatMap(({ kind, id, text }) => (kind === 'title' ? [`${id}: ${text}`] : [])) ?? [],
  );
}

const changed = (order: string) => {
  const { text, refused } = amendedBase(RULES, [amending(`Điều 1. ${order}`)]);
  return { refused, titles: titles(text).filter((one) => !titles(RULES.text).includes(one)), text };
};

describe('give a title', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Sửa đổi tên gọi của Quy chế như sau: “Quản lý, sử dụng vườn”.', ['tieu-de: Quản lý, sử dụng vườn']],
    ['Tên Quy chế được sửa đổi như sau:\n“QUY CHẾ\nQuản lý, sử dụng vườn”', ['tieu-de: Quản lý, sử dụng vườn']],
    [
      'Đổi tên Quy chế ban hành kèm theo Quyết định số 15/2020/QĐ-UBND thành “Quản lý, sử dụng vườn”.',
      ['tieu-de: Quản lý, sử dụng vườn'],
    ],
    [
      'Sửa đổi tên Quyết định số 15/2020/QĐ-UBND như sau: “Ban hành Quy chế sử dụng vườn”',
      ['quyet-dinh.tieu-de: Ban hành Quy chế sử dụng vườn'],
    ],
  ])('%s', (order, expected) => {
    expect(changed(order)).toMatchObject({ refused: [], titles: expected });
  });

  it('with words that also change elsewhere', () => {
    const {
      refused,
      titles: anew,
      text,
    } = changed(
      'Thay thế cụm từ “vườn” bằng cụm từ “công viên” tại tên Quy chế và Điều 2 Quy chế ban hành kèm theo Quyết định số 15/2020/QĐ-UBND.',
    );
    expect(refused).toEqual([]);
    expect(anew).toEqual(['tieu-de: Quản lý công viên']);
    expect(text.regulation.body.flatMap((unit) => unit.paragraphs)).toEqual([
      'Quy chế này về vườn của Sở Nội vụ.',
      'Trồng cây quanh công viên.',
    ]);
  });

  it('named only by what follows the units', () => {
    const { text, refused } = amendedBase(BASE, [
      amending(
        'Điều 1. Thay thế cụm từ “chăm sóc” bằng cụm từ “giữ gìn” tại tên gọi, Điều 1 của Quyết định số 01/2020/QĐ-UBND.',
      ),
    ]);
    expect(refused).toEqual([]);
    expect(titles(text)).toEqual(['tieu-de: Về giữ gìn cây xanh']);
  });
});

describe('are refused', () => {
  it.each<readonly [string, string]>([
    ['Sửa đổi tên Thông tư như sau: “Hướng dẫn trồng cây”', 'không rõ tên của văn bản nào'],
    ['Sửa đổi tên Quyết định và tên Quy chế như sau: “Trồng cây”', 'tên của nhiều văn bản'],
    ['Sửa đổi tên Quy chế như sau:\n“Trồng cây\nTưới cây”', 'không rõ tên mới'],
    ['Thay thế cụm từ “rừng” bằng cụm từ “vườn” tại tên Quy chế.', 'tên văn bản không có cụm từ'],
  ])('%s', (order, why) => {
    expect(changed(order).refused.join('\n')).toContain(why);
  });
});

it('a decision and what is issued with it both have their words replaced', () => {
  const { text, refused } = amendedBase(RULES, [
    amending(
      'Điều 1. Thay thế cụm từ “Sở Nội vụ” bằng cụm từ “Sở Xây dựng” tại Quyết định và Quy chế ban hành kèm theo Quyết định số 15/2020/QĐ-UBND.',
    ),
  ]);
  expect(refused).toEqual([]);
  expect(JSON.stringify(text)).not.toContain('Sở Nội vụ');
});

it('the change is told with the former title, also in the consolidated paper', () => {
  const first = amending('Điều 1. Sửa đổi tên Quy chế như sau: “Sử dụng vườn”.');
  const second = amending('Điều 1. Sửa đổi tên Quy chế như sau: “Giữ vườn”.', '2022-01-01', '03/2021/QĐ-UBND');
  const { history, problems } = historyOf(RULES, '2020-01-01', [first, second], '2030-01-01');
  expect(problems).toEqual([]);
  const [issued, then, now] = history.versions;
  if (then === undefined || now === undefined) throw new Error('no versions');
  const words = (version: typeof now, before: typeof now) =>
    changesOn(version, before, history).map((note) => [note.id, note.words]);
  expect(words(then, issued)).toEqual([['tieu-de', { former: 'Quản lý vườn', after: 'Sử dụng vườn' }]]);
  expect(words(now, then)).toEqual([['tieu-de', { former: 'Sử dụng vườn', after: 'Giữ vườn' }]]);
  expect(changedWords(now.text, 'tieu-de')).toBe('Tên Quy chế');
  expect(changedWords(now.text, 'dieu-1')).toBe('Điều 1');
  const meta = {
    instrument: 'Quyết định',
    number: RULES.number,
    date: '2020-01-01',
    title: 'Quy chế giữ vườn',
    issuer: { name: 'Ban A', short: 'Ban A' },
    inForceFrom: '2020-01-01',
  };
  expect(consolidationOf(meta, history, now)?.marksAt('tieu-de')).toHaveLength(1);
});
