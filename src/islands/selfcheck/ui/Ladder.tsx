import type { OutcomeId } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';

/**
 * The levels as steps, best first: filled if it is the outcome, striped if still possible. A last, dashed step means
 * “no provision”. Decorative, next to the text.
 */
export function Ladder({ possible }: { readonly possible: readonly OutcomeId[] }) {
  const { ruleset } = useSelfCheck();
  const state = (id: OutcomeId) => (!possible.includes(id) ? '' : possible.length === 1 ? 'on' : 'may');
  return (
    <span class="ladder" aria-hidden="true">
      {ruleset.levels.map(({ id }, index) => (
        <i key={id} class={`level-${index + 1} ${state(id)}`} />
      ))}
      {possible.includes('gap') && <i class={`level-gap ${state('gap')}`} />}
    </span>
  );
}
