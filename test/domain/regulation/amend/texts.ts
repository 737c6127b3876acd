/** Short texts for the tests of amendments. */
import type { AmendingText } from '../../../../src/domain/regulation/amend/operation/operation.ts';
import { operationsOn } from '../../../../src/domain/regulation/amend/operationsOn.ts';
import type { AmendedText } from '../../../../src/domain/regulation/amend/orders/readOperations.ts';
import { textOn, type DatedText } from '../../../../src/domain/regulation/amend/textOn.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { isDivision, type RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { instrumentsOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';

/** A text that must be readable. */
export function readText(source: string): RegulationText {
  const { text, problems } = parseRegulation(source, 'thu.txt');
  if (text === null) throw new Error(JSON.stringify(problems, null, 1));
  return text;
}

/** The text that is amended in these tests: two chapters, five articles. */
export const BASE = {
  number: '01/2020/QĐ-UBND',
  text: readText(`QUYẾT ĐỊNH
Về chăm sóc cây xanh
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quyết định này quy định việc chăm sóc cây xanh của cơ quan hằng năm.
Điều 2. Giải thích từ ngữ
1. Cây xanh là cây trồng trong khuôn viên.
2. Người chăm sóc là người được phân công, gồm:
a) Nhân viên vườn;
b) Người tình nguyện.
Chương II
CHĂM SÓC
Điều 3. Tưới cây
1. Tưới hai lần một ngày.
2. Không tưới khi trời mưa.
Điều 4. Cắt tỉa
Cắt tỉa hằng năm.
Điều 5. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2020.
`),
};

/** An amending text with orders as articles, in force from `from` and signed a month before. */
export function amending(orders: string, from = '2021-01-01', number = '02/2020/QĐ-UBND'): AmendingText {
  return {
    id: number.toLowerCase().replace(/[^a-z\d]+/g, '-'),
    number,
    signed: from.replace(/^(\d+)/, (year) => String(Number(year) - 1)),
    from,
    name: `Quyết định ${number}`,
    title: 'Sửa đổi',
    partly: new Map(),
    written: new Map(),
    text: readText(`QUYẾT ĐỊNH
Sửa đổi, bổ sung một số điều của Quyết định số ${BASE.number}
${orders}
`),
    file: `sua-doi/${number}`,
  };
}

/** A text as amended on a day, with what was not understood or does not fit. */
export function amendedBase(
  base: AmendedText,
  texts: readonly AmendingText[],
  day = '2099-01-01',
): DatedText & { readonly refused: readonly string[] } {
  const { operations, problems } = operationsOn(base, texts, day);
  const dated = textOn(base.text, operations, day, () => 'sua-doi');
  return { ...dated, refused: [...problems, ...dated.problems].map(({ found }) => found) };
}

/** `BASE` as amended on a day. Throws if anything is refused. */
export function amended(texts: readonly AmendingText[], day?: string): DatedText {
  const { refused, ...dated } = amendedBase(BASE, texts, day);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return dated;
}

/** Every unit with its own words, in order: `dieu-2.khoan-1: Cây xanh là …`. */
export function unitLines(text: RegulationText): readonly string[] {
  return instrumentsOf(text).flatMap((instrument) =>
    [...walk(instrument)].map(({ node }) =>
      `${node.id}: ${[isDivision(node) ? node.heading : (node.heading ?? ''), ...node.paragraphs].filter((words) => words !== '').join(' | ')}`.trim(),
    ),
  );
}

/** The lines that differ: `- …` before only, `+ …` after only. */
export function differences(after: RegulationText, before = BASE.text): readonly string[] {
  const [old, now] = [unitLines(before), unitLines(after)];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}
