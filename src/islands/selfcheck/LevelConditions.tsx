import { conditionPhrase, valuePhrase } from '../../domain/rating/phrases.ts';
import { isGroupResult, type ConditionResult, type LeafResult, type LevelResult, type State } from '../../domain/rating/result.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { useSelfCheck } from './context.ts';
import { Icon } from './Icon.tsx';

const STATE_WORDS: Readonly<Record<State, string>> = {
  met: 'Thỏa mãn',
  notMet: 'Không thỏa mãn',
  open: 'Chưa rõ',
  undefined: 'Không xét được',
};

/** One level: does it hold, and each of its conditions with value, threshold and clause. */
export function LevelConditions({ level }: { readonly level: LevelResult }) {
  const { ruleset } = useSelfCheck();
  const name = ruleset.levels.find(({ id }) => id === level.level)?.name ?? level.level;
  return (
    <section class="level">
      <h3>
        {name} <State state={level.state} />
      </h3>
      <p class="cite">
        <ClauseLink id={level.clause} capital />
        {level.condition.kind === 'any' && ': chỉ cần một trong các trường hợp'}
      </p>
      <ul class="conditions">
        <Parts condition={level.condition} />
      </ul>
    </section>
  );
}

/** The parts of a group one below the other; a group inside a group keeps its own list and says how its parts join. */
function Parts({ condition }: { readonly condition: ConditionResult }) {
  if (!isGroupResult(condition)) return <Leaf leaf={condition} />;
  return (
    <>
      {condition.parts.map((part) =>
        isGroupResult(part) ? (
          <li key={part.id} class="group">
            <Mark state={part.state} />
            <div>
              <p class="quiet">
                {part.kind === 'all' ? 'Tất cả điều kiện sau' : 'Một trong các trường hợp sau'} (<ClauseLink id={part.clause} />)
              </p>
              <ul class="conditions">
                <Parts condition={part} />
              </ul>
            </div>
          </li>
        ) : (
          <Leaf key={part.id} leaf={part} />
        ),
      )}
    </>
  );
}

function Leaf({ leaf }: { readonly leaf: LeafResult }) {
  const { ruleset } = useSelfCheck();
  return (
    <li class={leaf.state} data-condition={leaf.id}>
      <Mark state={leaf.state} />
      <span>
        {conditionPhrase(ruleset, leaf)}
        <br />
        <ClauseLink id={leaf.clause} capital />
      </span>
      <b>{valuePhrase(ruleset, leaf)}</b>
    </li>
  );
}

/** Met, not met or open, as a sign and in words. */
export function Mark({ state }: { readonly state: State }) {
  return (
    <span class={`mark ${state}`}>
      <Icon name={state} />
      <span class="vh">{STATE_WORDS[state]}: </span>
    </span>
  );
}

function State({ state }: { readonly state: State }) {
  return <small class={`state-tag ${state}`}>{STATE_WORDS[state]}</small>;
}
