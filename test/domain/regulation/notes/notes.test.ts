import { describe, expect, it } from 'vitest';
import { bindNotes, refuseUnknownReadings, type BoundNote } from '../../../../src/domain/regulation/notes/notes.ts';
import { notesSchema } from '../../../../src/domain/regulation/notes/noteSchema.ts';
import type { Problem } from '../../../../src/domain/problem.ts';
import { goodYaml, yamlOf } from '../contentFile.ts';
import { parsed } from '../official.ts';

const text = parsed(`QUY ĐỊNH

Về việc thử nghiệm ở huyện Hón Quản

ỦY BAN NHÂN DÂN HUYỆN HÓN QUẢN

Chương I

QUY ĐỊNH CHUNG

Điều 1. Tên điều

Lời dẫn của điều: cơ quan, đơn vị và cơ quan, đơn vị khác.

1. Khoản một nói về cơ quan, đơn vị.

2. Khoản hai

a) Điểm a ở huyện Hón Quản;

b) Điểm b ở HÓN QUẢN và Hón Quản.
`);

function bind(source: string): { readonly bound: readonly BoundNote[]; readonly problems: readonly Problem[] } {
  const { data, yaml } = goodYaml(notesSchema, source);
  return bindNotes(text, data, yaml);
}

function good(source: string): BoundNote {
  const { bound, problems } = bind(source);
  expect(problems).toEqual([]);
  const [note] = bound;
  if (note === undefined) throw new Error('no note');
  return note;
}

const note = (places: string, kind = 'mâu thuẫn') => `- id: mot\n  kind: ${kind}\n  note: Lời ghi.\n${places}`;
const at = (fields: string, kind?: string) => note(`  places:\n    - ${fields.replaceAll('\n', '\n      ')}`, kind);

describe('a note’s location', () => {
  it('is the whole unit if no words are given', () => {
    expect(good(at('at: dieu-1.khoan-1')).locations).toEqual([{ at: 'dieu-1.khoan-1', part: 'whole' }]);
    expect(good(at('at: chuong-1')).locations).toEqual([{ at: 'chuong-1', part: 'whole' }]);
  });

  it.each([
    ['at: dieu-1\nspan: Tên điều', 'heading', 0, 8],
    ['at: dieu-1\nspan: Lời dẫn', 0, 0, 7],
    ['at: chuong-1\nspan: CHUNG', 'heading', 9, 14],
    ['at: tieu-de\nspan: thử nghiệm', 'text', 8, 18],
    ['at: dieu-1\nspan: cơ quan, đơn vị\noccurrence: 2', 0, 37, 52],
  ])('is found in its part: %s', (fields, part, start, end) => {
    const [place] = good(at(fields)).locations;
    expect(place).toEqual({ at: /at: (\S+)/.exec(fields)?.[1], part, start, end });
  });

  it('is found even if the file has its words in NFD, with other spaces or over two lines', () => {
    const places = [{ at: 'dieu-1.khoan-1', part: 0, start: 10, end: 32 }];
    const span = 'nói về cơ quan, đơn vị';
    expect(good(at(`at: dieu-1.khoan-1\nspan: ${span.normalize('NFD')}`)).locations).toEqual(places);
    expect(good(at(`at: dieu-1.khoan-1\nspan: "nói\u00A0về  cơ\u202Fquan, đơn vị"`)).locations).toEqual(places);
    expect(good(at('at: dieu-1.khoan-1\nspan: >-\n  nói về cơ\n  quan, đơn vị')).locations).toEqual(places);
  });

  it('has the corrected form', () => {
    expect(good(at('at: dieu-1.khoan-2.diem-a\nspan: Hón\ncorrect: Hớn', 'lỗi quét')).locations).toEqual([
      { at: 'dieu-1.khoan-2.diem-a', part: 0, start: 15, end: 18, correct: 'Hớn' },
    ]);
  });

  it('may be shared by two notes', () => {
    const two = `${at('at: dieu-1')}\n${at('at: dieu-1').replace('mot', 'hai')}`;
    expect(bind(two).bound.map(({ id }) => id)).toEqual(['mot', 'hai']);
    expect(bind(two).problems).toEqual([]);
  });
});

