import { capital, outcomeShort } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { isBetter, shiftPhrase } from '../../../domain/report/office/shiftWords.ts';
import { shiftedRow, thresholdMoves, type ThresholdMove } from '../../../domain/report/office/thresholdMoves.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { listedNames } from '../parts/ProvisionLink.tsx';
import { useSteps } from '../parts/useSteps.ts';

interface Props {
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  readonly reading: number;
}

/** Which small change moves how many units to another level, and which ones. */
export function Thresholds({ ruleset, rows, reading }: Props) {
  const { result: moves, done } = useSteps(() => moveSteps(ruleset, rows, reading), [ruleset, rows, reading]);
  const { rated } = schemeWords(ruleset);
  if (moves === null)
    return (
      <p class="quiet" data-coming>
        Đang tính: {done} trên {rows.length} {rated}.
      </p>
    );
  const distinct = withoutRepeated(moves);
  const better = distinct.filter(({ shift }) => isBetter(ruleset, shift));
  const others = distinct.filter(({ shift }) => !isBetter(ruleset, shift));
  return (
    <>
      <p class="quiet">
        Từng thay đổi được tính lại riêng cho mỗi {rated}, mọi điều khác giữ nguyên. Thêm nhiều hơn mà vẫn như thế thì
        không ghi lại. {capital(rated)} chưa xác định mức không tính ở đây.
      </p>
      {better.length === 0 ? (
        <p>Không thay đổi nhỏ nào theo hướng tốt hơn làm đổi mức của ai.</p>
      ) : (
        <Moves ruleset={ruleset} moves={better} />
      )}
      {others.length > 0 && (
        <details class="fold">
          <summary>Thay đổi theo hướng ngược lại</summary>
          <Moves ruleset={ruleset} moves={others} />
        </details>
      )}
    </>
  );
}

function Moves({ ruleset, moves }: { readonly ruleset: RuleSet; readonly moves: readonly ThresholdMove[] }) {
  const { rated, noUnit } = schemeWords(ruleset);
  return (
    <ul class="level-moves">
      {moves.map(({ shift, moves: own }) => (
        <li key={JSON.stringify(shift)}>
          Nếu <b>{uncapital(shiftPhrase(ruleset, shift))}</b>:
          {own.map(({ from, to, rows }) => (
            <span key={`${from} ${to}`}>
              {' '}
              {rows.length} {rated} từ “{outcomeShort(ruleset, from)}” {isUp(ruleset, from, to) ? 'lên' : 'thành'} “
              {outcomeShort(ruleset, to)}” (
              {listedNames(
                rows.map(({ unit }) => unit),
                noUnit,
                4,
              )}
              ).
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Leaves out larger changes of a figure that move the same units as the smaller one before. */
function withoutRepeated(moves: readonly ThresholdMove[]): readonly ThresholdMove[] {
  const last = new Map<string, string>();
  const subjectOf = (move: ThresholdMove): string =>
    move.shift.kind === 'number' ? `${move.shift.fact} ${Math.sign(move.shift.by)}` : JSON.stringify(move.shift);
  return moves.filter((one) => {
    const [subject, own] = [
      subjectOf(one),
      JSON.stringify(one.moves.map(({ from, to, rows }) => [from, to, rows.map(({ key }) => key)])),
    ];
    const isNew = last.get(subject) !== own;
    last.set(subject, own);
    return isNew;
  });
}

function isUp({ levels }: RuleSet, from: string, to: string): boolean {
  const [was, is] = [from, to].map((outcome) => levels.findIndex(({ id }) => id === outcome));
  return is !== undefined && was !== undefined && is >= 0 && was >= 0 && is < was;
}

function uncapital(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** The moves of some rows, one row at a time. */
function* moveSteps(
  ruleset: RuleSet,
  rows: readonly SummaryRow[],
  reading: number,
): Generator<void, readonly ThresholdMove[]> {
  const shifted = [];
  for (const row of rows) {
    shifted.push(...shiftedRow(ruleset, row, reading));
    yield;
  }
  return thresholdMoves(shifted);
}
