import type { ChecklistDuty } from '../../domain/draft/checklist.ts';
import type { DutyEntry } from '../../domain/draft/draft.ts';
import type { DraftAction } from '../../domain/draft/action.ts';
import type { Answer } from '../../domain/rating/ruleset.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { DutyDetails } from './DutyDetails.tsx';
import { Shortfalls } from './Shortfalls.tsx';
import { ANSWERS } from './words.ts';

interface Props {
  readonly duty: ChecklistDuty;
  readonly entry: DutyEntry;
  readonly edit: (action: DraftAction) => void;
}

/** One duty: its own words, the link to its page, the four answers, and what belongs to the answer given. */
export function DutyCard({ duty, entry, edit }: Props) {
  const { id } = duty;
  const name = `tra-loi-${id}`;
  return (
    <section class="duty" id={id.replaceAll('.', '-')}>
      <p class="cite">
        <ClauseLink id={id} capital />
      </p>
      <fieldset>
        <legend>
          {duty.heading !== null && <strong>{duty.heading}</strong>}
          {duty.paragraphs.map((paragraph) => (
            <span key={paragraph}>{paragraph}</span>
          ))}
        </legend>
        <div class="answers">
          {ANSWERS.map(({ answer, label }) => (
            <label key={answer}>
              <input
                type="radio"
                name={name}
                value={answer}
                checked={entry.answer === answer}
                onChange={() => edit({ type: 'setAnswer', id, answer: answer as Answer })}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {entry.answer === 'deficient' && <Shortfalls id={id} chosen={entry.shortfalls ?? []} edit={edit} />}
      {entry.answer === 'notApplicable' && (
        <label class="field">
          Vì sao không áp dụng
          <input type="text" value={entry.reason ?? ''} maxLength={2000} onInput={(event) => edit({ type: 'setReason', id, reason: event.currentTarget.value })} />
        </label>
      )}
      <DutyDetails id={id} entry={entry} edit={edit} />
    </section>
  );
}
