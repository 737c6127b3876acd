import { useMemo } from 'preact/hooks';
import type { PublishedRules } from '../../../adapters/browser/office/regulationRules.ts';
import { hasOwn } from '../../../domain/baseline.ts';
import { localDate } from '../../../domain/day.ts';
import type { Sentence } from '../../../domain/rating/wording/sentence.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import { unitDetail } from '../../../domain/report/office/unitDetail.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProvisionLink, LinkedSentence, type Published } from '../parts/ProvisionLink.tsx';
import { DetailDuties } from './DetailDuties.tsx';

export interface RowDetailProps {
  readonly at: Published;
  readonly rules: PublishedRules;
  readonly row: SummaryRow;
  /** Index of the reading chosen for the table. */
  readonly reading: number;
}

/** One self-check of the table: its reasons beside the clause, what falls short with notes and evidence, its file. */
export function RowDetail({ at, rules, row }: RowDetailProps) {
  const { ruleset, words } = rules;
  const { duty } = schemeWords(ruleset);
  const { report, deciders, short, leftOut, ask } = useMemo(() => unitDetail(rules, row), [rules, row]);
  const clause = report?.verdict.clause ?? null;
  // The clause that decides it, if its words are available.
  const cited = deciders.flatMap(({ because }) => because.flatMap((sentence) => sentence.flatMap(clauseIn)));
  const own = report?.outcomes.length === 1 ? [report.outcomes[0]?.clause ?? null] : [];
  const beside = [...own, ...cited, clause].find((one) => one !== null && hasOwn(words, one)) ?? null;
  const quoted = beside === null ? [] : (words[beside] ?? []);
  const splits = report?.readings.filter(({ because }) => because.length > 0) ?? [];
  return (
    <div class="row-detail">
      <div>
        {row.remarks.length > 0 && (
          <ul class="remarks">
            {row.remarks.map((remark, index) => (
              <li key={index}>{remark}</li>
            ))}
          </ul>
        )}
        {report !== null && (
          <>
            <h4>Vì sao</h4>
            <p>
              <b>{report.verdict.text}</b>
              {clause !== null && (
                <>
                  {' '}
                  (<ProvisionLink at={at} id={clause} />)
                </>
              )}
            </p>
            {deciders.length > 0 && (
              <ul class="reasons">
                {deciders.map(({ title, isAgainst, because }, index) => (
                  <li key={index} class={isAgainst ? 'against' : 'for'}>
                    <Icon name={isAgainst ? 'notMet' : 'met'} />
                    <b>
                      <LinkedSentence at={at} sentence={title} />.
                    </b>
                    {because.map((sentence, reason) => (
                      <span key={reason}>
                        {' '}
                        <LinkedSentence at={at} sentence={sentence} />.
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            )}
            {report.missing.length > 0 && (
              <>
                <h4>Còn thiếu {report.missing.length} điều</h4>
                <ul>
                  {report.missing.slice(0, 12).map(({ text }, index) => (
                    <li key={index}>{text}</li>
                  ))}
                  {report.missing.length > 12 && <li>và {report.missing.length - 12} điều khác</li>}
                </ul>
              </>
            )}
            {splits.length > 0 && (
              <>
                <h4>Cách hiểu khác cho kết quả khác</h4>
                <ul>
                  {splits.map(({ id, name, outcome, because }) => (
                    <li key={id}>
                      <b>
                        {name}: {outcome}.
                      </b>
                      {because.map((one, index) => (
                        <span key={index}>
                          {' '}
                          {one.text} (<ProvisionLink at={at} id={one.clause} />)
                        </span>
                      ))}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
        {short.length > 0 && (
          <>
            <h4>
              {short.length} {duty} {report?.shortName}
            </h4>
            {ask.length > 0 && (
              <p class="ask-again">
                <b>Nên hỏi lại:</b> {ask.join(' ')}
              </p>
            )}
            <DetailDuties at={at} duties={short} areExplained />
          </>
        )}
        {leftOut.length > 0 && (
          <>
            <h4>
              {leftOut.length} {duty} không tính
            </h4>
            <DetailDuties at={at} duties={leftOut} />
          </>
        )}
      </div>
      <div>
        {quoted.length > 0 && beside !== null && (
          <>
            <h4>
              <ProvisionLink at={at} id={beside} words={capital(provisionWords(beside))} />
            </h4>
            <blockquote>
              {quoted.map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </blockquote>
          </>
        )}
        {report !== null && (report.figures.length > 0 || report.computed.length > 0) && (
          <>
            <h4>Số liệu đã khai</h4>
            <dl>
              {[...report.figures, ...report.computed].map(({ name, value }, index) => (
                <div key={index}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <h4>Tệp</h4>
        <dl>
          <div>
            <dt>Đang tính</dt>
            <dd>{row.file}</dd>
          </div>
          <div>
            <dt>Sửa lần cuối</dt>
            <dd>{localDate(new Date(row.editedAt))}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}

function clauseIn(piece: Sentence[number]): readonly ProvisionId[] {
  return typeof piece === 'string' ? [] : [piece.clause];
}
