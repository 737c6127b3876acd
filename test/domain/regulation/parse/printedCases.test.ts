/** Texts as printed and pasted, one per file of test/fixtures/texts/, with the expected results. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { parseRegulation, type ParseResult } from '../../../../src/domain/regulation/parse/parse.ts';
import { printText } from '../../../../src/domain/regulation/parse/printText.ts';
import { findReferences } from '../../../../src/domain/regulation/references/references.ts';
import { blockKind } from '../../../../src/domain/regulation/tree/blocks.ts';
import { tableOf } from '../../../../src/domain/regulation/tree/tables.ts';
import { isDivision, type Provision, type RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { indexById, instrumentsOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';
import { withoutLines } from '../official.ts';

const read = (name: string): ParseResult & { readonly source: string } => {
  const source = readFileSync(new URL(`../../../fixtures/texts/${name}.txt`, import.meta.url), 'utf8');
  return { source, ...parseRegulation(source, `${name}.txt`) };
};
const textOf = (name: string): RegulationText => {
  const { text, problems } = read(name);
  if (text === null) throw new Error(JSON.stringify(problems, null, 1));
  return text;
};
/** Each unit as its id and printed mark. */
const units = (text: RegulationText): string[] =>
  instrumentsOf(text).flatMap((instrument) =>
    [...walk(instrument)].map(({ node }) => `${node.id} ${isDivision(node) ? node.caption : node.mark}`),
  );
const provision = (text: RegulationText, id: string): Provision => {
  const unit = indexById(text).get(id);
  if (unit === undefined || !('mark' in unit)) throw new Error(`no provision ${id}`);
  return unit;
};
/** References as their words and targets. */
const references = (text: RegulationText): string[] =>
  findReferences(text).map(
    ({ words, target }) => `${words} → ${target.kind === 'internal' ? target.ids.join() : target.kind}`,
  );

