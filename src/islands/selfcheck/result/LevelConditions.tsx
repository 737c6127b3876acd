import { conditionPhrase, valuePhrase } from '../../../domain/rating/wording/phrases.ts';
import {
  isGroupResult,
  type ConditionResult,
  type LeafResult,
  type LevelResult,
  type ConditionState as StateWords,
} from '../../../domain/rating/result.ts';
import { readOtherwise } from '../../../domain/rating/analysis/printed.ts';
import type { Reading } from '../../../domain/rating/ruleset.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Icon } from '../../ui/Icon.tsx';

const STATE_WORDS: Readonly<Record<StateWords, string>> = {
  met: 'Thỏa mãn',
  notMet: 'Không thỏa mãn',
  open: 'Chưa rõ',
  undefined: 'Không xét được',
};

/** For a level that nobody wants, and its cases: not belonging to it is not a failure. */
export const OUTSIDE_WORDS = 'Không thuộc';

/** One level: whether it is met, and each of its conditions with value, threshold and clause. */
export function LevelConditions({ level, reading }: { readonly level: LevelResult; readonly reading: Reading }) {
  const { ruleset } = useSelfCheck();
  const { name, failing = false } = ruleset.levels.find(({ id }) => id === level.level) ?? { name: level.level };
  return (
    <section class="level">
      <h3>
        {name} <StateWords state={level.state} outside={failing && level.state === 'notMet'} />
      </h3>
      <p class="cite">
        <ClauseLink id={level.clause} capital />
        {level.condition.kind === 'any' && ': chỉ cần một trong các trường hợp'}
      </p>
      <ul class="conditions">
        <Parts condition={level.condition} reading={reading} failing={failing} />
      </ul>
    </section>
  );
}

interface Within {
  readonly reading: Reading;
  /** Belongs to a level that nobody wants to reach. */
  readonly failing: boolean;
}

/** The parts of a group as a list; a nested group keeps its own list and says how its parts are combined. */
function Parts({ condition, reading, failing }: Within & { readonly condition: ConditionResult }) {
  if (!isGroupResult(condition)) return <Leaf leaf={condition} reading={reading} failing={failing} />;
  return (
    <>
      {condition.parts.map((part) =>
        isGroupResult(part) ? (
          <li key={part.id} class="group">
            <StateMark state={part.state} outside={failing && part.state === 'notMet'} />
            <div>
              <p class="quiet">
                {part.kind === 'all' ? 'Tất cả điều kiện sau' : 'Một trong các trường hợp sau'} (
                <ClauseLink id={part.clause} />)
              </p>
              <ul class="conditions">
                <Parts condition={part} reading={reading} failing={failing} />
              </ul>
            </div>
          </li>
        ) : (
          <Leaf key={part.id} leaf={part} reading={reading} failing={failing} />
        ),
      )}
    </>
  );
}

function Leaf({ leaf, reading, failing }: Within & { readonly leaf: LeafResult }) {
  const { ruleset } = useSelfCheck();
  return (
    <li class={leaf.state} data-condition={leaf.id}>
      <StateMark state={leaf.state} outside={failing && leaf.state === 'notMet'} />
      <span>
        {conditionPhrase(ruleset, leaf)}
        <br />
        <ClauseLink id={leaf.clause} capital />
        {readOtherwise(ruleset, leaf) && `, cách hiểu “${reading.name}”`}
      </span>
      <b>{valuePhrase(ruleset, leaf)}</b>
    </li>
  );
}

interface MarkProps {
  readonly state: StateWords;
  /** A case that nobody wants to be in and that is not met: shown with a neutral icon. */
  readonly outside: boolean;
  /** The text after the icon. If it starts with the icon's own words, these are not repeated. */
  readonly before?: string;
}

/** Met, not met or open, as an icon and in words. */
export function StateMark({ state, outside, before = '' }: MarkProps) {
  const words = outside ? OUTSIDE_WORDS : STATE_WORDS[state];
  return (
    <span class={`mark ${outside ? 'outside' : state}`}>
      <Icon name={outside ? 'undefined' : state} />
      {!before.startsWith(words) && <span class="vh">{words}: </span>}
    </span>
  );
}

function StateWords({ state, outside }: MarkProps) {
  return (
    <small class={`state-tag ${outside ? 'outside' : state}`}>{outside ? OUTSIDE_WORDS : STATE_WORDS[state]}</small>
  );
}
