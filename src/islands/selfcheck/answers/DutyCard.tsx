import type { ChecklistDuty } from '../../../domain/draft/checklist.ts';
import type { DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { answersOf } from '../../../domain/rating/answers.ts';
import type { Answer } from '../../../domain/rating/ruleset.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { useSelfCheck } from '../shared/context.ts';
import { FollowUp } from '../entry/FollowUp.tsx';
import { changedSentence } from '../entry/changedSentence.ts';
import { AnswerToConfirm } from './AnswerToConfirm.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { DutyDetails } from './DutyDetails.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { answerLabel } from '../shared/words.ts';

interface Props {
  readonly duty: ChecklistDuty;
  readonly entry: DutyEntry;
  readonly edit: (action: DraftAction) => void;
  /** An edit with undo, and the message to show. */
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** Loaded on demand, because few regulations have a table in a duty. */
const dutyText = lazy(() => import('./DutyText.tsx').then(({ DutyText }) => DutyText), '');

/** One duty: its own words, the link to its page, the answers, and what belongs to the chosen answer. */
export function DutyCard({ duty, entry, edit, editWithUndo }: Props) {
  const { id } = duty;
  const { ruleset } = useSelfCheck();
  const answers = answersOf(ruleset);
  const given = answers.find((one) => one.id === entry.answer);
  const name = `tra-loi-${id}`;
  // A legend cannot contain a table.
  const words = duty.paragraphs.slice(0, duty.firstTable);
  const behind = duty.paragraphs.slice(words.length);
  const answer = (next: Answer) => {
    const action = { type: 'setAnswer', id, answer: next } as const;
    if (entry.reason === undefined && entry.shortfalls === undefined) edit(action);
    else editWithUndo(action, changedSentence(given));
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
        {behind.length > 0 && <dutyText.View paragraphs={behind} />}
        <div class={answers.length % 2 === 0 ? 'answers' : 'answers odd'}>
          {answers.map(({ id: one, name: label, help }) => (
            <label
              key={one}
              class={entry.answer !== one ? undefined : entry.unconfirmed === true ? 'on together' : 'on'}
            >
              <input type="radio" name={name} value={one} checked={entry.answer === one} onChange={() => answer(one)} />
              <span>
                {capital(label)}
                {help !== undefined && <small>{help}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {entry.unconfirmed === true && (
        <AnswerToConfirm label="Xác nhận" confirm={() => edit({ type: 'confirm', ids: [id] })}>
          Nhận chung là {given?.name}, chưa xem.
        </AnswerToConfirm>
      )}
      {entry.carried !== undefined && (
        <AnswerToConfirm label="Năm nay vẫn vậy" confirm={() => edit({ type: 'confirmCarried', ids: [id] })}>
          Năm trước: <b>{answerLabel(ruleset, entry.carried)}</b>. Chưa tính.
        </AnswerToConfirm>
      )}
      {given?.ask !== undefined && <FollowUp id={id} entry={entry} ask={given.ask} edit={edit} />}
      <DutyDetails id={id} entry={entry} edit={edit} editWithUndo={editWithUndo} />
    </section>
  );
}
