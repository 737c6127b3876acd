import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { DraftId } from '../../../domain/draft/draft.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { excerpt } from '../../../domain/report/excerpt.ts';
import {
  dutiesIn,
  type Report,
  type ReportAnswer,
  type ReportArticle,
  type ReportDuty,
} from '../../../domain/report/report.ts';
import { articleIdOf, provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { focusTitle } from '../../ui/Heading.tsx';
import { AfterPaint } from '../ui/AfterPaint.tsx';
import { CheckRow } from './CheckRow.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { dutyAnchor } from '../shared/anchors.ts';

interface Props {
  readonly draft: DraftId;
  readonly report: Report;
  /** Renders the collapsed ones with the rest, because the reader returns to one of them. */
  readonly immediately: boolean;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** The answers: first those that are not the best, each in full; then those that are, collapsed by article. */
export function CheckDuties({ draft, report, immediately, editWithUndo }: Props) {
  const duties = dutiesIn(report.articles);
  const { duty } = report.names;
  const [best, ...others] = report.answers.filter(({ leftOut }) => !leftOut);
  const having = (some: readonly ReportAnswer[]) => duties.filter(({ answer }) => some.some(({ id }) => id === answer));
  const short = having(others);
  const away = report.answers.filter(({ leftOut }) => leftOut);
  const excluded = having(away);
  const scored = duties.filter(({ points }) => points !== null);
  if (duties.length === 0) return null;
  return (
    <>
      {short.length > 0 && (
        <Exceptions
          isShort
          title={`${capital(report.shortName)}: ${short.length} ${duty}`}
          duties={short}
          draft={draft}
        />
      )}
      {excluded.length > 0 && (
        <Exceptions
          title={`${capital(away.map(({ name }) => name).join(', '))}: ${excluded.length} ${duty}`}
          duties={excluded}
          draft={draft}
        />
      )}
      {scored.length > 0 && <Exceptions title={`Điểm chấm: ${scored.length} ${duty}`} duties={scored} draft={draft} />}
      {best !== undefined && best.count > 0 && (
        <>
          <h2>
            {capital(best.name)}: {best.count} {duty}
          </h2>
          {report.articles.map((article) => (
            <Best
              key={article.id}
              article={article}
              report={report}
              best={best}
              draft={draft}
              immediately={immediately}
              editWithUndo={editWithUndo}
            />
          ))}
        </>
      )}
      <ul class="quiet">
        {report.counted.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Exceptions({
  title,
  duties,
  draft,
  isShort = false,
}: Omit<RowProps, 'duty'> & { readonly title: string; readonly duties: readonly ReportDuty[] }) {
  return (
    <>
      <h2>{title}</h2>
      <dl class="check-list">
        {duties.map((duty) => (
          <DutyRow key={duty.id} duty={duty} draft={draft} isShort={isShort} />
        ))}
      </dl>
    </>
  );
}

/** The duties of an article with the best answer: their number, and below it each with a link to change it. */
function Best({
  article,
  report,
  best,
  draft,
  immediately,
  editWithUndo,
}: { readonly article: ReportArticle; readonly best: ReportAnswer } & Props) {
  const word = report.names.duty;
  const all = dutiesIn([article]);
  const assured = all.filter(({ answer }) => answer === best.id);
  const together = assured.filter(({ unconfirmed }) => unconfirmed).map(({ id }) => id);
  if (assured.length === 0) return null;
  const count =
    assured.length === all.length
      ? `${all.length} ${word}, đều ${best.name}`
      : `${assured.length}/${all.length} ${word} ${best.name}`;
  const confirm = () => {
    editWithUndo({ type: 'confirm', ids: together }, `Đã xác nhận ${together.length} ${word}.`);
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
        <AfterPaint waiting="Đang mở…" immediately={immediately}>
          <dl class="check-list">
            {assured.map((duty) => (
              <DutyRow key={duty.id} duty={duty} draft={draft} />
            ))}
          </dl>
        </AfterPaint>
      </details>
      {together.length > 0 && (
        <button type="button" class="btn plain small" onClick={confirm}>
          Xác nhận {together.length}
          <span class="vh">{` ${word} của ${name}`}</span>
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly duty: ReportDuty;
  readonly draft: DraftId;
  /** Its note says why it falls short. */
  readonly isShort?: boolean;
}

function DutyRow({ duty, draft, isShort = false }: RowProps) {
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
      edit={{ view: 'article', draft, article: articleIdOf(id) ?? '', at: dutyAnchor(id), from: 'check' }}
    >
      <strong class={`answer ${answer ?? 'none'}`}>{answered}</strong>
      {note !== '' && (
        <span class="entered">
          {isShort ? 'Nguyên nhân' : 'Ghi chú'}: {note}
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
