import type { ChecklistDuty } from '../../../domain/draft/checklist.ts';
import type { DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { markedWords } from '../../../domain/draft/findDuties.ts';
import { answersOf, countedAnswers, leavingOut } from '../../../domain/rating/answers.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { useSelfCheck } from '../shared/context.ts';
import { changedSentence } from '../entry/changedSentence.ts';
import { answerLabel } from '../shared/words.ts';

interface Props {
  readonly duty: ChecklistDuty;
  readonly entry: DutyEntry;
  /** The search terms. */
  readonly typed: string;
  readonly tick: (id: string, ticked: boolean) => void;
  readonly edit: (action: DraftAction) => void;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/**
 * One duty to choose: its name and the beginning of its words; once chosen its whole words, and which of the lower
 * answers it has.
 */
export function PickerRow({ duty: { id, heading, paragraphs }, entry, typed, tick, edit, editWithUndo }: Props) {
  const { ruleset } = useSelfCheck();
  const { others } = countedAnswers(ruleset);
  const name = capital(provisionWords(id));
  const words = [heading ?? '', ...paragraphs].join(' ').trim();
  const chosen = others.some((one) => one.id === entry.answer);
  const choose = (answer: string) => {
    const action = { type: 'setAnswer', id, answer } as const;
    if (entry.shortfalls === undefined && entry.reason === undefined) edit(action);
    else editWithUndo(action, changedSentence(answersOf(ruleset).find((one) => one.id === entry.answer)));
  };
  if (entry.answer !== undefined && leavingOut(ruleset).some((one) => one.id === entry.answer)) {
    return (
      <div class="pick">
        <p>
          <b>{name}</b> <span class="quiet">{answerLabel(ruleset, entry.answer)}</span>
        </p>
      </div>
    );
  }
  return (
    <div class={chosen ? 'pick on' : 'pick'}>
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its text is nested deeper than the rule looks */}
      <label class="row">
        <input type="checkbox" checked={chosen} onChange={(event) => tick(id, event.currentTarget.checked)} />
        <span>
          <b>{name}</b>
          <span class="words">
            {chosen
              ? words
              : markedWords(words, typed).map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
          </span>
        </span>
      </label>
      {chosen && others.length > 1 && (
        <fieldset class="answers">
          <legend class="vh">{name}</legend>
          {others.map(({ id: one }) => (
            <label key={one} class={entry.answer === one ? 'on' : undefined}>
              <input type="radio" name={`chon-${id}`} checked={entry.answer === one} onChange={() => choose(one)} />
              {answerLabel(ruleset, one)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
