/** “Danh sách đề nghị xếp loại”: those with a proposed level, by level, to be signed. */
import { capital } from '../../../rating/wording/phrases.ts';
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { head, wordsCell } from '../../papers/parts.ts';
import type { Paper, PaperRow } from '../../papers/paper.ts';
import {
  citationWords,
  levelWords,
  officeHead,
  people,
  signerOf,
  text,
  unitNameOf,
  withLevel,
  yearWords,
  type OfficeCase,
} from './officeCase.ts';

export function signList(office: OfficeCase): Paper {
  const { ruleset, context, report, entries } = office;
  const names = schemeWords(ruleset);
  const hasRole = ruleset.roles.length > 1;
  const proposed = withLevel(office, 'proposed');
  const without = report.rows.length - proposed.length;
  const known = ruleset.levels.map(({ id }) => id);
  const strange = proposed.map(({ key }) => entries.get(key)?.proposed ?? '').filter((id) => !known.includes(id));
  const widths = [7, hasRole ? 30 : 40, ...(names.isPerson ? [] : [hasRole ? 21 : 28]), ...(hasRole ? [20] : [])];
  const last = 100 - widths.reduce((sum, one) => sum + one, 0);
  let at = 0;
  const rows = [...known, ...new Set(strange)].flatMap((level): readonly PaperRow[] => {
    const own = proposed.filter(({ key }) => entries.get(key)?.proposed === level);
    if (own.length === 0) return [];
    const name = ruleset.levels.find(({ id }) => id === level)?.name ?? level;
    return [
      {
        together: true,
        cells: [
          {
            lines: [[{ text: `${name} (${people(office, own.length)})`, strong: true }]],
            across: widths.length + 1,
          },
        ],
      },
      ...own.map((row): PaperRow => {
        at += 1;
        return {
          cells: [
            { ...wordsCell(String(at)), align: 'centre' },
            wordsCell(unitNameOf(office, row)),
            ...(names.isPerson ? [] : [wordsCell('')]),
            ...(hasRole ? [wordsCell(row.role)] : []),
            wordsCell(levelWords(office, entries.get(row.key)?.decided ?? null)),
          ],
        };
      }),
    ];
  });
  return {
    id: 'danh-sach',
    name: 'Danh sách đề nghị xếp loại để ký',
    letterhead: officeHead(office),
    kind: 'DANH SÁCH',
    subject: `Đề nghị xếp loại${yearWords(office)}\ntheo ${context.name}`,
    remark: `(Theo ${citationWords(office, [ruleset.clause, ...context.rating])})`,
    blocks: [
      {
        kind: 'table',
        name: 'Danh sách đề nghị xếp loại',
        widths: [...widths, last],
        head: [
          head('TT'),
          head(names.unitShort),
          ...(names.isPerson ? [] : [head('Họ và tên')]),
          ...(hasRole ? [head(capital(names.kind))] : []),
          head('Mức quyết định'),
        ],
        rows,
      },
      text(
        `Danh sách có ${people(office, proposed.length)}.${without === 0 ? '' : ` ${people(office, without)} chưa có mức đề nghị nên không có trong danh sách.`}`,
      ),
      { kind: 'signatures', signers: [{ who: 'NGƯỜI LẬP DANH SÁCH', how: '(Ký, ghi rõ họ tên)' }, signerOf(office)] },
    ],
  };
}
