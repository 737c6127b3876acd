import { mendId } from '../../../nearest.ts';
import { listed, refuseTwice } from '../../../source.ts';
import type { Reading, ReadingChange } from '../../ruleset.ts';
import type { RatingFile, ReadingSource } from '../schemas/ratingSchema.ts';
import type { Setting } from './conditions.ts';
import { changeConditions, type LevelTrees } from './readingChange.ts';

/**
 * Builds the readings, in the order of the file. Reports and leaves out repeated ids, unknown or circular `extends`,
 * and invalid changes.
 * @param refused says whether a condition is in the file but was rejected; changes to such conditions are ignored
 */
export function buildReadings(
  file: RatingFile,
  printed: LevelTrees,
  refused: (id: string) => boolean,
  setting: Setting,
): readonly Reading[] {
  const { refuse } = setting;
  const { readings } = file;
  refuseTwice(
    readings.map(({ id }) => id),
    (index) => ['readings', index, 'id'],
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
  const build = (reading: ReadingSource, within: readonly string[]): Reading => {
    const known = built.get(reading.id);
    if (known !== undefined) return known;
    const index = readings.indexOf(reading);
    const base = baseOf(reading, index, within);
    const changes = reading.changes ?? [];
    if ((reading.extends === undefined) !== (changes.length === 0)) {
      refuse(
        ['readings', index],
        `cách hiểu "${reading.id}" ${reading.extends === undefined ? 'có "changes" mà không có "extends"' : 'có "extends" mà không có "changes"'}`,
        '"extends" và "changes" đi với nhau',
        'Thêm phần thiếu; cách hiểu giữ nguyên văn thì không có cả hai.',
      );
    }
    let conditions = base?.conditions ?? printed;
    changes.forEach((change, at) => {
      if (!refused(change.condition))
        conditions = changeConditions(conditions, change, ['readings', index, 'changes', at], setting);
    });
    const own = changes.map(({ condition, clause, because }): ReadingChange => ({ condition, clause, because }));
    const inherited =
      base?.changes.filter((change) => !own.some(({ condition }) => condition === change.condition)) ?? [];
    const { id, name, reason, clause } = reading;
    const result: Reading = { id, name, reason, clause, changes: [...inherited, ...own], conditions };
    built.set(id, result);
    return result;
  };
  const baseOf = (reading: ReadingSource, index: number, within: readonly string[]): Reading | null => {
    if (reading.extends === undefined) return null;
    const base = readings.find(({ id }) => id === reading.extends);
    const path = ['readings', index, 'extends'];
    if (base === undefined)
      refuse(
        path,
        `"${reading.extends}"`,
        `một cách hiểu khác: ${listed(readings.map(({ id }) => id))}`,
        mendId(
          reading.extends,
          readings.map(({ id }) => id),
        ),
      );
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
