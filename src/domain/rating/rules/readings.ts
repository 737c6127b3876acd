import type { ChangeEntry, RatingFile, ReadingEntry } from './ratingSchema.ts';
import { isGroup, type Condition, type LevelId, type Reading, type ReadingChange } from '../ruleset.ts';
import { conditionsIn, type Setting } from './conditions.ts';
import { dutiesDomain, refuseBadLimits } from './limits.ts';
import { listed, refuseTwice, type Path } from '../../source.ts';

type Conditions = Readonly<Record<LevelId, Condition>>;

/**
 * Builds the readings, in the order of the file. Reports and leaves out repeated ids, unknown or circular `extends`,
 * and invalid changes.
 * @param refused says whether a condition is in the file but was rejected; changes to such conditions are ignored
 */
export function buildReadings(
  file: RatingFile,
  printed: Conditions,
  refused: (id: string) => boolean,
  setting: Setting,
): readonly Reading[] {
  const { refuse } = setting;
  const { readings } = file;
  refuseTwice(
    readings.map(({ id }) => id),
    (place) => ['readings', place, 'id'],
    'cách hiểu',
    refuse,
  );
  const keeping = readings.filter((reading) => reading.extends === undefined);
  if (keeping.length !== 1) {
    refuse(
      ['readings'],
      `${keeping.length} cách hiểu không có "extends": ${listed(keeping.map(({ id }) => id))}`,
      'đúng một cách hiểu giữ nguyên văn (không có "extends")',
      'Thêm hoặc bỏ "extends".',
    );
  }
  const built = new Map<string, Reading>();
  const build = (reading: ReadingEntry, within: readonly string[]): Reading => {
    const known = built.get(reading.id);
    if (known !== undefined) return known;
    const place = readings.indexOf(reading);
    const base = baseOf(reading, place, within);
    const changes = reading.changes ?? [];
    if ((reading.extends === undefined) !== (changes.length === 0)) {
      refuse(
        ['readings', place],
        `cách hiểu "${reading.id}" ${reading.extends === undefined ? 'có "changes" mà không có "extends"' : 'có "extends" mà không có "changes"'}`,
        '"extends" và "changes" đi với nhau',
        'Thêm phần thiếu; cách hiểu giữ nguyên văn thì không có cả hai.',
      );
    }
    let conditions = base?.conditions ?? printed;
    changes.forEach((change, at) => {
      if (!refused(change.condition))
        conditions = changed(conditions, change, ['readings', place, 'changes', at], setting);
    });
    const own = changes.map(({ condition, clause, because }): ReadingChange => ({ condition, clause, because }));
    const inherited =
      base?.changes.filter((change) => !own.some(({ condition }) => condition === change.condition)) ?? [];
    const { id, name, reason, clause } = reading;
    const result: Reading = { id, name, reason, clause, changes: [...inherited, ...own], conditions };
    built.set(id, result);
    return result;
  };
  const baseOf = (reading: ReadingEntry, place: number, within: readonly string[]): Reading | null => {
    if (reading.extends === undefined) return null;
    const base = readings.find(({ id }) => id === reading.extends);
    const path = ['readings', place, 'extends'];
    if (base === undefined)
      refuse(path, `"${reading.extends}"`, `một cách hiểu khác: ${listed(readings.map(({ id }) => id))}`, 'Sửa mã.');
    else if (base === reading || within.includes(base.id))
      refuse(
        path,
        `"${reading.extends}" lại dựa vào "${reading.id}"`,
        'các cách hiểu không dựa vòng quanh nhau',
        'Cho một cách hiểu dựa vào nguyên văn.',
      );
    else return build(base, [...within, reading.id]);
    return null;
  };
  return readings.map((reading) => build(reading, []));
}

