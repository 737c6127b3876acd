import type { DraftAction } from './action.ts';
import type { Draft } from '../draft.ts';
import { is, LIMITS } from '../guards.ts';

type DraftFigures = Draft['figures'];
type FigureAction = Extract<DraftAction, { type: 'setFigure' | 'setFigureItem' }>;

/** The figures after one was entered or removed; the same object if the action is rejected. */
export function editFigures(figures: DraftFigures, action: FigureAction): DraftFigures {
  if (!is.fact(action.fact)) return figures;
  if (action.value !== null && !is.figure(action.value) && !is.yesNo(action.value)) return figures;
  return action.type === 'setFigure'
    ? withKey(figures, action.fact, action.value, LIMITS.figures)
    : withItem(figures, action);
}

/** For a fact with several decimals: if the fact had a single value, setting an item replaces it. */
function withItem(figures: DraftFigures, action: Extract<FigureAction, { type: 'setFigureItem' }>): DraftFigures {
  if (!is.fact(action.item)) return figures;
  const before = figures[action.fact];
  const items = typeof before === 'object' ? before : {};
  if (action.value === null && typeof before !== 'object') return figures;
  const after = withKey(items, action.item, action.value, LIMITS.figureItems);
  return withKey(figures, action.fact, Object.keys(after).length === 0 ? null : after, LIMITS.figures);
}

function withKey<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
  most: number,
): Readonly<Record<string, T>> {
  const { [key]: before, ...others } = record;
  if (value === null) return before === undefined ? record : others;
  if (before === undefined && Object.keys(others).length >= most) return record;
  return { ...record, [key]: value };
}
