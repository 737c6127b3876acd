import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { DraftId } from '../../../domain/draft/draft.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { excerpt } from '../../../domain/report/excerpt.ts';
import { dutiesIn, type Report, type ReportArticle, type ReportDuty } from '../../../domain/report/report.ts';
import { articleIdOf, provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { focusTitle } from '../../ui/Heading.tsx';
import { CheckRow } from './CheckRow.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { dutyAnchor } from '../shared/anchors.ts';

interface Props {
  readonly draft: DraftId;
  readonly report: Report;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** The answers: first those that are not assured, each in full; then the assured ones, collapsed by article. */
export function CheckDuties({ draft, report, editWithUndo }: Props) {
  const duties = dutiesIn(report.articles);
  const { answers } = report.words;
  const short = duties.filter(isShort);
  const excluded = duties.filter(({ answer }) => answer === 'notApplicable');
  return (
    <>
      {short.length > 0 && (
        <Exceptions
          title={`${capital(answers.deficient ?? '')}: ${short.length} nội dung`}
          duties={short}
          draft={draft}
        />
      )}
      {excluded.length > 0 && (
        <Exceptions
          title={`${capital(answers.notApplicable ?? '')}: ${excluded.length} nội dung`}
          duties={excluded}
          draft={draft}
        />
      )}
      <h2>
        {capital(answers['assured'] ?? '')}: {report.count.assured} nội dung
      </h2>
      {report.articles.map((article) => (
        <Assured key={article.id} article={article} draft={draft} editWithUndo={editWithUndo} />
      ))}
      <ul class="quiet">
        {report.counted.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function isShort({ answer }: ReportDuty): boolean {
  return answer === 'deficient' || answer === 'notDone';
}

function Exceptions({
  title,
  duties,
  draft,
}: {
  readonly title: string;
  readonly duties: readonly ReportDuty[];
  readonly draft: DraftId;
}) {
  return (
    <>
      <h2>{title}</h2>
      <dl class="check-list">
        {duties.map((duty) => (
          <DutyRow key={duty.id} duty={duty} draft={draft} />
        ))}
      </dl>
    </>
  );
}

/** The assured duties of an article: their number, and below it each with a link to change it. */
function Assured({
  article,
  draft,
  editWithUndo,
}: { readonly article: ReportArticle } & Pick<Props, 'draft' | 'editWithUndo'>) {
  const all = dutiesIn([article]);
  const assured = all.filter(({ answer }) => answer === 'assured');
  const together = assured.filter(({ unconfirmed }) => unconfirmed).map(({ id }) => id);
  if (assured.length === 0) return null;
  const count =
    assured.length === all.length
      ? `${all.length} nội dung, đều bảo đảm`
      : `${assured.length}/${all.length} nội dung bảo đảm`;
  const confirm = () => {
    editWithUndo({ type: 'confirm', ids: together }, `Đã xác nhận ${together.length} nội dung.`);
    // The button disappears with what it confirmed.
    focusTitle();
  };
  const name = article.name.split('.')[0] ?? article.name;
  return (
    <div class="assured">
      <details class="fold">
        <summary>
          <b>{name}:</b> {count}
        </summary>
        <dl class="check-list">
          {assured.map((duty) => (
            <DutyRow key={duty.id} duty={duty} draft={draft} />
          ))}
        </dl>
      </details>
      {together.length > 0 && (
        <button type="button" class="btn plain small" onClick={confirm}>
          Xác nhận {together.length}
          <span class="vh"> nội dung của {name}</span>
        </button>
      )}
    </div>
  );
}

function DutyRow({ duty, draft }: { readonly duty: ReportDuty; readonly draft: DraftId }) {
  const { id, heading, paragraphs, answer, answered, note, remedy, evidence, advice } = duty;
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
      mend={{ view: 'article', draft, article: articleIdOf(id) ?? '', at: dutyAnchor(id), from: 'check' }}
    >
      <strong class={`answer ${answer ?? 'none'}`}>{answered}</strong>
      {note !== '' && (
        <span class="entered">
          {isShort(duty) ? 'Nguyên nhân' : 'Ghi chú'}: {note}
        </span>
      )}
      {evidence.map((text) => (
        <span class="entered" key={text}>
          Minh chứng: {text}
        </span>
      ))}
      {remedy !== '' && <span class="entered">Khắc phục: {remedy}</span>}
      {advice.length > 0 && <span class="advice">Nên bổ sung: {advice.join(', ')}</span>}
    </CheckRow>
  );
}
