/**
 * The editor's notes on the official text: all of them bind, no known defect is missing, and their statements about the
 * rating are true.
 */
import { describe, expect, it, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { bindNotes, refuseUnknownReadings } from '../../../../src/domain/regulation/notes/notes.ts';
import { notesSchema } from '../../../../src/domain/regulation/notes/noteSchema.ts';
import { notesAt } from '../../../../src/domain/regulation/notes/notesAt.ts';
import { partsOf } from '../../../../src/domain/regulation/tree/parts.ts';
import { segmentsOf } from '../../../../src/domain/regulation/tree/segments.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { answersOf, caseOf, official } from '../../rating/official.ts';
import { fileOf, FOLDER, goodYaml } from '../contentFile.ts';
import { officialText } from '../official.ts';

const text = officialText();
const units = indexById(text);
const { data: notes, yaml } = goodYaml(notesSchema, fileOf(`${FOLDER}/notes.yaml`), 'notes.yaml');
const { bound, problems } = bindNotes(text, notes, yaml);

/** The words marked by a note, by location; a whole unit as `(dieu-14)`. */
function marked(id: string): readonly string[] {
  const note = bound.find((one) => one.id === id);
  return (note?.locations ?? []).map((place) => {
    if (place.part === 'whole') return `(${place.at})`;
    const unit = units.get(place.at);
    const words = unit === undefined ? '' : (partsOf(unit).find(({ part }) => part === place.part)?.words ?? '');
    return `${place.at}: ${words.slice(place.start, place.end)}`;
  });
}

it('all notes bind and name existing readings', () => {
  expect(problems).toEqual([]);
  expect(bound).toHaveLength(notes.length);
  expect(
    refuseUnknownReadings(
      notes,
      official.readings.map(({ id }) => id),
      yaml,
    ),
  ).toEqual([]);
});

test.each<[string, string, string, readonly string[]]>([
  ['khoang-rong-o-khoan-2', 'mâu thuẫn', 'từ 80% đến dưới 90%', ['dieu-12.khoan-2: từ 90% đến dưới 80%']],
  ['truong-hop-khong-khoan-nao-quy-dinh', 'khoảng trống', 'Điều 14', ['(dieu-12)']],
  ['khoan-4-va-cac-khoan-tren', 'mâu thuẫn', 'cùng thỏa mãn', ['(dieu-12.khoan-4)']],
  ['linh-vuc-cua-truong-dai', 'khoảng trống', 'Trưởng Đài', ['(dieu-11.khoan-5)']],
  [
    'ai-danh-gia-don-vi-su-nghiep',
    'khoảng trống',
    'đơn vị sự nghiệp',
    ['(dieu-14)', 'dieu-16.khoan-2: người đứng đầu các phòng, ban chuyên môn, Ủy ban nhân dân các xã, thị trấn'],
  ],
  ['dieu-11-hay-dieu-12', 'dẫn chiếu', 'Điều 12', ['dieu-15.khoan-2: theo Điều 11 Quy định này']],
  ['ty-le-dat-chuan-cua-ai', 'khoảng trống', 'Chủ tịch UBND xã, thị trấn', ['(dieu-8.khoan-5)']],
  ['noi-nhan-nhu-dieu-2', 'dẫn chiếu', 'Điều 3', ['quyet-dinh.noi-nhan.7: Như Điều 2']],
  [
    'ngay-cua-nghi-dinh-61',
    'mâu thuẫn',
    '23 tháng 4 năm 2018',
    ['dieu-6.khoan-2.diem-e: 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016'],
  ],
  ['dau-ket-thuc-quyet-dinh', 'lỗi quét', './.', ['quyet-dinh.dieu-3: ./|/|']],
  ['niem-yet', 'lỗi quét', 'niêm yết', ['dieu-10.khoan-4: nghiêm ýt']],
  ['co-cau', 'lỗi quét', 'cơ cấu', ['dieu-8.khoan-3: cơ cầu']],
])('%s is at its location', (id, kind, words, places) => {
  const note = bound.find((one) => one.id === id);
  expect(note?.kind).toBe(kind);
  expect(note?.note).toContain(words);
  expect(marked(id)).toEqual(places);
});

it("the district's name is noted in all seven places, once in capitals", () => {
  expect(marked('ten-huyen')).toEqual([
    'quyet-dinh.tieu-de: Hón Quản',
    'quyet-dinh.co-quan: HÓN QUẢN',
    'quyet-dinh.dieu-1: Hón Quản',
    'quyet-dinh.dieu-2: Hón Quản',
    'tieu-de: Hón Quản',
    'ban-hanh-kem-theo: Hón Quản',
    'dieu-1: Hón Quản',
  ]);
});

it('corrected forms differ little from the official words', () => {
  const spans = bound.flatMap(({ id, locations: places }) =>
    places.flatMap((place) =>
      place.part === 'whole' || place.correct === undefined ? [] : [{ id, place, correct: place.correct }],
    ),
  );
  expect(spans.length).toBeGreaterThan(30);
  const bare = (words: string) =>
    words
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '');
  // Only diacritics and punctuation may differ, except in the two words garbled by the scan.
  const changed = spans.filter(({ place, correct }) => {
    const unit = units.get(place.at);
    const words = unit === undefined ? '' : (partsOf(unit).find(({ part }) => part === place.part)?.words ?? '');
    return bare(words.slice(place.start, place.end)) !== bare(correct);
  });
  expect(changed.map(({ id }) => id)).toEqual(['niem-yet']);
});