describe('everywhere', () => {
  it('finds all occurrences in text order, also in capitals, and corrects each in its own case', () => {
    const { locations: places } = good(note('  everywhere:\n    span: Hón Quản\n    correct: Hớn Quản', 'lỗi quét'));
    expect(places.map((place) => [place.at, place.part, 'correct' in place && place.correct])).toEqual([
      ['tieu-de', 'text', 'Hớn Quản'],
      ['co-quan', 'text', 'HỚN QUẢN'],
      ['dieu-1.khoan-2.diem-a', 0, 'Hớn Quản'],
      ['dieu-1.khoan-2.diem-b', 0, 'HỚN QUẢN'],
      ['dieu-1.khoan-2.diem-b', 0, 'Hớn Quản'],
    ]);
  });

  it('counts words without lower-case letters once', () => {
    expect(good(note('  everywhere:\n    span: QUY ĐỊNH')).locations).toHaveLength(2);
  });

  it('rejects words with wrong capitals that occur only fully capitalised', () => {
    const { bound, problems } = bind(note('  everywhere:\n    span: Hón quản'));
    expect(bound).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

describe('result', () => {
  it('is copied to the bound note, or empty', () => {
    expect(good(at('at: dieu-1'))).toMatchObject({ readings: [], gaps: [] });
    expect(good(`${at('at: dieu-1')}\n  result:\n    readings: [ladder]\n    gaps: [Không ai.]`)).toMatchObject({
      readings: ['ladder'],
      gaps: ['Không ai.'],
    });
  });

  it('may name only readings of the rules', () => {
    const { data, yaml } = goodYaml(notesSchema, `${at('at: dieu-1')}\n  result:\n    readings: [ladder, la]`);
    expect(refuseUnknownReadings(data, ['ladder', 'la'], yaml)).toEqual([]);
    const problems = refuseUnknownReadings(data, ['ladder'], yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'thu.yaml', line: 7, found: '"la"' });
  });
});

describe('rejects with its line', () => {
  it.each<[string, string, number, RegExp]>([
    ['an unknown id', at('at: dieu-9'), 5, /"dieu-9"/],
    ['words that are not there', at('at: dieu-1\nspan: không có'), 6, /không có “không có” ở dieu-1/],
    ['words in other capitals', at('at: dieu-1\nspan: tên điều'), 6, /không có “tên điều”/],
    ['words of a child', at('at: dieu-1\nspan: Khoản một'), 6, /không có “Khoản một”/],
    ['words across two parts', at('at: dieu-1\nspan: Tên điều Lời dẫn'), 6, /không có/],
    ['words several times', at('at: dieu-1\nspan: cơ quan, đơn vị'), 6, /có 2 lần ở dieu-1/],
    ['an occurrence too many', at('at: dieu-1\nspan: cơ quan, đơn vị\noccurrence: 3'), 7, /lần thứ 3/],
    ['an idle occurrence', at('at: dieu-1\nspan: Lời dẫn\noccurrence: 1'), 7, /chỉ có một lần/],
    ['an occurrence of a whole place', at('at: dieu-1\noccurrence: 1'), 6, /"occurrence" mà không có "span"/],
    ['a correction of a whole place', at('at: dieu-1\ncorrect: Điều', 'chính tả'), 6, /"correct" mà không có "span"/],
    [
      'a correction where there is none to give',
      at('at: dieu-1\nspan: Lời dẫn\ncorrect: Lời'),
      7,
      /chữ đúng cho một ghi chú "mâu thuẫn"/,
    ],
    [
      'a correction that corrects nothing',
      at('at: dieu-1\nspan: Lời dẫn\ncorrect: Lời dẫn', 'chính tả'),
      7,
      /“Lời dẫn”/,
    ],
    ['a place twice', note('  places:\n    - at: dieu-1\n    - at: dieu-1'), 6, /đã có trong ghi chú/],
    [
      'the same words twice',
      note('  places:\n    - { at: dieu-1, span: Lời }\n    - { at: dieu-1, span: Lời }'),
      6,
      /đã có trong ghi chú/,
    ],
    ['no place', note(''), 1, /không có chỗ/],
    [
      'both ways of giving places',
      note('  places:\n    - at: dieu-1\n  everywhere:\n    span: Hón Quản'),
      1,
      /cả "places" và "everywhere"/,
    ],
    ['words that are nowhere', note('  everywhere:\n    span: Hón Quảng'), 5, /không có “Hón Quảng” trong văn bản/],
    ['an id twice', `${at('at: dieu-1')}\n${at('at: dieu-1')}`, 6, /"mot" lần thứ hai/],
    ['an id that is an anchor of the text', at('at: dieu-1').replace('mot', 'dieu-1-khoan-2'), 1, /"dieu-1-khoan-2"/],
    [
      'an id that is an anchor of an article page',
      at('at: dieu-1').replace('mot', 'khoan-2-diem-a'),
      1,
      /"khoan-2-diem-a"/,
    ],
  ])('%s', (_, source, line, found) => {
    const { problems } = bind(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toMatch(found);
    expect(problems[0]).toMatchObject({ file: 'thu.yaml', line });
    for (const sentence of [problems[0]?.expected, problems[0]?.fix]) expect(sentence).toMatch(/\S/);
  });

  it('all problems at once, while valid notes still bind', () => {
    const { bound, problems } = bind(
      [at('at: dieu-9'), at('at: dieu-1').replace('mot', 'tot'), at('at: dieu-1\nspan: x').replace('mot', 'xau')].join(
        '\n',
      ),
    );
    expect(problems.map(({ line }) => line)).toEqual([5, 16]);
    expect(bound.map(({ id }) => id)).toEqual(['tot']);
  });
});

describe('the schema rejects', () => {
  it.each([
    ['an unknown kind', at('at: dieu-1', 'lỗi'), 2],
    ['an unknown key', `${at('at: dieu-1')}\n  chữ: x`, 6],
    ['an unknown key of a place', at('at: dieu-1\nwords: x'), 6],
    ['an empty note', at('at: dieu-1').replace('Lời ghi.', '" "'), 3],
    ['no note', at('at: dieu-1').replace('  note: Lời ghi.\n', ''), 1],
    ['an empty span', at('at: dieu-1\nspan: ""'), 6],
    ['a span of invisible characters', at('at: dieu-1\nspan: "\u200B"'), 6],
    ['a number for words', at('at: dieu-1\nspan: 12'), 6],
    ['a list instead of one id', at('at: [dieu-1]'), 5],
    ['occurrence 0', at('at: dieu-1\nspan: Lời\noccurrence: 0'), 7],
    ['occurrence 1.5', at('at: dieu-1\nspan: Lời\noccurrence: 1.5'), 7],
    ['an id with capitals', at('at: dieu-1').replace('mot', 'Mot'), 1],
    ['an id with diacritics', at('at: dieu-1').replace('mot', 'một'), 1],
    ['no places in the list', note('  places: []'), 4],
    ['everywhere as yes', note('  everywhere: true'), 4],
    ['no readings in the list', `${at('at: dieu-1')}\n  result:\n    readings: []`, 7],
    ['a file that is no list', 'notes: []', 1],
    ['an empty file', '', 1],
  ])('%s', (_, source, line) => {
    const { data, problems } = yamlOf(notesSchema, source);
    expect(data).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBe(line);
  });
});