/** The conditions with one change applied; unchanged if the change is rejected. */
function changed(conditions: Conditions, change: ChangeEntry, path: Path, setting: Setting): Conditions {
  const { refuse } = setting;
  const kinds = (['bounds', 'is', 'omit'] as const).filter((key) => change[key] !== undefined);
  if (kinds.length !== 1) {
    refuse(
      path,
      `thay đổi "${change.condition}" có: ${listed(kinds)}`,
      'đúng một trong bounds, is, omit',
      'Giữ lại một.',
    );
    return conditions;
  }
  const [level] = Object.keys(conditions).filter((id) => find(conditions[id], change.condition) !== undefined);
  const root = level === undefined ? undefined : conditions[level];
  const old = find(root, change.condition);
  if (level === undefined || root === undefined || old === undefined) {
    const known = Object.values(conditions)
      .flatMap(conditionsIn)
      .map(({ id }) => id);
    refuse(
      [...path, 'condition'],
      `"${change.condition}"`,
      `một điều kiện của cách hiểu được dựa vào: ${listed(known)}`,
      'Sửa mã.',
    );
    return conditions;
  }
  const next = replacement(old, change, path, setting);
  if (next === undefined) return conditions;
  const tree = replaced(root, old.id, next);
  if (tree === null) {
    refuse(
      [...path, 'omit'],
      `bỏ "${change.condition}" thì không còn điều kiện nào ở đó`,
      'còn lại ít nhất một điều kiện',
      'Bỏ cả nhóm chứa nó, hoặc giữ lại một điều kiện.',
    );
    return conditions;
  }
  return { ...conditions, [level]: tree };
}

function find(tree: Condition | undefined, id: string): Condition | undefined {
  return tree === undefined ? undefined : conditionsIn(tree).find((condition) => condition.id === id);
}

/** What a change puts in a condition's place: null = nothing; undefined = refused. */
function replacement(
  old: Condition,
  change: ChangeEntry,
  path: Path,
  { facts, roles, refuse }: Setting,
): Condition | null | undefined {
  if (change.omit === true) return null;
  if (change.bounds !== undefined && (old.kind === 'number' || old.kind === 'duties')) {
    if (JSON.stringify(sorted(old.bounds)) === JSON.stringify(sorted(change.bounds))) {
      refuse(
        [...path, 'bounds'],
        JSON.stringify(change.bounds),
        'giới hạn khác với cách hiểu được dựa vào',
        'Bỏ thay đổi này.',
      );
    }
    const fact = old.kind === 'number' ? facts.find(({ id }) => id === old.fact) : undefined;
    const most = Math.max(0, ...roles.roles.map(({ duties }) => duties.length));
    const domain =
      old.kind === 'duties' ? dutiesDomain(old.as, most) : fact !== undefined && 'min' in fact ? fact : undefined;
    if (domain !== undefined) refuseBadLimits(change.bounds, domain, [...path, 'bounds'], false, refuse);
    return { ...old, bounds: change.bounds };
  }
  if (change.is !== undefined && old.kind === 'yesNo') {
    if (change.is === old.is)
      refuse([...path, 'is'], String(change.is), 'khác với cách hiểu được dựa vào', 'Bỏ thay đổi này.');
    return { ...old, is: change.is };
  }
  refuse(
    path,
    `điều kiện "${old.id}" loại ${old.kind}`,
    'bounds cho số và tỷ lệ, is cho câu hỏi có/không, omit cho mọi loại',
    'Sửa thay đổi cho hợp với điều kiện.',
  );
  return undefined;
}

function sorted(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A tree with one condition replaced or (null) removed; null if nothing is left. */
function replaced(tree: Condition, id: string, next: Condition | null): Condition | null {
  if (tree.id === id) return next;
  if (!isGroup(tree) || find(tree, id) === undefined) return tree;
  const parts: Condition[] = [];
  for (const part of tree.parts) {
    if (part.id === id && next === null) continue;
    const result = replaced(part, id, next);
    if (result === null) return null;
    parts.push(result);
  }
  return parts.length === 0 ? null : { ...tree, parts };
}