it('every part of the text can be split by its notes and concatenated again', () => {
  const at = notesAt(bound);
  let cut = 0;
  for (const unit of units.values()) {
    for (const { part, words } of partsOf(unit)) {
      const segments = segmentsOf(words, [], at.ranges(unit.id, part));
      expect(segments.map((segment) => segment.text).join('')).toBe(words);
      cut += segments.filter((segment) => segment.notes !== undefined).length;
    }
  }
  expect(cut).toBeGreaterThan(70);
});

describe('the gaps in the notes are gaps of the rules', () => {
  const all = ['ladder', 'corrected', 'verbatim', 'lenient'];
  const duties = answersOf('truong-phong');
  const n = Object.keys(duties).length;
  const share = (percent: number) => Math.floor((percent * n) / 100);
  const late = (count: number) => answersOf('truong-phong', [count, 'deficient']);
  const justOver = (percent: number) => late(share(percent) + 1);

  test.each<[string, Partial<Facts>, readonly string[]]>([
    ['từ trên 20% đến 50%, Chỉ số cao', { answers: justOver(20), parIndex: 100 }, all],
    ['từ trên 20% đến 50%, Chỉ số thấp', { answers: late(share(50)), parIndex: 10 }, all],
    ['trên 50%, Chỉ số 60', { answers: justOver(50), parIndex: 60 }, all],
    ['trên 50%, Chỉ số 100', { answers: late(n), parIndex: 100 }, all],
    ['Chỉ số dưới 60, mọi tiêu chí bảo đảm', { parIndex: 59.9 }, all],
    ['Chỉ số dưới 60, đúng 50%', { answers: late(share(50)), parIndex: 0 }, all],
    ['Chỉ số 80 với một tiêu chí chậm', { answers: late(1), parIndex: 80 }, ['corrected', 'verbatim']],
    ['Chỉ số 95 với 20% tiêu chí chậm', { answers: late(share(20)), parIndex: 95 }, ['corrected', 'verbatim']],
    ['khoản 2 in ngược: Chỉ số 85', { parIndex: 85 }, ['verbatim']],
    [
      'một tiêu chí chưa hoàn thành',
      { answers: answersOf('truong-phong', [1, 'notDone']), parIndex: 70 },
      ['ladder', 'corrected', 'verbatim'],
    ],
    [
      'Chỉ số lĩnh vực 65 với Chỉ số 95',
      {
        role: 'truong-phong-tu-phap',
        answers: answersOf('truong-phong-tu-phap'),
        parIndex: 95,
        fieldIndexes: { 'the-che': 65 },
      },
      ['corrected', 'verbatim'],
    ],
    [
      'Chỉ số lĩnh vực 75 với Chỉ số 70',
      {
        role: 'truong-phong-tu-phap',
        answers: answersOf('truong-phong-tu-phap'),
        parIndex: 70,
        fieldIndexes: { 'the-che': 75 },
      },
      ['corrected', 'verbatim'],
    ],
  ])('%s', (_, facts, readings) => {
    const rating = rate(official, caseOf(facts));
    expect(all.filter((reading) => rating.readings[reading]?.outcome === 'gap')).toEqual(readings);
  });
});
