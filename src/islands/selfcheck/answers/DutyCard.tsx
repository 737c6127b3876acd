import type { ChecklistDuty } from '../../../domain/draft/checklist.ts';
import type { DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { LIMITS } from '../../../domain/draft/leaves.ts';
import type { Answer } from '../../../domain/rating/ruleset.ts';
import { AtLimit } from '../ui/AtLimit.tsx';
import { AnswerToConfirm } from './AnswerToConfirm.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { DutyDetails } from './DutyDetails.tsx';
import { later } from '../../ui/later.tsx';
import { Shortfalls } from './Shortfalls.tsx';
import { typedText } from '../ui/typedText.ts';
import { ANSWER_LABELS, answerLabel } from '../shared/words.ts';

interface Props {
  readonly duty: ChecklistDuty;
  readonly entry: DutyEntry;
  readonly edit: (action: DraftAction) => void;
  /** An edit with undo, and the message to show. */
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** Loaded on demand, because few regulations have a table in a duty. */
const dutyBehind = later(() => import('./DutyBehind.tsx').then(({ DutyBehind }) => DutyBehind), '');

/** One duty: its own words, the link to its page, the four answers, and what belongs to the chosen answer. */
export function DutyCard({ duty, entry, edit, editWithUndo }: Props) {
  const { id } = duty;
  const name = `tra-loi-${id}`;
  // A legend cannot contain a table.
  const words = duty.paragraphs.slice(0, duty.firstTable);
  const behind = duty.paragraphs.slice(words.length);
  const answer = (next: Answer) => {
    const action = { type: 'setAnswer', id, answer: next } as const;
    if (entry.reason === undefined && entry.shortfalls === undefined) edit(action);
    else
      editWithUndo(
        action,
        entry.reason === undefined
          ? 'Đã đổi câu trả lời, bỏ phần chưa bảo đảm về mặt nào.'
          : 'Đã đổi câu trả lời, bỏ lý do không áp dụng.',
      );
  };
  return (
    <section class="duty" id={id.replaceAll('.', '-')}>
      <p class="cite">
        <ClauseLink id={id} capital />
      </p>
      <fieldset>
        <legend>
          {duty.heading !== null && <strong>{duty.heading}</strong>}
          {words.map((paragraph) => (
            <span key={paragraph}>{paragraph}</span>
          ))}
        </legend>
        {behind.length > 0 && <dutyBehind.View paragraphs={behind} />}
        <div class="answers">
          {ANSWER_LABELS.map(({ answer: one, label }) => (
            <label
              key={one}
              class={entry.answer !== one ? undefined : entry.unconfirmed === true ? 'on together' : 'on'}
            >
              <input type="radio" name={name} value={one} checked={entry.answer === one} onChange={() => answer(one)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {entry.unconfirmed === true && (
        <AnswerToConfirm label="Xác nhận" confirm={() => edit({ type: 'confirm', ids: [id] })}>
          Nhận chung là bảo đảm, chưa xem.
        </AnswerToConfirm>
      )}
      {entry.carried !== undefined && (
        <AnswerToConfirm label="Năm nay vẫn vậy" confirm={() => edit({ type: 'confirmCarried', ids: [id] })}>
          Năm trước: <b>{answerLabel(entry.carried)}</b>. Chưa tính.
        </AnswerToConfirm>
      )}
      {entry.answer === 'deficient' && <Shortfalls id={id} chosen={entry.shortfalls ?? []} edit={edit} />}
      {entry.answer === 'notApplicable' && (
        <>
          <label class="field">
            Vì sao không áp dụng
            <input
              type="text"
              value={entry.reason ?? ''}
              maxLength={LIMITS.reason}
              onInput={(event) => edit({ type: 'setReason', id, reason: typedText(event.currentTarget) })}
            />
          </label>
          <AtLimit text={entry.reason ?? ''} limit={LIMITS.reason} />
        </>
      )}
      <DutyDetails id={id} entry={entry} edit={edit} editWithUndo={editWithUndo} />
    </section>
  );
}
