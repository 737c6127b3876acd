import { bestFirst, outcomeName } from '../../../domain/rating/wording/phrases.ts';
import type { OutcomeId, RuleSet } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import type { OutcomeChange } from './readFiles.ts';

/** “Kết quả đổi từ … sang …”: one sentence for all readings with the same change. */
export function OutcomeChanges({ changes }: { readonly changes: readonly OutcomeChange[] }) {
  const { ruleset } = useSelfCheck();
  const sentences = new Map<string, string[]>();
  for (const { reading, from, to } of changes) {
    const sentence = `kết quả đổi từ ${outcomes(ruleset, from)} sang ${outcomes(ruleset, to)}.`;
    sentences.set(sentence, [
      ...(sentences.get(sentence) ?? []),
      ruleset.readings.find(({ id }) => id === reading)?.name ?? reading,
    ]);
  }
  return (
    <ul>
      {[...sentences].map(([sentence, readings]) => (
        <li key={sentence}>
          {readings.length === ruleset.readings.length ? 'Mọi cách hiểu' : readings.join('; ')}: {sentence}
        </li>
      ))}
    </ul>
  );
}

function outcomes(ruleset: RuleSet, possible: readonly OutcomeId[]): string {
  if (ruleset.levels.every(({ id }) => possible.includes(id))) return '“mọi mức đều còn có thể”';
  return bestFirst(ruleset, possible)
    .map((outcome) => `“${outcomeName(ruleset, outcome)}”`)
    .join(' hoặc ');
}
