import type { ChecklistDuty } from '../../../domain/draft/checklist.ts';
import type { DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { markedWords } from '../../../domain/draft/findDuties.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { answerLabel } from '../shared/words.ts';

interface Props {
  readonly duty: ChecklistDuty;
  readonly entry: DutyEntry;
  /** What is searched for. */
  readonly typed: string;
  readonly tick: (id: string, ticked: boolean) => void;
  readonly edit: (action: DraftAction) => void;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/** One duty to choose: its name and the beginning of its words; once chosen its whole words, and whether it is late or not done. */
export function PickerRow({ duty: { id, heading, paragraphs }, entry, typed, tick, edit, editWithUndo }: Props) {
  const name = capital(provisionWords(id));
  const words = [heading ?? '', ...paragraphs].join(' ').trim();
  const chosen = entry.answer === 'deficient' || entry.answer === 'notDone';
  const choose = (answer: 'deficient' | 'notDone') => {
    const action = { type: 'setAnswer', id, answer } as const;
    if (entry.shortfalls === undefined) edit(action);
    else editWithUndo(action, 'Đã đổi câu trả lời, bỏ phần chưa bảo đảm về mặt nào.');
  };
  if (entry.answer === 'notApplicable') {
    return (
      <div class="pick">
        <p>
          <b>{name}</b> <span class="quiet">{answerLabel('notApplicable')}</span>
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
      {chosen && (
        <fieldset class="answers">
          <legend class="vh">{name}</legend>
          {(['deficient', 'notDone'] as const).map((one) => (
            <label key={one} class={entry.answer === one ? 'on' : undefined}>
              <input type="radio" name={`chon-${id}`} checked={entry.answer === one} onChange={() => choose(one)} />
              {answerLabel(one)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
