import { useMemo } from 'preact/hooks';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { fieldsOf } from '../../../domain/draft/read/reader.ts';
import { appendixOf } from '../../../domain/report/papers/appendix.ts';
import { explanationOf } from '../../../domain/report/papers/explanation.ts';
import { officialForm } from '../../../domain/report/papers/officialForm.ts';
import { reportOf } from '../../../domain/report/reportOf.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Exports } from './Exports.tsx';
import { PaperSheets } from '../../ui/paper/PaperSheets.tsx';
import { useProvisionHref } from '../ui/ClauseLink.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { routeHref } from '../shared/route.ts';
import { unitName } from '../shared/words.ts';
import { Unconfirmed } from './Unconfirmed.tsx';
import { useRestored } from '../../ui/useRestored.ts';

interface Props {
  readonly draft: Draft;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
  readonly exported: () => void;
}

/**
 * The papers as they will be printed, each with a checkbox, and the ways to print, save or send them. Printing this
 * page prints them alone.
 */
export function ReportPage({ draft, editWithUndo, exported }: Props) {
  const context = useSelfCheck();
  const href = useProvisionHref();
  const report = useMemo(() => reportOf(context, draft), [context, draft]);
  const papers = useMemo(
    () => [officialForm(report), ...(report.articles.length > 0 ? [appendixOf(report)] : []), explanationOf(report)],
    [report],
  );
  const [chosen, setChosen] = useRestored<Chosen>('papers', { phieu: true }, readChosen);
  const shown = papers.filter(({ id }) => chosen[id] === true);
  return (
    <>
      <div class="screen">
        <p class="crumb">{report.unit || unitName(context.ruleset, report)}</p>
        <Heading>Phiếu tự đánh giá</Heading>
        {report.missing.length > 0 && (
          <p>
            Còn {report.missing.length} chỗ chưa có, nên phiếu còn chỗ trống.{' '}
            <a href={routeHref({ view: 'check', draft: draft.id })}>Xem và trả lời nốt</a>.
          </p>
        )}
        <Unconfirmed draft={draft} count={report.unconfirmed} editWithUndo={editWithUndo} />
        <fieldset class="papers">
          <legend class="vh">Chọn những gì in và tải về</legend>
          {papers.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen[id] === true}
                onChange={(event) => setChosen({ ...chosen, [id]: event.currentTarget.checked })}
              />
              <span>
                {name}
                {id === 'giai-thich' && <small> không nộp kèm phiếu</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <Exports draft={draft} papers={shown} exported={exported} />
        <h2>Xem trước</h2>
        {shown.length === 0 && <p>Chưa chọn gì để in.</p>}
      </div>
      <PaperSheets papers={shown} href={href} />
    </>
  );
}

type Chosen = Readonly<Record<string, boolean>>;

function readChosen(stored: unknown): Chosen | null {
  const fields = fieldsOf(stored);
  if (fields === null) return null;
  return {
    phieu: fields['phieu'] === true,
    'phu-luc': fields['phu-luc'] === true,
    'giai-thich': fields['giai-thich'] === true,
  };
}
