import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { DraftId } from '../../../domain/draft/draft.ts';
import { dutiesIn, type Report } from '../../../domain/report/report.ts';
import { go, routeHref } from '../shared/route.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';

interface Props {
  readonly draft: DraftId;
  readonly report: Report;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** The rating that the form will claim, what is not confirmed yet, and the way to the form. */
export function CheckVerdict({ draft, report, editWithUndo }: Props) {
  const { verdict, outcomes, unconfirmed, articles, answers, names } = report;
  const form = routeHref({ view: 'report', draft });
  const confirmAndGo = () => {
    const ids = dutiesIn(articles).map(({ id }) => id);
    editWithUndo({ type: 'confirm', ids }, `Đã xác nhận ${unconfirmed} ${names.duty}.`);
    go({ view: 'report', draft });
  };
  return (
    <section class="card claim" aria-label="Mức tự nhận">
      <p>
        {outcomes.length === 1 && 'Tự nhận mức: '}
        <strong>{verdict.text}</strong>
        {verdict.clause !== null && (
          <>
            {' '}
            (<ClauseLink id={verdict.clause} />)
          </>
        )}
      </p>
      {unconfirmed > 0 && (
        <p>{`${unconfirmed} ${names.duty} được nhận chung là ${answers[0]?.name ?? ''}, chưa xem từng mục. Phiếu chỉ ghi khi bạn xác nhận.`}</p>
      )}
      <p class="actions">
        {unconfirmed > 0 && (
          <button type="button" class="btn" onClick={confirmAndGo}>
            {`Xác nhận ${unconfirmed === 1 ? names.duty : `cả ${unconfirmed}`} và lập phiếu`}
          </button>
        )}
        <a class={unconfirmed > 0 ? 'btn plain' : 'btn'} href={form}>
          {unconfirmed > 0 ? 'Lập phiếu, xác nhận sau' : 'Lập phiếu tự đánh giá'}
        </a>
      </p>
    </section>
  );
}
