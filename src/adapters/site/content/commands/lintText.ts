/** Checks a user's draft (`npm run lint:text -- <file>`), and proposes notes for what a published text has. */
import {
  checkDraft,
  isShown,
  type DraftReport,
  type LocatedFinding,
} from '../../../../domain/draftCheck/checkDraft.ts';
import type { Severity } from '../../../../domain/draftCheck/text/finding.ts';
import { scalesOf } from '../../../../domain/draftCheck/scales.ts';
import { noteOfFinding } from '../../../../domain/draftCheck/noteOfFinding.ts';
import type { OldFont } from '../../../../domain/oldFonts.ts';
import { instrumentsOf, articlesOf } from '../../../../domain/regulation/tree/walk.ts';
import { readSource } from '../sources/readSource.ts';

const NAMES: Readonly<Record<Severity, string>> = { severe: 'SAI', check: 'XEM LẠI', hint: 'GỢI Ý' };

/** The result: whether the file could be read and nothing in it is surely wrong, and the report to print. */
export interface LintResult {
  readonly clean: boolean;
  readonly report: string;
}

/**
 * Reads a draft (.txt, .docx, PDF with a text layer) and reports what is doubtful in it, in the order of the text.
 * Never throws, whatever the file contains.
 * @param withHints also reports matters of style
 */
export async function lintText(file: string | undefined, font?: OldFont, withHints = false): Promise<LintResult> {
  if (file === undefined)
    return {
      clean: false,
      report:
        'Cách dùng: npm run lint:text -- <tệp .docx, .pdf hoặc .txt> [--goi-y] [--phong=vni|tcvn3]\nVí dụ:    npm run lint:text -- du-thao.docx',
    };
  const read = await readSource(file, font);
  if ('refusal' in read) return { clean: false, report: read.refusal };
  const report = checkDraft(read.text);
  const findings = report.findings.filter((finding) => withHints || isShown(finding));
  const severe = findings.filter(({ severity }) => severity === 'severe').length;
  return {
    clean: severe === 0,
    report: [
      ...read.remarks,
      ...findings.flatMap(findingLines),
      ...mapLines(report),
      findings.length === 0
        ? `Không thấy chỗ nào đáng ngờ (${sizeOf(report)}).`
        : `${findings.length} chỗ, trong đó ${severe} chỗ chắc là sai (${sizeOf(report)}).`,
    ].join('\n'),
  };
}

function findingLines({
  severity,
  rule,
  line,
  at,
  words,
  why,
  elsewhere,
  proposal,
}: LocatedFinding): readonly string[] {
  return [
    `dòng ${line}${at === '' ? '' : ` · ${at}`} · ${NAMES[severity]} (${rule})`,
    ...(words === '' ? [] : [`  “${words.length > 120 ? `${words.slice(0, 120)}…` : words}”`]),
    `  ${why}`,
    ...elsewhere.map((other) => `  ở ${other.at}: “${other.words.slice(0, 120)}”`),
    ...(proposal === null ? [] : [`  đề nghị: ${proposal}`]),
    '',
  ];
}

/** The scales of levels that could be read, one a line, with what is between the levels. */
function mapLines({ text }: DraftReport): readonly string[] {
  const maps = text === null ? [] : scalesOf(text);
  const signs = { level: '', gap: 'TRỐNG ', overlap: 'CHỒNG ', empty: 'KHÔNG CÓ SỐ NÀO ' } as const;
  const lines = maps.map(
    ({ steps }) =>
      `  ${steps.map(({ kind, words, at }) => `${signs[kind]}${words}${at === null ? '' : ` (${at})`}`).join(' | ')}`,
  );
  return lines.length === 0 ? [] : ['Các thang mức đọc được, từ thấp lên cao:', ...lines, ''];
}

function sizeOf({ text }: DraftReport): string {
  if (text === null) return 'chưa đọc được cấu trúc: sửa các chỗ trên rồi soát lại để thấy hết';
  const articles = instrumentsOf(text).reduce((all, instrument) => all + articlesOf(instrument).length, 0);
  return `đã soát ${articles} Điều`;
}

/**
 * Entries for `notes.yaml` that say what is surely or probably wrong in a text, to be read and reworded by an editor.
 * Empty where nothing was found.
 */
export function proposedNotes({ text, findings }: DraftReport): readonly string[] {
  if (text === null) return [];
  const used = new Map<string, number>();
  return findings.filter(isShown).flatMap((finding) => {
    const noted = noteOfFinding(text, finding);
    if (noted === null) return [];
    const count = (used.get(finding.rule) ?? 0) + 1;
    used.set(finding.rule, count);
    const { kind, at, span, occurrence, note } = noted;
    const location = [
      `at: ${at}`,
      `span: ${JSON.stringify(span)}`,
      ...(occurrence === null ? [] : [`occurrence: ${occurrence}`]),
    ];
    return [
      `- id: ${finding.rule}-${count}`,
      `  kind: ${kind}`,
      `  places: [{ ${location.join(', ')} }]`,
      `  note: ${JSON.stringify(note)}`,
    ];
  });
}
