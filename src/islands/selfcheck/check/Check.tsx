import { useEffect, useMemo } from 'preact/hooks';
import { isRestoringVisit } from '../../../adapters/browser/page/restoreVisit.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { reportOf } from '../../../domain/report/reportOf.ts';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { CheckDuties } from './CheckDuties.tsx';
import { CheckFigures } from './CheckFigures.tsx';
import { CheckMissing } from './CheckMissing.tsx';
import { CheckReadings } from './CheckReadings.tsx';
import { CheckRow } from './CheckRow.tsx';
import { CheckVerdict } from './CheckVerdict.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { useWords } from '../shared/words.ts';
import { routeHref, type Route } from '../shared/route.ts';

interface Props {
  readonly draft: Draft;
  /** The answer to return to after fixing it, by the id of its element on its own page. */
  readonly at: string | undefined;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/**
 * Everything that the form will contain, before it is made: what it will claim, and the button that makes it, what is
 * missing or not assured, then all other answers, each with a link to change it.
 */
export function Check({ draft, at, editWithUndo }: Props) {
  const context = useSelfCheck();
  const words = useWords();
  const report = useMemo(() => reportOf(context, draft), [context, draft]);
  useEffect(() => {
    if (at === undefined || isRestoringVisit()) return;
    const frame = requestAnimationFrame(() => {
      const link = document.getElementById(`sua-${at}`);
      const folded = link?.closest('details') ?? null;
      if (folded !== null) folded.open = true;
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
      link?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when first drawn
  }, []);
  const editAbout = (field: string): Route => ({ view: 'about', draft: draft.id, at: field, from: 'check' });
  return (
    <>
      <p class="crumb">{report.unit || words.noUnit}</p>
      <Heading>Kiểm tra lại trước khi lập phiếu</Heading>
      <CheckVerdict draft={draft.id} report={report} editWithUndo={editWithUndo} />
      <CheckMissing draft={draft.id} report={report} />
      <CheckDuties draft={draft.id} report={report} immediately={at !== undefined} editWithUndo={editWithUndo} />
      <AfterPaint waiting="Đang mở…" immediately={at !== undefined}>
        <CheckFigures draft={draft.id} figures={report.figures} />
        <h2>Thông tin chung</h2>
        <dl class="check-list">
          {context.ruleset.roles.length > 1 && (
            <CheckRow id="chuc-danh" name={capital(words.kind)} edit={editAbout('chuc-danh')}>
              {report.role.name} (<ClauseLink id={report.role.clause} />)
              {report.acting !== null && (
                <>
                  . {report.acting.text} (<ClauseLink id={report.acting.clause} />)
                </>
              )}
            </CheckRow>
          )}
          <CheckRow id="don-vi" name={words.unitShort} edit={editAbout('don-vi')}>
            {report.unit || 'Chưa ghi'}
          </CheckRow>
          <CheckRow id="nam" name={words.year} edit={editAbout('nam')}>
            {report.year ?? 'Chưa ghi'}
          </CheckRow>
        </dl>
        <CheckReadings report={report} />
        <p>
          <a href={routeHref({ view: 'overview', draft: draft.id })}>
            {report.articles.length > 0 ? 'Danh sách các điều' : 'Tổng quan'}
          </a>
        </p>
      </AfterPaint>
    </>
  );
}
