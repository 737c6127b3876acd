import { onOneLine, withLineBreaks } from '../../printable.ts';
import type { Answer } from '../../rating/ruleset.ts';
import type { DraftAction } from './action.ts';
import type { DutyEntry, Evidence } from '../draft.ts';
import { canAsk, canBeBest, cut, is, LIMITS } from '../guards.ts';

type EntryAction = Extract<
  DraftAction,
  {
    type:
      | 'setAnswer'
      | 'countAsRest'
      | 'setShortfalls'
      | 'setReason'
      | 'setNote'
      | 'setRemedy'
      | 'addEvidence'
      | 'editEvidence'
      | 'removeEvidence';
  }
>;
type MarkAction = Extract<
  DraftAction,
  { type: 'markRest' | 'assumeRest' | 'confirm' | 'dropUnconfirmed' | 'confirmCarried' }
>;

/**
 * One duty's entry after an action on it. Parts that become empty are left out; the same object if the action is
 * rejected.
 */
export function editEntry(entry: DutyEntry, action: EntryAction): DutyEntry {
  switch (action.type) {
    case 'setAnswer':
      return action.answer === null || is.answer(action.answer) ? answered(entry, action.answer) : entry;
    case 'countAsRest':
      return entry.unconfirmed === true || !canBeBest(action.answer)
        ? entry
        : { ...answered(entry, action.answer), unconfirmed: true };
    case 'setShortfalls': {
      if (!canAsk(entry.answer)) return entry;
      const { shortfalls: _, ...rest } = entry;
      const chosen = [...new Set(action.shortfalls)].filter(is.shortfall).slice(0, LIMITS.shortfalls);
      return chosen.length === 0 ? rest : { ...rest, shortfalls: chosen };
    }
    case 'setReason': {
      if (!canAsk(entry.answer)) return entry;
      const { reason: _, ...rest } = entry;
      const reason = cut(onOneLine(action.reason), LIMITS.reason);
      return isBlank(reason) ? rest : { ...rest, reason };
    }
    case 'setNote': {
      const { note: _, ...rest } = entry;
      const note = cut(withLineBreaks(action.note), LIMITS.note);
      return isBlank(note) ? rest : { ...rest, note };
    }
    case 'setRemedy': {
      const { remedy: _, ...rest } = entry;
      const remedy = cut(onOneLine(action.remedy), LIMITS.remedy);
      return isBlank(remedy) ? rest : { ...rest, remedy };
    }
    case 'addEvidence':
    case 'editEvidence':
    case 'removeEvidence': {
      const { evidence = [], ...rest } = entry;
      const list = editEvidence(evidence, action);
      if (list === evidence) return entry;
      return list.length === 0 ? rest : { ...rest, evidence: list };
    }
  }
}

/** One duty's entry after an action on many: it changes only if it has no answer, or an unconfirmed one. */
export function markEntry(entry: DutyEntry, action: MarkAction): DutyEntry {
  if (action.type === 'confirm' || action.type === 'dropUnconfirmed') {
    return entry.unconfirmed === undefined
      ? entry
      : answered(entry, action.type === 'confirm' ? (entry.answer ?? null) : null);
  }
  const answer = action.type === 'confirmCarried' ? entry.carried : action.answer;
  if (entry.answer !== undefined || !is.answer(answer)) return entry;
  if (action.type === 'assumeRest' && !canBeBest(answer)) return entry;
  const marked = answered(entry, answer);
  return action.type === 'assumeRest' ? { ...marked, unconfirmed: true } : marked;
}

/** The entry with this answer, without parts that belong only to another answer and without last year's answer. */
function answered(entry: DutyEntry, answer: Answer | null): DutyEntry {
  if (answer === (entry.answer ?? null) && entry.unconfirmed === undefined) return entry;
  const {
    answer: _,
    unconfirmed: _unconfirmed,
    shortfalls: _shortfalls,
    reason: _reason,
    carried: _carried,
    ...rest
  } = entry;
  return answer === null ? rest : { ...rest, answer };
}

function editEvidence(
  list: readonly Evidence[],
  action: Extract<EntryAction, { type: 'addEvidence' | 'editEvidence' | 'removeEvidence' }>,
): readonly Evidence[] {
  const known = list.some(({ id }) => id === action.evidenceId);
  if (action.type === 'addEvidence') {
    if (known || list.length >= LIMITS.evidence || !is.id(action.evidenceId)) return list;
    return [...list, { id: action.evidenceId, text: cut(onOneLine(action.text), LIMITS.evidenceText) }];
  }
  if (!known) return list;
  if (action.type === 'removeEvidence') return list.filter(({ id }) => id !== action.evidenceId);
  return list.map((item) =>
    item.id === action.evidenceId ? { id: item.id, text: cut(onOneLine(action.text), LIMITS.evidenceText) } : item,
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