const UNITS: Readonly<Record<string, readonly string[]>> = {
  'a-hoac': ['dieu-1 Điều 1.', 'dieu-1.khoan-1 1.', 'dieu-1.khoan-1.diem-a a)', 'dieu-1.khoan-1.diem-b b)'],
  'b-dieu-haicham': ['dieu-1 Điều 1:', 'dieu-2 Điều 2:'],
  'c-dieu-khongcham': ['dieu-1 Điều 1', 'dieu-2 Điều 2'],
  'd-dieuthu': ['dieu-1 Điều thứ nhất:', 'dieu-2 Điều thứ 2:'],
  'e-dieu-lama': ['dieu-1 Điều I.', 'dieu-2 Điều II.'],
  'f-quote-article': ['dieu-1 Điều 1.', 'dieu-1.khoan-1 1.', 'dieu-1.khoan-2 2.', 'dieu-2 Điều 2.'],
  'g-quote-silent': ['dieu-1 Điều 1.', 'dieu-1.khoan-1 1.', 'dieu-2 Điều 2.'],
  'h-phuluc': ['dieu-1 Điều 1.', 'phu-luc.khoan-1 1.', 'phu-luc.khoan-1.diem-a a)', 'phu-luc.khoan-2 2.'],
  'h2-phuluc-hoa': ['dieu-1 Điều 1.', 'phu-luc.phan-1 Phần I', 'phu-luc.phan-1.khoan-1 1.'],
  'i-khongdieu': ['muc-i I.', 'muc-i.khoan-1 1.', 'muc-i.khoan-1.diem-a a)', 'muc-i.khoan-2 2.', 'muc-ii II.'],
  'j-chuthich': ['dieu-1 Điều 1.', 'dieu-1.khoan-1 1.', 'dieu-1.khoan-2 2.', 'dieu-1.khoan-3 3.', 'dieu-2 Điều 2.'],
  'k-diem-cham': ['dieu-1 Điều 1.', 'dieu-1.khoan-1 1.', 'dieu-1.khoan-1.diem-a a.', 'dieu-1.khoan-1.diem-b b.'],
  'l-tieumuc': [
    'chuong-1 Chương I',
    'chuong-1.muc-1 Mục 1',
    'chuong-1.muc-1.tieu-muc-1 Tiểu mục 1',
    'dieu-1 Điều 1.',
    'chuong-1.muc-1.tieu-muc-2 Tiểu mục 2',
    'dieu-2 Điều 2.',
  ],
  'm-gachdau': ['dieu-1 Điều 1.', 'dieu-1.khoan-1 1.', 'dieu-1.khoan-2 2.', 'dieu-2 Điều 2.'],
  'n-roman-i': [
    'dieu-1 Điều 1.',
    'dieu-1.khoan-1 1.',
    'dieu-1.khoan-1.diem-a a)',
    'dieu-1.khoan-1.diem-a.tiet-i (i)',
    'dieu-1.khoan-1.diem-a.tiet-ii (ii)',
    'dieu-1.khoan-1.diem-b b)',
  ],
  'p-baitua': ['dieu-1 Điều 1.', 'dieu-2 Điều 2.'],
  't6-signtable': ['dieu-1 Điều 1.', 'dieu-2 Điều 2.'],
  't9-quote-dieunay': [
    'dieu-1 Điều 1.',
    'dieu-1.khoan-1 1.',
    'dieu-1.khoan-2 2.',
    'dieu-2 Điều 2.',
    ...[1, 2, 3, 4, 5].map((n) => `dieu-2.khoan-${n} ${n}.`),
  ],
  'u2-phuluc-muc': ['dieu-1 Điều 1.'],
  'u3-cokemtheo-caps': ['quyet-dinh.dieu-1 Điều 1.', 'dieu-1 Điều 1.'],
  'w1-chuthich-so': [
    'dieu-1 Điều 1.',
    'dieu-1.khoan-1 1.',
    'dieu-1.khoan-2 2.',
    'dieu-2 Điều 2.',
    'dieu-2.khoan-1 1.',
    'dieu-2.khoan-2 2.',
    'dieu-2.khoan-3 3.',
  ],
  'w2-cuoi': ['dieu-1 Điều 1.', 'dieu-1.khoan-1 1.', 'dieu-1.khoan-2 2.', 'dieu-2 Điều 2.'],
};

describe('units', () => {
  test.each(Object.entries(UNITS))('of %s', (name, expected) => {
    expect(units(textOf(name))).toEqual(expected);
  });

  test.each(Object.keys(UNITS))('of %s are read back from the canonical print', (name) => {
    const text = textOf(name);
    const { text: again } = parseRegulation(printText(text), name);
    expect(again === null ? null : withoutLines(again)).toEqual(withoutLines(text));
  });
});

describe('texts without doubts', () => {
  const CLEAN = Object.keys(UNITS).filter((name) => !['i-khongdieu'].includes(name));
  test.each(CLEAN)('%s', (name) => {
    const { text, doubts } = read(name);
    expect([...doubts, ...(text === null ? [] : doubtsOf(text))]).toEqual([]);
  });
});

describe('an unusual form', () => {
  test.each([
    ['b-dieu-haicham', 'Điều N:', 'dòng 3, 4'],
    ['c-dieu-khongcham', 'Điều N', 'dòng 3, 5'],
    ['d-dieuthu', 'Điều thứ …:', 'dòng 3, 4'],
    ['e-dieu-lama', 'Điều I.', 'dòng 3, 4'],
    ['k-diem-cham', 'a.', 'dòng 5, 6'],
    ['w1-chuthich-so', 'khoản có số chú thích', 'dòng 5, 8'],
  ])('%s is reported in one line', (name, form, lines) => {
    const { remarks } = read(name);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.words).toContain(form);
    expect(remarks[0]?.words).toContain(lines);
  });
});

