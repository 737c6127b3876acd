import type { OutcomeId, RuleSet } from '../../../domain/rating/ruleset.ts';
import { outcomeClass, outcomeShape } from '../../ui/outcomeLook.ts';

/** The symbol of an outcome, decorative next to its name. */
export function Glyph({ ruleset, outcome }: { readonly ruleset: RuleSet; readonly outcome: OutcomeId | 'open' }) {
  return (
    <svg class={`glyph ${outcomeClass(ruleset, outcome)}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <GlyphShape ruleset={ruleset} outcome={outcome} />
    </svg>
  );
}

/** The same inside an SVG, centred at 0 0. */
export function GlyphShape({ ruleset, outcome }: { readonly ruleset: RuleSet; readonly outcome: OutcomeId | 'open' }) {
  const { d, kind } = outcomeShape(ruleset, outcome);
  return <path class={kind} d={d} />;
}
