import type { OutcomeId, RuleSet } from '../../domain/rating/ruleset.ts';
import { outcomeClass } from './outcomeLook.ts';

/** The fill patterns of all levels and of gaps; once per page for all its maps. */
export function MapPatterns({ ruleset }: { readonly ruleset: RuleSet }) {
  const outcomes: readonly OutcomeId[] = [...ruleset.levels.map(({ id }) => id), 'gap'];
  return (
    <svg class="map-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {outcomes.map((outcome) => {
          const at = ruleset.levels.findIndex(({ id }) => id === outcome);
          const { size, d } = at < 0 ? GAP : PATTERNS[at % PATTERNS.length]!;
          return (
            <pattern
              key={outcome}
              id={patternOf(ruleset, outcome)}
              class={outcomeClass(ruleset, outcome)}
              width={size}
              height={size}
              patternUnits="userSpaceOnUse"
            >
              <path d={d} fill="none" stroke="currentColor" stroke-width={at < 0 ? 1.4 : 1.1} />
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}

/** Vertical, horizontal, dotted and crossed lines; gaps are hatched diagonally. */
const PATTERNS = [
  { size: 6, d: 'M3 0V6' },
  { size: 6, d: 'M0 3H6' },
  { size: 8, d: 'M1 2h2M5 6h2' },
  { size: 7, d: 'M0 3.5H7M3.5 0V7' },
] as const;
const GAP = { size: 8, d: 'M-2 2l4-4M0 8l8-8M6 10l4-4' } as const;

/** The id of the pattern of an outcome. */
export function patternOf({ levels }: RuleSet, outcome: OutcomeId): string {
  return `mau-${levels.findIndex(({ id }) => id === outcome) + 1}`;
}
