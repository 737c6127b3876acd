/** The parts of a consolidated text (văn bản hợp nhất) that are not words of the text. */
import { AlignmentType, Paragraph, type Table } from 'docx';
import { FIRST_LINE, PARAGRAPH_GAP, SIGNING_ROOM, SIZE, TEXT_WIDTH } from '../../browser/docx/layout.ts';
import { centred, paragraph, sideBySide } from '../../browser/docx/words.ts';
import type { Metadata } from '../../../domain/regulation/metadata.ts';
import type { Consolidation } from '../../../domain/regulation/page/consolidation.ts';
import type { Instrument } from '../../../domain/regulation/tree/tree.ts';
import { textLetterhead } from './letterhead.ts';

/** Printed at the head and at the foot of each page. */
export const UNOFFICIAL = 'Bản ghép để tra cứu, chưa phải văn bản hợp nhất chính thức';

const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: FIRST_LINE },
  spacing: { after: PARAGRAPH_GAP },
};

/** Number and day are left to the office that certifies it (Pháp lệnh 01/2012/UBTVQH13). */
export function consolidatedHead({ issuer }: Metadata): readonly (Paragraph | Table)[] {
  return [
    textLetterhead(issuer.name, null, null),
    paragraph(
      [{ text: `${UNOFFICIAL}; số, ngày và phần xác thực ở cuối để trống cho người có thẩm quyền ký.` }],
      { alignment: AlignmentType.CENTER, spacing: { before: PARAGRAPH_GAP * 2, after: PARAGRAPH_GAP * 2 } },
      { size: SIZE.small, emphasis: true },
    ),
  ];
}

/** After the title: the text with its day, and the texts that amend it. */
export function amendingList({ lead, amending }: Consolidation): readonly Paragraph[] {
  return [new Paragraph({}), ...[lead, ...amending].map((text) => paragraph([{ text }], BODY))];
}

/** The footnotes by the numbers of their marks. */
export function wordFootnotes({ footnotes }: Consolidation): Record<string, { readonly children: Paragraph[] }> {
  return Object.fromEntries(
    footnotes.map((paragraphs, index) => [
      String(index + 1),
      {
        children: paragraphs.map((words, at) =>
          paragraph([{ text: at === 0 ? ` ${words}` : words }], { alignment: AlignmentType.JUSTIFIED }, { size: 20 }),
        ),
      },
    ]),
  );
}

const SIGNING: readonly string[] = ['recipientsHead', 'recipient', 'authority', 'office', 'signer', 'stamp'];

/** The signature of the text as issued is not repeated: the one who certifies signs. */
export function withoutSigning<T extends Instrument>(instrument: T): T {
  return { ...instrument, back: instrument.back.filter(({ kind }) => !SIGNING.includes(kind)) };
}

/** The block for the one who certifies, left blank. */
export function certification({ issuer }: Metadata): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({}),
    sideBySide(
      [
        [
          centred(issuer.name.toUpperCase(), { strong: true }),
          centred('Số: ……/VBHN-……', {}, { spacing: { before: PARAGRAPH_GAP } }),
        ],
        [
          centred('XÁC THỰC VĂN BẢN HỢP NHẤT', { strong: true }),
          centred('……, ngày …… tháng …… năm ……', { emphasis: true }, { spacing: { before: PARAGRAPH_GAP } }),
          centred(
            '(Chức vụ, chữ ký của người có thẩm quyền, dấu)',
            { emphasis: true, size: SIZE.small },
            {
              spacing: { after: SIGNING_ROOM },
            },
          ),
        ],
      ],
      [45, 55],
      TEXT_WIDTH,
    ),
  ];
}
