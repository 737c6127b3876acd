/** Makes other units of some: “Gộp khoản 1 và khoản 2 Điều 3 thành khoản 1 như sau: …”, “Tách khoản 2 thành …”. */
import type { Change } from '../operation/operation.ts';
import { completed, pathKey } from './orderPaths.ts';
import type { Order } from './orders.ts';
import { quotedIn, type FoundChange, type Target } from './quotedChanges.ts';
import { unitLevel } from '../operation/editTree.ts';

const UNCLEAR = 'không rõ đơn vị nào thành đơn vị nào';

/**
 * Units before “thành” become those after it, whose words are quoted: one that keeps its number is written anew, one
 * whose number is gone is repealed, a new number is inserted.
 */
export function regrouping(order: Order, targets: readonly Target[]): readonly FoundChange[] | string {
  const olds = targets.filter(({ unit }) => !unit.isNew);
  const [first] = olds;
  if (first === undefined || targets.some(({ path }) => path.through !== undefined)) return UNCLEAR;
  const news = targets
    .filter(({ unit }) => unit.isNew)
    .map(({ path }) => ({ ...path, steps: completed(path.steps, first.path.steps) }));
  const { units, lead } = quotedIn(order);
  if (lead.length > 0 || units.length === 0 || units.length !== news.length) return UNCLEAR;
  const changes: Change[] = [];
  for (const [index, path] of news.entries()) {
    const unit = units[index];
    const around = path.steps.slice(0, -1);
    if (
      unit === undefined ||
      pathKey([{ level: unitLevel(unit), label: unit.label }]) !== pathKey(path.steps.slice(-1))
    )
      return UNCLEAR;
    const isOld = olds.some((old) => pathKey(old.path.steps) === pathKey(path.steps));
    changes.push(
      isOld
        ? { kind: 'replace', target: path, units: [unit] }
        : { kind: 'insert', parent: { ...path, steps: around }, after: null, units: [unit] },
    );
  }
  const kept = new Set(news.map(({ steps }) => pathKey(steps)));
  for (const { path } of olds) if (!kept.has(pathKey(path.steps))) changes.unshift({ kind: 'repeal', target: path });
  return changes.map((change) => ({ change, named: first.unit.addressee }));
}