describe('quotations', () => {
  test('are complete paragraphs of the amending unit', () => {
    const clause = provision(textOf('f-quote-article'), 'dieu-1.khoan-1');
    expect(clause.paragraphs).toEqual([
      'Sửa đổi Điều 7 như sau:',
      '“Điều 7. Giống cây\n1. Trồng keo.\n2. Trồng tràm.”',
    ]);
    expect(clause.paragraphs.map(blockKind)).toEqual(['prose', 'quotation']);
    expect(provision(textOf('g-quote-silent'), 'dieu-1.khoan-1').paragraphs[1]).toBe('“1. Trồng keo.\n2. Trồng tràm.”');
  });

  test.each(['f-quote-article', 'g-quote-silent', 'r-suakhoan', 't9-quote-dieunay'])(
    'and instructions of %s refer to the amended text',
    (name) => {
      expect(references(textOf(name))).toEqual([]);
    },
  );
});

describe('appendices', () => {
  test('have an id, name and title', () => {
    const [annex] = textOf('h-phuluc').annexes;
    expect(annex).toMatchObject({ id: 'phu-luc', kind: 'appendix', name: 'Phụ lục', label: '' });
    expect(annex?.front.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['phu-luc', 'appendix', 'Phụ lục'],
      ['phu-luc.tieu-de', 'title', 'DANH MỤC CÂY'],
      ['phu-luc.ban-hanh-kem-theo', 'enactedBy', '(Kèm theo Nghị quyết này)'],
    ]);
    expect(textOf('u2-phuluc-muc').annexes[0]).toMatchObject({ id: 'phu-luc-1', label: 'I', name: 'Phụ lục I' });
    expect(references(textOf('h-phuluc'))).toEqual(['Phụ lục → phu-luc']);
  });

  test('refer to themselves and never to the body', () => {
    expect(references(textOf('t8-muc-phuluc'))).toEqual(['Mục II Phụ lục này → missing']);
    const source = read('t8-muc-phuluc').source.replace('DANH MỤC\n', 'DANH MỤC\nI. Một\nChữ.\nII. Hai\n');
    const { text } = parseRegulation(source, 'thu.txt');
    expect(text === null ? [] : references(text)).toEqual(['Mục II Phụ lục này → phu-luc.muc-ii']);
  });
});

describe('footnote marks', () => {
  test('are kept with the number, not in the text', () => {
    expect(provision(textOf('j-chuthich'), 'dieu-1.khoan-2')).toMatchObject({
      footnotes: ['[1]'],
      paragraphs: ['Trồng tràm.'],
    });
    expect(provision(textOf('j-chuthich'), 'dieu-2')).toMatchObject({ footnotes: ['[2]'], heading: 'Hiệu lực' });
    expect(provision(textOf('w1-chuthich-so'), 'dieu-1.khoan-2')).toMatchObject({
      footnotes: ['10'],
      paragraphs: ['Trồng tràm.'],
    });
    expect(provision(textOf('w1-chuthich-so'), 'dieu-2.khoan-2')).toMatchObject({ footnotes: ['11'] });
    expect(provision(textOf('w2-cuoi'), 'dieu-1.khoan-1').paragraphs).toEqual(['Trồng keo.']);
  });
});

