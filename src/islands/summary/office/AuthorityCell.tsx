import { useState } from 'preact/hooks';
import {
  AUTHORITY_LIMITS,
  differs,
  levelsToChoose,
  ownLevel,
  wantsReason,
} from '../../../domain/report/office/authority.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { useAuthority, useRowEntry } from './authorityContext.ts';

const NAMES = { proposed: 'Mức đề nghị', decided: 'Mức quyết định' } as const;

interface LevelProps {
  readonly row: SummaryRow;
  readonly which: 'proposed' | 'decided';
}

/** On a phone the list only shows the level; it is chosen in the opened row. */
const isNarrow = () => matchMedia('(max-width: 48rem)').matches;

/** A level in the table: proposed or decided. */
export function LevelCell({ row, which }: LevelProps) {
  const { ruleset } = useAuthority();
  const { entry } = useRowEntry(row);
  const [narrow] = useState(isNarrow);
  const level = entry?.[which] ?? null;
  if (!narrow) return <LevelChoice row={row} which={which} />;
  return level === null ? null : <b>{ruleset.levels.find(({ id }) => id === level)?.short ?? level}</b>;
}

/** A level that the office chooses for a unit. */
function LevelChoice({ row, which }: LevelProps) {
  const { ruleset, reading } = useAuthority();
  const { entry, enter } = useRowEntry(row);
  const level = entry?.[which] ?? null;
  const own = ownLevel(row, reading, ruleset.levels);
  const isOther = level !== null && level !== own;
  return (
    <>
      <select
        class={`level-choice${isOther ? ' other' : ''}`}
        aria-label={`${NAMES[which]}: ${row.unit || row.file}`}
        value={level ?? ''}
        onChange={(event) => enter({ [which]: event.currentTarget.value || null })}
      >
        <option value="">–</option>
        {optionsOf(levelsToChoose(ruleset, row), level).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {isOther && wantsReason(entry, own) && <small class="entry-hint">Chưa nêu lý do</small>}
    </>
  );
}

/** The levels of the rules, and the chosen one if the rules no longer have it. */
function optionsOf(levels: RuleSet['levels'], chosen: string | null): readonly (readonly [string, string])[] {
  const known = levels.map(({ id, short }) => [id, short] as const);
  return chosen === null || levels.some(({ id }) => id === chosen)
    ? known
    : [...known, [chosen, `${chosen} (quy tắc không còn)`]];
}

/** Why the levels differ from the self-check, and a remark for the printed table. */
export function AuthorityFields({ row }: { readonly row: SummaryRow }) {
  const { ruleset, reading } = useAuthority();
  const { entry, enter } = useRowEntry(row);
  const own = ownLevel(row, reading, ruleset.levels);
  const wanted = wantsReason(entry, own);
  const [narrow] = useState(isNarrow);
  const isEmpty = (entry?.reason ?? '') === '' && (entry?.remark ?? '') === '';
  return (
    <div class={isEmpty ? 'authority-fields screen' : 'authority-fields'}>
      <h4>Ghi của cơ quan đánh giá</h4>
      {narrow &&
        (['proposed', 'decided'] as const).map((which) => (
          <p class="field" key={which}>
            <span aria-hidden="true">{NAMES[which]}</span>
            <LevelChoice row={row} which={which} />
          </p>
        ))}
      {(differs(entry, own) || (entry?.reason ?? '') !== '') && (
        <Words
          name="Lý do khác bản tự kiểm tra"
          value={entry?.reason ?? ''}
          set={(reason) => enter({ reason }, `reason ${row.key}`)}
          longest={AUTHORITY_LIMITS.reason}
          hint={wanted ? 'Chưa nêu lý do.' : ''}
          of={row}
        />
      )}
      <Words
        name="Ghi chú in trong bảng"
        value={entry?.remark ?? ''}
        set={(remark) => enter({ remark }, `remark ${row.key}`)}
        longest={AUTHORITY_LIMITS.remark}
        hint=""
        of={row}
      />
    </div>
  );
}

function Words({
  name,
  value,
  set,
  longest,
  hint,
  of,
}: {
  readonly name: string;
  readonly value: string;
  readonly set: (text: string) => void;
  readonly longest: number;
  readonly hint: string;
  readonly of: SummaryRow;
}) {
  return (
    <label class={value === '' ? 'field screen' : 'field'}>
      {name}
      {hint !== '' && <small class="entry-hint">{hint}</small>}
      <textarea
        rows={2}
        aria-label={`${name}: ${of.unit || of.file}`}
        maxLength={longest}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}
