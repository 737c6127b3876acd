/**
 * Akoma Ntoso of texts with appendices, forms, outlines, quotations and footnotes: what another system reads from the
 * elements alone is every unit and passage, in order, with its number, title and words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlElement, XmlText } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../../src/domain/openData/akn/akomaNtoso.ts';
import { ELEMENTS } from '../../../src/domain/openData/akn/units.ts';
import { parseRegulation } from '../../../src/domain/regulation/parse/parse.ts';
import { FROM_ABOVE, FROM_LEFT } from '../../../src/domain/regulation/tree/tables.ts';
import { isDivision, type RegulationText } from '../../../src/domain/regulation/tree/tree.ts';
import { instrumentsOf, walk } from '../../../src/domain/regulation/tree/walk.ts';
import { AKN, withXml } from './readAkn.ts';
import { regulationOf } from './regulations.ts';

const SMALL = fileURLToPath(new URL('../../fixtures/texts', import.meta.url));
const { CASES } = process.env;

const TABLE_FIRST = [
  'THÔNG TƯ',
  'Về cây',
  'Điều 1. Cây',
  'Trồng cây theo Phụ lục I.',
  'Nơi nhận:',
  '- Lưu: VT.',
  'BỘ TRƯỞNG',
  'Lê Lợi',
  '',
  'PHỤ LỤC I',
  'DANH MỤC CÂY',
  '(Ban hành kèm theo Thông tư số 1/2020/TT-BX)',
  '',
  'Cây\tSố',
  'Tràm\t5',
  '',
  'Số cây',
  '= 2 × 3',
  '',
  '“Cây lâu năm',
  'là cây sống trên một năm.”',
].join('\n');

/** The parts read of one unit or passage: its id, its element or kind, and its own words without white space. */
type Read = readonly [id: string, kind: string, words: string];

const bare = (words: string): string => words.replace(/\s+/gu, '');

/** The units and passages of a tree. */
function unitsOfTree(text: RegulationText): readonly Read[] {
  const words = (list: readonly string[]) => bare(list.join('').replaceAll(FROM_LEFT, '').replaceAll(FROM_ABOVE, ''));
  return instrumentsOf(text).flatMap((instrument) => [
    ...instrument.front.map(({ id, kind, text: own }): Read => [id, kind, words([own])]),
    ...[...walk(instrument)].map(({ node }): Read => {
      const number = isDivision(node) ? [node.caption] : [node.mark, ...(node.footnotes ?? [])];
      return [node.id, ELEMENTS[node.kind], words([...number, node.heading ?? '', ...node.paragraphs])];
    }),
    ...instrument.back.map(({ id, kind, text: own }): Read => [id, kind, words([own])]),
  ]);
}

/** The same, from a file. */
function unitsOfFile(xml: string): readonly Read[] {
  return withXml(xml, (root) =>
    root.find('//*[@wId]', AKN).map((node): Read => {
      const element = node as XmlElement;
      const kind = (element.attr('class')?.value ?? element.name).split(' ')[0] ?? '';
      return [element.attr('wId')?.value ?? '', UNITS.has(element.name) ? element.name : kind, bare(ownWords(element))];
    }),
  );
}

const UNITS = new Set(Object.values(ELEMENTS));

/** The words of an element that are not in another one with an id. */
function ownWords(element: XmlElement): string {
  // The marks around a quotation are attributes.
  let words = element.attr('startQuote')?.value ?? '';
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlText) words += child.content;
    else if (child instanceof XmlElement && child.attr('wId') === null) words += ownWords(child);
  }
  return words + (element.attr('endQuote')?.value ?? '');
}

const parsed = (folder: string, name: string) => parseRegulation(readFileSync(join(folder, name), 'utf8'), name).text;

function holds(folder: string, name: string): void {
  const text = parsed(folder, name);
  if (text === null) throw new Error(`${name} is not read`);
  expect(unitsOfFile(akomaNtoso(regulationOf(text)))).toEqual(unitsOfTree(text));
}

describe('every unit and passage is in the file', () => {
  test.each(readdirSync(SMALL).filter((name) => parsed(SMALL, name) !== null))('of %s', (name) => {
    holds(SMALL, name);
  });

  test('of a table, a formula and a quotation before the first number of an appendix', () => {
    const { text } = parseRegulation(TABLE_FIRST, 'x.txt');
    if (text === null) throw new Error('not read');
    const kinds = unitsOfTree(text).filter(([, kind]) => kind === 'paragraph' || kind === 'enactedBy');
    expect(kinds.length).toBeGreaterThan(2);
    expect(unitsOfFile(akomaNtoso(regulationOf(text)))).toEqual(unitsOfTree(text));
  });

  const real = CASES === undefined ? [] : readdirSync(join(CASES, 'texts'));
  test.skipIf(CASES === undefined).each(real)('of the real text %s (skipped unless CASES is set)', (name) => {
    holds(join(CASES ?? '', 'texts'), name);
  });
});