describe('tables, formulas and lines', () => {
  test('a formula is one block, followed by prose', () => {
    const { paragraphs } = provision(textOf('o-congthuc'), 'dieu-1');
    expect(paragraphs.map(blockKind)).toEqual(['prose', 'formula', 'prose', 'prose', 'prose']);
    expect(paragraphs[1]).toBe('T\n=\nA\nx 100%\nB');
  });

  test.each([
    ['t1-merged', 4],
    ['t2-twopara', 3],
    ['t3-rowmerge', 4],
    ['t4-good', 3],
  ])('%s is one table', (name, rows) => {
    const tables = provision(textOf(name), 'dieu-1').paragraphs.flatMap((paragraph) => tableOf(paragraph) ?? []);
    expect(tables.map((table) => table.rows.length)).toEqual([rows]);
    expect(doubtsOf(textOf(name))).toEqual([]);
  });

  test('one cell per line stays lines, with a single doubt', () => {
    const { doubts, text } = read('t5-onecellperline');
    expect(doubts.map(({ line, words }) => [line, words.slice(0, 9)])).toEqual([[5, 'Dòng 5–13']]);
    expect(text === null ? [] : provision(text, 'dieu-1').paragraphs.map(blockKind)).toEqual(['prose', 'lines']);
    expect(text === null ? [] : doubtsOf(text)).toEqual([]);
  });

  test('page numbers and running heads are removed from sentences and reported', () => {
    const { text, remarks } = read('t7-pagehead');
    expect(text === null ? '' : provision(text, 'dieu-1').paragraphs[0]).toBe(
      'Mức hỗ trợ cho các hộ trồng cây và chăm sóc cây trong năm đầu.',
    );
    expect(text === null ? '' : provision(text, 'dieu-1.khoan-1').paragraphs[0]).toBe(
      'Hộ nghèo được hỗ trợ một triệu đồng và được miễn tiền giống.',
    );
    expect(remarks.map(({ line }) => line)).toEqual([4, 7]);
  });
});

describe('references to other texts', () => {
  test('only two references of q2 lead into it', () => {
    expect(references(textOf('q2')).filter((words) => !words.endsWith('document'))).toEqual([
      'Điều 3 của Quy chế này → dieu-3',
      'Điều 2 của Luật này → dieu-2',
    ]);
  });

  test('units of an appendix that is not in the text are not looked for in the body', () => {
    const source = 'Điều 1. Một\n1. Theo khoản 2 Điều 1 Phụ lục III Nghị định này.\n2. Theo khoản 1 Điều 1.';
    const { text } = parseRegulation(source, 'a.txt');
    expect(text === null ? [] : references(text)).toEqual([
      'khoản 2 Điều 1 Phụ lục III Nghị định này → missing',
      'khoản 1 Điều 1 → dieu-1.khoan-1',
    ]);
  });

  test('no reference of x1-viethoa leads into it', () => {
    expect(references(textOf('x1-viethoa'))).toEqual(['Bộ Luật Lao động → document', 'BLDS → document']);
  });
});

describe('a table about letterheads and signatures', () => {
  const source = [
    '1. Sơ đồ',
    '',
    ...['20 mm', '30 mm', '7a', '7b', '10', '11', '12'].flatMap((cell) => [cell, '']),
    'B. MẪU CHỮ',
    '',
    '1. Bảng:',
    '',
    'STT\tThành phần\tVí dụ',
    '1\tTiêu ngữ\tĐộc lập - Tự do - Hạnh phúc',
    '2\tChức vụ\tTM. ỦY BAN NHÂN DÂN',
    '3\tNơi nhận\tNhư Điều 3',
  ].join('\n');

  test('keeps its rows, and the heading before it is not a cell', () => {
    const { text } = parseRegulation(`A. SƠ ĐỒ\n\n${source}`, 'a.txt');
    if (text === null) throw new Error('no text');
    expect(units(text)).toEqual(['phan-a A.', 'phan-a.khoan-1 1.', 'phan-b B.', 'phan-b.khoan-1 1.']);
    const block = provision(text, 'phan-b.khoan-1').paragraphs.at(-1) ?? '';
    expect(block.split('\n')).toHaveLength(4);
  });
});

describe('letterhead and footer', () => {
  test.each(['p-baitua', 't6-signtable'])('of %s are separate from the text', (name) => {
    const { front, back } = textOf(name).regulation;
    expect(front.filter(({ kind }) => kind === 'letterhead').map(({ text }) => text)).toContain(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    );
    expect([...front, ...back].filter(({ kind }) => kind === 'paragraph')).toEqual([]);
    expect(back.map(({ kind }) => kind)).toEqual([
      'recipientsHead',
      'recipient',
      'recipient',
      'authority',
      'office',
      'signer',
    ]);
  });
});
