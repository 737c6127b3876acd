import type { ChecklistArticle, ChecklistDuty } from '../../../domain/draft/checklist.ts';
import { SHORTFALLS, type Draft, type DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { SHORTFALL_SHORT } from '../../../domain/report/answerWords.ts';
import { excerpt } from '../../../domain/report/excerpt.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { REST } from '../shared/anchors.ts';
import { unconfirmedIn } from '../shared/progress.ts';
import { routeHref } from '../shared/route.ts';
import { answerLabel } from '../shared/words.ts';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly checklist: readonly ChecklistArticle[];
  readonly edit: (action: DraftAction) => void;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** The duties that are not assured, and what is said of all others together. */
export function Exceptions({ draft, role, checklist, edit, editWithUndo }: Props) {
  const duties = checklist.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.duties));
  const answerOf = (id: string) => draft.entries[id]?.answer;
  const exceptions = duties.filter(({ id }) => answerOf(id) !== undefined && answerOf(id) !== 'assured');
  const open = role.duties.filter((id) => answerOf(id) === undefined).length;
  const together = unconfirmedIn(draft, role.duties).length;
  const rest = open === role.duties.length ? `Cả ${open} nội dung đều bảo đảm` : `${open} nội dung còn lại đều bảo đảm`;
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
          <Icon name="add" /> {exceptions.length === 0 ? 'Chọn nội dung chưa bảo đảm' : 'Thêm nội dung chưa bảo đảm'}
        </a>
        {open > 0 && (
          <button type="button" class="btn plain" onClick={() => assume(open)}>
            {rest}
          </button>
        )}
      </p>
      <Rest count={together} editWithUndo={editWithUndo} ids={role.duties} />
    </>
  );

  function assume(count: number): void {
    editWithUndo({ type: 'assumeRest', ids: role.duties }, `Đã nhận chung ${count} nội dung là bảo đảm.`);
    // The button goes with what it answered.
    requestAnimationFrame(() => document.getElementById(REST)?.focus({ preventScroll: true }));
  }
}

interface ExceptionProps {
  readonly duty: ChecklistDuty;
  readonly entry: DutyEntry;
  /** Others are answered together: a duty left out of the exceptions is one of them. */
  readonly together: boolean;
  readonly edit: Props['edit'];
  readonly editWithUndo: Props['editWithUndo'];
}

function Exception({ duty: { id, heading, paragraphs }, entry, together, edit, editWithUndo }: ExceptionProps) {
  const chosen = entry.shortfalls ?? [];
  const name = provisionWords(id);
  const leave = () =>
    editWithUndo(
      together ? { type: 'countAsRest', id } : { type: 'setAnswer', id, answer: null },
      `Đã bỏ ${name} khỏi các nội dung chưa bảo đảm.`,
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
      {entry.answer === 'deficient' ? (
        <fieldset class="chips">
          <legend class="vh">{capital(name)} chưa bảo đảm về mặt nào</legend>
          {SHORTFALLS.map((one) => (
            <label key={one} class={chosen.includes(one) ? 'on' : undefined}>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={() =>
                  edit({
                    type: 'setShortfalls',
                    id,
                    shortfalls: SHORTFALLS.filter((each) => (each === one) !== chosen.includes(each)),
                  })
                }
              />
              {SHORTFALL_SHORT[one]}
            </label>
          ))}
        </fieldset>
      ) : (
        <p>
          <b>{entry.answer === undefined ? '' : answerLabel(entry.answer)}</b>
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

/** What is said of the duties answered together, with the ways to take it back and to look at them. */
function Rest({ count, ids, editWithUndo }: RestProps) {
  if (count === 0) return null;
  return (
    <div class="remark-box" id={REST} tabIndex={-1}>
      <p>
        <b>{count} nội dung còn lại: bảo đảm</b> (nhận chung, chưa xem từng mục). Bạn sẽ xác nhận trước khi lập phiếu.
      </p>
      <button
        type="button"
        class="btn plain small"
        onClick={() =>
          editWithUndo({ type: 'dropUnconfirmed', ids }, `Đã bỏ nhận chung: ${count} nội dung chưa trả lời.`)
        }
      >
        Bỏ nhận chung
      </button>
    </div>
  );
}
