/** Rules across people in the yearly report: met or exceeded under each way of counting, with whom it concerns. */
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import type { SummaryRow } from '../../summaryRow.ts';
import { cite, plain } from '../../papers/parts.ts';
import type { PaperBlock, PaperLine } from '../../papers/paper.ts';
import { groupChecks, type CapCheck, type CapRule, type GroupCheck } from '../groupChecks.ts';
import { capCountWords, capStateWords, isAtMargin, unlessWords } from '../groupWords.ts';
import { people, text, unitNameOf, type OfficeCase } from './officeCase.ts';

/** Empty for rules without them. Whoever has no level decided counts by the one proposed, or by the self-check. */
export function groupRuleBlocks(office: OfficeCase): readonly PaperBlock[] {
  const { ruleset, report, entries } = office;
  if ((ruleset.groupRules ?? []).length === 0 || report.rows.length === 0) return [];
  const checks = groupChecks(ruleset, report.rows, {
    possibleOf: ({ key, outcomes }) => {
      const level = entries.get(key)?.decided ?? entries.get(key)?.proposed ?? null;
      const isKnown = level !== null && ruleset.levels.some(({ id }) => id === level);
      return isKnown ? [level] : (outcomes[report.reading] ?? []);
    },
    unitLevelOf: ({ key }) => entries.get(key)?.unitLevel ?? null,
  });
  return [
    { kind: 'heading', text: 'GIỚI HẠN CHUNG' },
    text(
      `Đếm ${people(office, report.rows.length)} như thuộc cùng một nơi, theo mức quyết định; chưa có thì theo mức đề nghị, chưa có nữa thì theo bản tự kiểm tra.`,
    ),
    ...checks.flatMap((check) => [
      text({ text: `${check.rule.name}. `, strong: true }, `${check.rule.text} (`, cite(check.rule.clause), ')'),
      { kind: 'list' as const, items: 'caps' in check ? capLines(office, check) : headLines(office, check) },
    ]),
  ];
}

function capLines(
  office: OfficeCase,
  { rule, caps }: { readonly rule: CapRule; readonly caps: readonly CapCheck[] },
): readonly PaperLine[] {
  const { rated } = schemeWords(office.ruleset);
  return caps.map((cap): PaperLine => {
    const role = office.ruleset.roles.find(({ id }) => id === cap.role);
    const where = `${role === undefined ? '' : `${role.name}: `}${rule.readings[cap.reading]?.name ?? ''}`;
    return [
      plain(`${where}. ${capStateWords(cap, rated)} ${capCountWords(rule, cap, rated)}`),
      ...(rule.unless === undefined || cap.unless === null
        ? []
        : [
            plain(` ${rule.unless.text} (`),
            cite(rule.unless.clause),
            plain(`) Khi ấy ${unlessWords(cap.unless, rated)}.`),
          ]),
      ...(cap.state === 'broken' ? [plain(` Đang ở mức bị giới hạn: ${names(office, cap.inside)}.`)] : []),
      ...(isAtMargin(cap) ? [plain(` Ở mép, thêm một ${rated} là vượt: ${names(office, cap.inside)}.`)] : []),
      ...(cap.open.length === 0 ? [] : [plain(` Còn có thể vào mức này: ${names(office, cap.open)}.`)]),
    ];
  });
}

function headLines(office: OfficeCase, { heads }: Extract<GroupCheck, { heads: unknown }>): readonly PaperLine[] {
  const of = (wanted: (head: (typeof heads)[number]) => boolean) => heads.filter(wanted).map(({ row }) => row);
  const groups = [
    ['Cao hơn đơn vị mình phụ trách', of(({ state }) => state === 'broken')],
    ['Không cao hơn đơn vị', of(({ state, atMargin }) => state === 'met' && !atMargin)],
    ['Bằng mức đơn vị, ở mép', of(({ state, atMargin }) => state === 'met' && atMargin)],
    ['Chưa rõ, vì chưa ghi mức của đơn vị hoặc mức của người ấy chưa xác định', of(({ state }) => state === 'open')],
  ] as const;
  if (heads.length === 0) return [[plain('Không có ai trong bảng thuộc quy tắc này.')]];
  return groups
    .filter(([, rows]) => rows.length > 0)
    .map(([words, rows]) => [plain(`${words} (${rows.length}): ${names(office, rows)}.`)]);
}

function names(office: OfficeCase, rows: readonly SummaryRow[]): string {
  return rows.map((row) => unitNameOf(office, row)).join('; ');
}
