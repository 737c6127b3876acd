import type { DutyEntry } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { LIMITS } from '../../../domain/draft/guards.ts';
import type { AnswerOption } from '../../../domain/rating/measures.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { LimitNotice } from '../ui/LimitNotice.tsx';
import { typedText } from '../ui/typedText.ts';

interface Props {
  readonly id: ProvisionId;
  readonly entry: DutyEntry;
  readonly ask: NonNullable<AnswerOption['ask']>;
  readonly edit: (action: DraftAction) => void;
  /** The name of the group, if it is not shown beside it; the boxes are then close together. */
  readonly name?: string;
}

/** What an answer also asks for: any number of its options, or a reason in words. */
export function FollowUp({ id, entry, ask: { question, options }, edit, name }: Props) {
  const chosen = entry.shortfalls ?? [];
  if (options === undefined) {
    return (
      <>
        <label class="field">
          {question}
          <input
            type="text"
            value={entry.reason ?? ''}
            maxLength={LIMITS.reason}
            onInput={(event) => edit({ type: 'setReason', id, reason: typedText(event.currentTarget) })}
          />
        </label>
        <LimitNotice text={entry.reason ?? ''} limit={LIMITS.reason} />
      </>
    );
  }
  const toggle = (option: string) => {
    const shortfalls = options.map((one) => one.id).filter((one) => (one === option) !== chosen.includes(one));
    edit({ type: 'setShortfalls', id, shortfalls });
  };
  return (
    <fieldset class={name === undefined ? 'shortfalls' : 'chips'}>
      <legend class={name === undefined ? undefined : 'vh'}>
        {name === undefined ? question : `${name}: ${question}`}
      </legend>
      {options.map((one) => (
        <label key={one.id} class={name !== undefined && chosen.includes(one.id) ? 'on' : undefined}>
          <input type="checkbox" checked={chosen.includes(one.id)} onChange={() => toggle(one.id)} />
          {one.name}
        </label>
      ))}
    </fieldset>
  );
}
