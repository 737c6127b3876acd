import type { ChecklistArticle, ChecklistDuty } from '../../../domain/draft/checklist.ts';
import type { Draft, DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { answersOf, countedAnswers, shortName } from '../../../domain/rating/answers.ts';
import { scoredDuties } from '../../../domain/draft/scored.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { excerpt } from '../../../domain/report/excerpt.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { REST } from '../shared/anchors.ts';
import { unconfirmedIn } from '../shared/progress.ts';
import { routeHref } from '../shared/route.ts';
import { useSelfCheck } from '../shared/context.ts';
import { FollowUp } from '../entry/FollowUp.tsx';
import { answerLabel, useWords } from '../shared/words.ts';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly checklist: readonly ChecklistArticle[];
  readonly edit: (action: DraftAction) => void;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** The duties without the best answer, and the common answer of all others. */
export function Exceptions({ draft, role, checklist, edit, editWithUndo }: Props) {
  const { ruleset } = useSelfCheck();
  const { duty: word } = useWords();
  const { best } = countedAnswers(ruleset);
  const short = `${word} ${shortName(ruleset)}`;
  const scored = scoredDuties(ruleset, role);
  const ids = role.duties.filter((id) => !scored.has(id));
  const duties = checklist.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.duties));
  const answerOf = (id: string) => draft.entries[id]?.answer;
  const exceptions = duties.filter(({ id }) => answerOf(id) !== undefined && answerOf(id) !== best.id);
  const open = ids.filter((id) => answerOf(id) === undefined).length;
  const together = unconfirmedIn(draft, ids).length;
  const which = open === ids.length ? `Cả ${open} ${word}` : `${open} ${word} còn lại`;
  const rest = open === 1 ? `${capital(word)} còn lại cũng ${best.name}` : `${which} đều ${best.name}`;
  return (
    <>
      <ul class="exceptions">
        {exceptions.map((duty) => (
          <Exception
            key={duty.id}
            duty={duty}
            entry={draft.entries[duty.id] ?? {}}
            together={together > 0}
            edit={edit}
            editWithUndo={editWithUndo}
          />
        ))}
      </ul>
      <p class="actions">
        <a class="btn plain" href={routeHref({ view: 'picker', draft: draft.id })}>
          <Icon name="add" /> {exceptions.length === 0 ? `Chọn ${short}` : `Thêm ${short}`}
        </a>
        {open > 0 && (
          <button type="button" class="btn plain" onClick={() => assume(open)}>
            {rest}
          </button>
        )}
      </p>
      <Rest count={together} editWithUndo={editWithUndo} ids={ids} />
    </>
  );

  function assume(count: number): void {
    editWithUndo({ type: 'assumeRest', ids, answer: best.id }, `Đã nhận chung ${count} ${word} là ${best.name}.`);
    // The button disappears with the duties it answered.
    requestAnimationFrame(() => document.getElementById(REST)?.focus({ preventScroll: true }));
  }
}

interface ExceptionProps {
  readonly duty: ChecklistDuty;
  readonly entry: DutyEntry;
  /** All others are answered together, so a duty removed from the exceptions joins them. */
  readonly together: boolean;
  readonly edit: Props['edit'];
  readonly editWithUndo: Props['editWithUndo'];
}

function Exception({ duty: { id, heading, paragraphs }, entry, together, edit, editWithUndo }: ExceptionProps) {
  const { ruleset } = useSelfCheck();
  const { duty: word } = useWords();
  const ask = answersOf(ruleset).find((one) => one.id === entry.answer)?.ask;
  const name = provisionWords(id);
  const leave = () =>
    editWithUndo(
      together
        ? { type: 'countAsRest', id, answer: countedAnswers(ruleset).best.id }
        : { type: 'setAnswer', id, answer: null },
      `Đã bỏ ${name} khỏi các ${word} ${shortName(ruleset)}.`,
    );
  return (
    <li>
      <div class="head">
        <ClauseLink id={id} capital />
        <button type="button" class="btn plain small" aria-label={`Bỏ ${name}`} onClick={leave}>
          Bỏ
        </button>
      </div>
      <p class="quiet">{excerpt(heading ?? paragraphs.join(' '))}</p>
      {ask?.options !== undefined ? (
        <FollowUp id={id} entry={entry} ask={ask} edit={edit} name={capital(name)} />
      ) : (
        <p>
          <b>{entry.answer === undefined ? '' : answerLabel(ruleset, entry.answer)}</b>
        </p>
      )}
    </li>
  );
}

interface RestProps {
  readonly count: number;
  readonly ids: readonly string[];
  readonly editWithUndo: Props['editWithUndo'];
}

/** The state of the duties answered together, with buttons to undo that and to review them. */
function Rest({ count, ids, editWithUndo }: RestProps) {
  const { best } = countedAnswers(useSelfCheck().ruleset);
  const { duty: word } = useWords();
  if (count === 0) return null;
  const which =
    count === ids.length
      ? `Cả ${count} ${word}`
      : count === 1
        ? `${capital(word)} còn lại`
        : `${count} ${word} còn lại`;
  return (
    <div class="remark-box" id={REST} tabIndex={-1}>
      <p>
        <b>{`${which}: ${best.name}`}</b> (nhận chung, chưa xem từng mục). Bạn sẽ xác nhận trước khi lập phiếu.
      </p>
      <button
        type="button"
        class="btn plain small"
        onClick={() =>
          editWithUndo({ type: 'dropUnconfirmed', ids }, `Đã bỏ nhận chung: ${count} ${word} chưa trả lời.`)
        }
      >
        Bỏ nhận chung
      </button>
    </div>
  );
}
