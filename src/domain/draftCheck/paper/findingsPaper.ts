/** What was found in a draft as a paper for whoever drafts it: location, finding, proposal. */
import type { Paper, PaperBlock, PaperCell, PaperLine, PaperRow } from '../../report/papers/paper.ts';
import { letterheadOf } from '../../report/papers/letterhead.ts';
import { ALL_SEVERITIES, type NumberedFinding } from '../numberedFindings.ts';
import type { Severity } from '../text/finding.ts';
import { ruleName } from '../ruleNames.ts';

const HEADS: Readonly<Record<Severity, string>> = {
  severe: 'Những chỗ chắc là sai',
  check: 'Những chỗ nên xem lại',
  hint: 'Gợi ý về cách viết',
};

/** Share of each column in percent. */
const WIDTHS = [7, 20, 43, 30];
/** Maximum number of letters of a draft's words in a cell. */
const QUOTED = 200;

/**
 * @param findings those that are shown; those dismissed are left out and counted
 * @param name of the draft
 */
export function findingsPaper(findings: readonly NumberedFinding[], name: string): Paper {
  const open = findings.filter(({ isDismissed }) => !isDismissed);
  const dismissed = findings.length - open.length;
  return {
    id: 'soat-du-thao',
    name: 'Kết quả soát dự thảo',
    letterhead: letterheadOf(''),
    kind: 'KẾT QUẢ SOÁT DỰ THẢO',
    subject: name,
    remark: '',
    blocks: [
      { kind: 'paragraph', line: [{ text: sumOf(open, dismissed) }] },
      {
        kind: 'paragraph',
        small: true,
        line: [
          {
            text: 'Do máy soát theo quy tắc, không thay người đọc: có chỗ không sai, và có chỗ sai mà máy không thấy. Số dòng tính theo bản đã soát.',
            emphasis: true,
          },
        ],
      },
      ...ALL_SEVERITIES.flatMap((severity) => sectionOf(severity, open)),
      {
        kind: 'signatures',
        signers: [{ who: 'NGƯỜI SOÁT', how: '(Ký, ghi rõ họ tên)' }],
      },
    ],
  };
}

function sumOf(open: readonly NumberedFinding[], dismissed: number): string {
  const left = dismissed === 0 ? '' : ` Không kể ${dismissed} chỗ người soát đã xem và bỏ qua.`;
  if (open.length === 0) return `Không còn chỗ nào cần xem.${left}`;
  const severe = open.filter(({ severity }) => severity === 'severe').length;
  return `Có ${open.length} chỗ cần xem, trong đó ${severe} chỗ chắc là sai.${left}`;
}

function sectionOf(severity: Severity, open: readonly NumberedFinding[]): readonly PaperBlock[] {
  const own = open.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  return [
    { kind: 'heading', text: `${HEADS[severity]} (${own.length})` },
    {
      kind: 'table',
      name: HEADS[severity],
      widths: WIDTHS,
      head: ['STT', 'Chỗ trong dự thảo', 'Điều thấy', 'Đề xuất'].map((text): PaperCell => ({
        lines: [[{ text, strong: true }]],
        align: 'centre',
      })),
      rows: own.map((finding, at) => rowOf(finding, at + 1)),
    },
  ];
}

function rowOf({ citation, line, rule, words, why, elsewhere, proposal }: NumberedFinding, number: number): PaperRow {
  const reason: readonly PaperLine[] = [
    [{ text: `${ruleName(rule)}. `, strong: true }, { text: why }],
    ...elsewhere.map((one): PaperLine => [
      { text: `${one.citation === '' ? 'Chỗ khác' : capital(one.citation)}: “${short(one.words)}”`, emphasis: true },
    ]),
  ];
  return {
    cells: [
      { lines: [[{ text: String(number) }]], align: 'centre' },
      {
        lines: [
          [{ text: `${citation === '' ? '' : `${capital(citation)}, `}dòng ${line}` }],
          ...(words === '' ? [] : [[{ text: `“${short(words)}”`, emphasis: true as const }]]),
        ],
      },
      { lines: reason },
      { lines: [[{ text: proposal === null ? '' : short(proposal) }]] },
    ],
  };
}

function short(words: string): string {
  const letters = [...words];
  return letters.length > QUOTED ? `${letters.slice(0, QUOTED).join('')}…` : words;
}

function capital(words: string): string {
  return words.replace(/^./u, (first) => first.toUpperCase());
}
