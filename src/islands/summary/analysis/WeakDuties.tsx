import { useMemo, useState } from 'preact/hooks';
import type { PublishedRules } from '../../../adapters/browser/office/regulationRules.ts';
import { answersOf } from '../../../domain/rating/answers.ts';
import { capital, sharePhrase } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { articleFigures, type DutyFigure } from '../../../domain/report/office/dutyFigures.ts';
import { dutyNames } from '../../../domain/report/office/dutyNames.ts';
import { LazyDetails } from '../parts/LazyDetails.tsx';
import { ProvisionLink, type Published } from '../parts/ProvisionLink.tsx';
import { DutyResponses } from './DutyResponses.tsx';

interface Props {
  readonly at: Published;
  readonly rules: PublishedRules;
  readonly duties: readonly DutyFigure[];
}

/** Number shown at first. */
const FIRST = 6;

/** Each duty with how many units fall short and what they say about it, and the same by article. */
export function WeakDuties({ at, rules, duties }: Props) {
  const { ruleset, checklist } = rules;
  const { rated, duty } = schemeWords(ruleset);
  const [all, setAll] = useState(false);
  const names = useMemo(() => dutyNames(checklist), [checklist]);
  const weak = duties.filter(({ short }) => short > 0);
  const silent = duties.filter(({ short, leftOut, unanswered }) => short === 0 && leftOut + unanswered > 0);
  const listed = all ? [...weak, ...silent] : weak.slice(0, FIRST);
  const answers = answersOf(ruleset);
  const others = answers.filter(({ leftOut }) => leftOut !== true).slice(1);
  if (duties.length === 0) return <p class="quiet">Chưa có bản nào để đếm.</p>;
  const more = weak.length + silent.length - FIRST;
  return (
    <>
      <p class="quiet">
        Xếp theo tỷ lệ {rated} trả lời “{others.map(({ name }) => name).join('” hoặc “')}” trong các {rated} có {duty}{' '}
        ấy. Mở từng dòng để đọc lời giải thích ghi trong tệp.
      </p>
      {weak.length === 0 && <p>Không {duty} nào như vậy.</p>}
      <ul class="weak-duties">
        {listed.map((figure) => (
          <li key={figure.duty}>
            <LazyDetails
              summary={
                <>
                  <span class="duty-name">{names.get(figure.duty) ?? capital(figure.duty)}</span>
                  <span class="answer-bar" aria-hidden="true">
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                      {segments(figure, others).map(({ id, from, size }, index) => (
                        <rect key={id} class={`answer-${index + 1}`} x={from} width={size} height="10" />
                      ))}
                    </svg>
                  </span>
                  <b class="number">
                    {figure.short}/{figure.of}
                  </b>
                  <small>
                    {[...others, ...answers.filter(({ leftOut }) => leftOut === true)]
                      .filter(({ id }) => (figure.byAnswer[id] ?? 0) > 0)
                      .map(({ id, name }) => `${figure.byAnswer[id] ?? 0} ${name}`)
                      .concat(figure.unanswered > 0 ? [`${figure.unanswered} chưa trả lời`] : [])
                      .join(', ')}
                  </small>
                </>
              }
            >
              {() => (
                <>
                  <p>
                    <ProvisionLink at={at} id={figure.duty} />
                  </p>
                  <DutyResponses ruleset={ruleset} responses={figure.responses} />
                </>
              )}
            </LazyDetails>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="btn plain screen" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Chỉ ${FIRST} ${duty} yếu nhất` : `Xem thêm ${more} ${duty}`}
        </button>
      )}
      <details class="fold">
        <summary>Theo điều</summary>
        <table class="map-table">
          <thead>
            <tr>
              <th scope="col">Điều</th>
              <th scope="col">Lượt {others.map(({ name }) => name).join(', ')}</th>
            </tr>
          </thead>
          <tbody>
            {articleFigures(duties).map(({ article, of, short }) => (
              <tr key={article}>
                <th scope="row">
                  <ProvisionLink at={at} id={article} />
                  {heading(checklist, article)}
                </th>
                <td>
                  {short}/{of}
                  {of > 0 && ` (${sharePhrase(short, of)})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** The shares of units with each answer that counts but is not the best, as segments of a bar of 100. */
function segments({ of, byAnswer }: DutyFigure, others: readonly { readonly id: string }[]) {
  let from = 0;
  return others.map(({ id }) => {
    const size = of === 0 ? 0 : (100 * (byAnswer[id] ?? 0)) / of;
    from += size;
    return { id, from: from - size, size };
  });
}

function heading(checklist: PublishedRules['checklist'], article: ProvisionId): string {
  const title = checklist.find(({ id }) => id === article)?.heading ?? '';
  return title === '' ? '' : `. ${title}`;
}
