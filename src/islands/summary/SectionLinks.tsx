import { useEffect } from 'preact/hooks';
import { asksDuties } from '../../domain/rating/answers.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import type { OfficeReport } from '../../domain/report/office/officeReport.ts';
import { SESSION_ID } from './session/SessionBox.tsx';

interface Props {
  readonly ruleset: RuleSet;
  readonly report: OfficeReport;
  /** The id of a part of this table. */
  readonly id: (part: string) => string;
}

/** Links to the parts of a regulation's table, those loaded later too. They stay in sight on the way through it. */
export function SectionLinks({ ruleset, report, id }: Props) {
  const { duty } = schemeWords(ruleset);
  useEffect(() => {
    document.documentElement.setAttribute('data-section-links', '');
    return () => document.documentElement.removeAttribute('data-section-links');
  }, []);
  const links: readonly (readonly [id: string, name: string])[] = [
    [id('gui'), 'Đã gửi'],
    [id('muc'), 'Mức xếp loại'],
    [id('danh-sach'), 'Bảng'],
    [id('giay-to'), 'Giấy tờ'],
    ...(asksDuties(ruleset)
      ? [[id('yeu'), `Các ${duty} yếu nhất`] as const]
      : report.items.length > 0
        ? [[id('yeu'), 'Các mục thấp nhất'] as const]
        : []),
    [id('nam-truoc'), 'So với năm trước'],
    ...((ruleset.groupRules ?? []).length > 0 ? [[id('gioi-han'), 'Giới hạn chung'] as const] : []),
    [SESSION_ID, 'Lưu, xóa'],
  ];
  return (
    <nav class="section-links screen" aria-label="Các phần của bảng tổng hợp">
      {links.map(([to, name]) => (
        <a key={to} href={`#${to}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
