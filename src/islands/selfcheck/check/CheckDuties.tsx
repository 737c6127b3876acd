import type { DraftId } from '../../../domain/draft/draft.ts';
import { excerpt } from '../../../domain/report/excerpt.ts';
import type { ReportArticle, ReportDuty } from '../../../domain/report/report.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { CheckRow } from './CheckRow.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { dutyAnchor } from '../shared/anchors.ts';

/** All answers, article by article. */
export function CheckDuties({
  draft,
  articles,
}: {
  readonly draft: DraftId;
  readonly articles: readonly ReportArticle[];
}) {
  return (
    <>
      <h2>Các nội dung, trách nhiệm</h2>
      {articles.map(({ id, name, clauses }) => (
        <section key={id}>
          <h3>{name}</h3>
          <dl class="check-list">
            {clauses
              .flatMap(({ duties }) => duties)
              .map((duty) => (
                <DutyRow key={duty.id} draft={draft} article={id} duty={duty} />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function DutyRow({
  draft,
  article,
  duty,
}: {
  readonly draft: DraftId;
  readonly article: string;
  readonly duty: ReportDuty;
}) {
  const { id, heading, paragraphs, answer, answered, note, evidence } = duty;
  const label = (
    <>
      <ClauseLink id={id} capital /> <span class="quiet">{excerpt(heading ?? paragraphs.join(' '))}</span>
    </>
  );
  return (
    <CheckRow
      id={dutyAnchor(id)}
      name={provisionWords(id)}
      label={label}
      open={answer === null}
      mend={{ view: 'article', draft, article, at: dutyAnchor(id), from: 'check' }}
    >
      <strong class={`answer ${answer ?? 'none'}`}>{answered}</strong>
      {evidence.map((text) => (
        <span class="entered" key={text}>
          Minh chứng: {text}
        </span>
      ))}
      {note !== '' && <span class="entered">Ghi chú: {note}</span>}
    </CheckRow>
  );
}
