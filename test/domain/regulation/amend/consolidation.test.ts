/**
 * Proves that an official text with its amending texts gives, unit by unit, the official consolidated text. Read from
 * the folder of cases; skipped without it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AmendingText } from '../../../../src/domain/regulation/amend/operation/operation.ts';
import { historyOf } from '../../../../src/domain/regulation/amend/history.ts';
import { consolidationOf } from '../../../../src/domain/regulation/page/consolidation.ts';
import { operationsOn } from '../../../../src/domain/regulation/amend/operationsOn.ts';
import { textOn } from '../../../../src/domain/regulation/amend/textOn.ts';
import type { Problem } from '../../../../src/domain/problem.ts';
import { quotedText } from '../../../../src/domain/regulation/notes/quotedText.ts';
import { partsOf } from '../../../../src/domain/regulation/tree/parts.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { walk } from '../../../../src/domain/regulation/tree/walk.ts';
import { readText } from './texts.ts';

const CASES = process.env['CASES'] || null;

/** Why a unit's words differ between the sources: what ours has, and what the official consolidation has instead. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'dieu-7.khoan-5': 'repealed: the consolidation prints “(được bãi bỏ)”',
  'dieu-29': 'repealed',
  'dieu-32': 'repealed',
  'dieu-32g': 'repealed',
  'dieu-23.khoan-4.diem-b': 'Thông tư 06/2023 closes the quotation without a full stop; the consolidation adds it',
  'chuong-2.muc-2': 'the consolidation leaves out “PHỤC”',
  'dieu-32b.khoan-2': '“thiêt”, “phưong” in the file of Thông tư 06/2023',
  'dieu-32c': '“nự” in the file of Thông tư 06/2023',
  'dieu-32dd': '“phục, vụ” in the file of Thông tư 06/2023',
};

const META = {
  instrument: 'Thông tư',
  number: '39/2016/TT-NHNN',
  date: '2016-12-30',
  title: 'Quy định về hoạt động cho vay',
  issuer: { name: 'Ngân hàng Nhà nước Việt Nam', short: 'NHNN' },
  inForceFrom: '2017-03-15',
};

/** Tone marks are placed in two ways, and the sources mix them: thỏa, thoả. */
const oneTone = (words: string) => words.replaceAll('oả', 'ỏa').replaceAll('oá', 'óa').replaceAll('oà', 'òa');

describe.skipIf(CASES === null)(
  'Thông tư 39/2016 after 12/2024 (skipped unless CASES is the path of the cases)',
  () => {
    let ours = new Map<string, string>();
    let official = new Map<string, string>();
    let footnotes: readonly (readonly string[])[] = [];
    let refused: readonly Problem[] = [];

    beforeAll(() => {
      const read = (name: string) => readText(readFileSync(join(CASES ?? '', 'amendments', `${name}.txt`), 'utf8'));
      const amending = (name: string, number: string, signed: string, from: string): AmendingText => ({
        id: name,
        number,
        signed,
        from,
        name: `Thông tư ${number}`,
        title: name,
        partly: new Map(),
        written: new Map(),
        text: read(name),
        file: name,
      });
      const base = { number: '39/2016/TT-NHNN', text: read('tt-39-2016-tt-nhnn') };
      const texts = [
        amending('tt-06-2023-tt-nhnn', '06/2023/TT-NHNN', '2023-06-28', '2023-09-01'),
        amending('tt-10-2023-tt-nhnn', '10/2023/TT-NHNN', '2023-08-23', '2023-09-01'),
        amending('tt-12-2024-tt-nhnn', '12/2024/TT-NHNN', '2024-06-28', '2024-07-01'),
      ];
      const { operations, problems } = operationsOn(base, texts, '2024-07-01');
      const dated = textOn(base.text, operations, '2024-07-01', ({ source }) => source.text);
      refused = [...problems, ...dated.problems];
      const { history } = historyOf(base, '2017-03-15', texts, '2024-07-01');
      footnotes = consolidationOf(META, history, history.current)?.footnotes ?? [];
      ours = wordsOf(dated.text);
      official = wordsOf(read('vbhn-21-2024-tt39'));
    });

    it('understands every order, and each fits', () => {
      expect(refused).toEqual([]);
    });

    it('has the same units in the same order', () => {
      expect([...ours.keys()]).toEqual([...official.keys()]);
      expect(ours.size).toBeGreaterThan(250);
    });

    it('has the same words in every unit, except for spelling and what is explained', () => {
      const differing = [...official].filter(([id, words]) => oneTone(ours.get(id) ?? '') !== oneTone(words));
      expect(differing.map(([id]) => id).sort()).toEqual(Object.keys(EXPLAINED).sort());
    });

    it('has the footnotes of the official consolidation, in its order', () => {
      const printed = readFileSync(join(CASES ?? '', 'amendments', 'vbhn-21-2024-tt39.txt'), 'utf8');
      const cited = printed
        .split('\n')
        .flatMap((line) => (/^\d+ (?:Khoản|Điểm|Điều|Mục)/u.test(line) ? (citedIn(line) ?? []) : []));
      expect(cited.length).toBeGreaterThan(35);
      expect(footnotes.flatMap(([words = '']) => citedIn(words) ?? [])).toEqual(cited);
    });

    it('has at least 99 % of the official words, each in its unit', () => {
      let same = 0;
      let all = 0;
      for (const [id, words] of official) {
        const left = wordList(ours.get(id) ?? '');
        for (const word of wordList(words)) {
          all += 1;
          const at = left.indexOf(word);
          if (at >= 0) {
            same += 1;
            left.splice(at, 1);
          }
        }
      }
      expect(same / all).toBeGreaterThan(0.99);
    });
  },
);

/** The footnotes of both: `unit, provision, text`, as “Khoản … điểm a khoản 1 Điều 1 … 12/2024/TT-NHNN”. */
function citedIn(footnote: string): string | null {
  const found = /^(?:\d+ )?.* theo quy định tại (.*?) của (?:của )?Thông tư số (\S+) /u.exec(footnote);
  return found === null ? null : `${found[1] ?? ''} ${found[2] ?? ''}`;
}

function wordList(words: string): string[] {
  return words.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of each unit without the marks of printed footnotes. */
function wordsOf(text: RegulationText): Map<string, string> {
  return new Map(
    [...walk(quotedText(text).regulation)].map(({ node }) => [
      node.id,
      partsOf(node)
        .map(({ words }) =>
          words
            // Figures after short words in capitals or a number in brackets: “ĐIỆN TỬ43”, “(iii) 24 Trường hợp”.
            .replace(/(?<=\p{Lu})\d{1,2}(?:,\d{1,2})*$/u, '')
            .replace(/^\d{1,2} +(?=\p{Lu})/u, ''),
        )
        .join('\n')
        // The number of the consolidation itself is printed after the last article.
        .replace(/\nNGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM\nSố: .*$/su, ''),
    ]),
  );
}
