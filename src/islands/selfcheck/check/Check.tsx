import { useEffect, useMemo } from 'preact/hooks';
import { isComingBack } from '../../../adapters/browser/page/comeBack.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { reportOf } from '../../../domain/report/reportOf.ts';
import { CheckDuties } from './CheckDuties.tsx';
import { CheckFigures } from './CheckFigures.tsx';
import { CheckMissing } from './CheckMissing.tsx';
import { CheckRow } from './CheckRow.tsx';
import { CheckVerdict } from './CheckVerdict.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { routeHref, type Route } from '../shared/route.ts';

interface Props {
  readonly draft: Draft;
  /** The answer to return to after fixing it, by the id of its element on its own page. */
  readonly at: string | undefined;
}

/**
 * Everything that the form will contain, before it is made: each answer with a link to fix it, what is missing, and the
 * assumptions of the result.
 */
export function Check({ draft, at }: Props) {
  const ground = useSelfCheck();
  const report = useMemo(() => reportOf(ground, draft), [ground, draft]);
  useEffect(() => {
    if (at === undefined || isComingBack()) return;
    const frame = requestAnimationFrame(() => {
      const link = document.getElementById(`sua-${at}`);
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
      link?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when first drawn
  }, []);
  const mendAbout = (field: string): Route => ({ view: 'about', draft: draft.id, at: field, from: 'check' });
  return (
    <>
      <p class="crumb">{report.unit || 'Chưa đặt tên đơn vị'}</p>
      <Heading>Kiểm tra lại trước khi lập phiếu</Heading>
      <CheckMissing draft={draft.id} report={report} />
      <CheckVerdict report={report} />
      <h2>Thông tin chung</h2>
      <dl class="check-list">
        <CheckRow id="chuc-danh" name="Chức danh" mend={mendAbout('chuc-danh')}>
          {report.role.name} (<ClauseLink id={report.role.clause} />)
          {report.acting !== null && (
            <>
              . {report.acting.text} (<ClauseLink id={report.acting.clause} />)
            </>
          )}
        </CheckRow>
        <CheckRow id="don-vi" name="Cơ quan, đơn vị" mend={mendAbout('don-vi')}>
          {report.unit || 'Chưa ghi'}
        </CheckRow>
        <CheckRow id="nam" name="Năm đánh giá" mend={mendAbout('nam')}>
          {report.year ?? 'Chưa ghi'}
        </CheckRow>
      </dl>
      <CheckDuties draft={draft.id} articles={report.articles} />
      <ul class="quiet">
        {report.counted.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <CheckFigures draft={draft.id} figures={report.figures} />
      <h2>Kết quả này dựa trên</h2>
      <ul class="consequences">
        {[...report.consequences, ...report.assumptions].map(({ text, clause }) => (
          <li key={text}>
            {text}
            {clause !== null && (
              <>
                {' '}
                (<ClauseLink id={clause} />)
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="btn" href={routeHref({ view: 'report', draft: draft.id })}>
          Lập phiếu tự đánh giá
        </a>
        <a class="btn plain" href={routeHref({ view: 'overview', draft: draft.id })}>
          Danh sách các điều
        </a>
      </p>
    </>
  );
}
