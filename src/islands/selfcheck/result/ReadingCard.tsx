import { bestFirst, outcomeName } from '../../../domain/rating/wording/phrases.ts';
import type { ReadingGroup } from '../../../domain/rating/analysis/readingGroups.ts';
import { reasonOf } from '../../../domain/rating/wording/reasons.ts';
import { plainWords, type Sentence } from '../../../domain/rating/wording/sentence.ts';
import type { Reading, RuleSet } from '../../../domain/rating/ruleset.ts';
import type { ReadingSplit, SplitCondition } from '../../../domain/rating/analysis/splits.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Ladder } from '../ui/Ladder.tsx';
import { CitedSentence } from '../ui/CitedSentence.tsx';

interface Props {
  readonly group: ReadingGroup;
  readonly splits: readonly ReadingSplit[];
  /** The group of the reading shown first: its outcomes are at the top of the page. */
  readonly first: boolean;
  /** If false, the reasons for a difference are collapsed. */
  readonly settled: boolean;
}

/** The readings with the same result: their names, the result, and where they differ from the reading shown first. */
export function ReadingCard({ group: { possible, readings }, splits, first, settled }: Props) {
  const { ruleset } = useSelfCheck();
  const names = bestFirst(ruleset, possible).map((id) => outcomeName(ruleset, id));
  const count = `${readings.length > 1 ? 'Đều còn' : 'Còn'} ${names.length} khả năng`;
  const differences = differencesOf(ruleset, readings, splits);
  return (
    <li class={first ? '' : 'differs'}>
      {readings.map(({ id, name }) => (
        <h3 key={id}>{name}</h3>
      ))}
      <p class="outcomes">
        <strong>{names.length === 1 ? names[0] : count}</strong>
        {names.length > 1 && (first ? ' như trên.' : `: ${names.join('; ')}.`)}
      </p>
      <Ladder possible={possible} />
      {differences.map(({ where, because, of }) => (
        <p class="split" key={plainWords(where)}>
          {of.length < readings.length && `${of.map((name) => `“${name}”`).join(', ')}: `}Khác ở chỗ này:{' '}
          <CitedSentence sentence={where} />.{settled && ` ${because}`}
        </p>
      ))}
      <details class="fold">
        <summary>Vì sao hiểu như vậy</summary>
        {!settled &&
          differences.map(({ because }) => (
            <p class="quiet" key={because}>
              {because}
            </p>
          ))}
        {readings.map(({ id, name, reason, clause }) => (
          <p class="quiet" key={id}>
            {readings.length > 1 && <b>{name}: </b>}
            {reason} (<ClauseLink id={clause} />)
          </p>
        ))}
      </details>
    </li>
  );
}

/** A point where readings differ from the one shown first. */
interface Difference {
  /** What these readings conclude there. */
  readonly where: Sentence;
  /** The reason for the difference. */
  readonly because: string;
  /** The names of the readings that differ there. */
  readonly of: readonly string[];
}

/** The differences of a group; one shared by several readings is listed once. */
function differencesOf(
  ruleset: RuleSet,
  readings: readonly Reading[],
  splits: readonly ReadingSplit[],
): readonly Difference[] {
  const differences = new Map<string, Difference>();
  for (const reading of readings) {
    for (const condition of splits.find((one) => one.reading === reading.id)?.conditions ?? []) {
      const { clause, leaf } = condition;
      const where = leaf === undefined ? ['bỏ một điều kiện của ', { clause }] : reasonOf(ruleset, reading, leaf);
      const because = becauseOf(ruleset, condition, reading);
      const key = `${plainWords(where)} ${because}`;
      differences.set(key, { where, because, of: [...(differences.get(key)?.of ?? []), reading.name] });
    }
  }
  return [...differences.values()];
}

/** The reading's own reason or, if it follows the printed text, the other reading's. */
function becauseOf({ readings }: RuleSet, { because, by }: SplitCondition, { id }: Reading): string {
  const other = readings.find((one) => one.id === by && by !== id);
  return other === undefined ? because : `Cách này giữ đúng câu chữ; còn cách “${other.name}” hiểu: ${because}`;
}
