/** “Tổng số theo mức”: how many have each outcome, and how many are proposed and decided for each level. */
import { head, plain, wordsCell } from '../../papers/parts.ts';
import type { PaperBlock, PaperCell } from '../../papers/paper.ts';
import { countOutcomes } from '../../summaryList.ts';
import { levelCounts, peopleByGroup, share, withLevel, type OfficeCase } from './officeCase.ts';

/** How many have each outcome, by group and together, and how many are proposed and decided. */
export function countsTable(office: OfficeCase): PaperBlock {
  const { ruleset, report } = office;
  const groups = peopleByGroup(office);
  const shown = groups.length > 1 && groups.length <= 5 ? groups : [];
  const counts = countOutcomes(ruleset, report.rows, report.reading);
  const own = shown.map(
    ({ rows }) => new Map(countOutcomes(ruleset, rows, report.reading).map((one) => [one.outcome, one.count])),
  );
  const proposed = new Map(levelCounts(office, 'proposed').map(({ level, count }) => [level, count]));
  const decided = new Map(levelCounts(office, 'decided').map(({ level, count }) => [level, count]));
  const number = (value: number | string, strong = false): PaperCell => ({
    lines: [[strong ? { text: String(value), strong } : plain(String(value))]],
    align: 'end',
  });
  const each = shown.length === 0 ? 0 : Math.floor(36 / shown.length);
  const rest = 100 - each * shown.length;
  const [count, percent, level] = shown.length === 0 ? [16, 14, 15] : [10, 8, 10];
  const tall = (words: string): PaperCell => ({ ...head(words), down: 2 });
  const together = { ...head('Cộng'), across: 2 };
  return {
    kind: 'table',
    name: 'Tổng số theo mức',
    ...(shown.length === 0 ? { short: true as const } : {}),
    widths: [rest - count - percent - 2 * level, ...shown.map(() => each), count, percent, level, level],
    over: [
      tall('Kết quả'),
      ...(shown.length === 0 ? [] : [{ ...head('Tự kiểm tra, theo nhóm'), across: shown.length }]),
      shown.length === 0 ? { ...head('Tự kiểm tra'), across: 2 } : together,
      tall('Đề nghị'),
      tall('Quyết định'),
    ],
    head: [...shown.map(({ name }) => head(name)), head('Số lượng'), head('%')],
    rows: [
      ...counts.map(({ outcome, name, count: all }) => ({
        cells: [
          wordsCell(name),
          ...own.map((group) => number(group.get(outcome) ?? 0)),
          number(all, true),
          number(share(all, report.rows.length)),
          number(proposed.get(outcome) ?? '–'),
          number(decided.get(outcome) ?? '–'),
        ],
      })),
      {
        cells: [
          { lines: [[{ text: 'Tổng cộng', strong: true }]] },
          ...shown.map(({ rows }) => number(rows.length, true)),
          number(report.rows.length, true),
          number(report.rows.length === 0 ? '–' : 100, true),
          number(withLevel(office, 'proposed').length, true),
          number(withLevel(office, 'decided').length, true),
        ],
      },
    ],
  };
}
