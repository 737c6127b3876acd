/** Checks scored duties and the items of facts. */
import { mendId } from '../../../nearest.ts';
import { itemsFor } from '../../entered.ts';
import type { RoleRule } from '../../ruleset.ts';
import { listed, refuseTwice, type YamlPath, type Refuse } from '../../../source.ts';
import type { FactEntry } from '../schemas/factSchema.ts';
import { factsFrom, isWithin } from './measures.ts';

/** Refuses items that a fact does not have; whether it has them all. */
export function refuseBadItemNames(
  fact: FactEntry,
  of: readonly string[] | undefined,
  path: YamlPath,
  roles: readonly RoleRule[],
  refuse: Refuse,
): boolean {
  if (of === undefined) return true;
  const [built] = factsFrom([fact], roles);
  const items = built === undefined ? [] : roles.map((role) => itemsFor(built, role));
  if (items.every((own) => own === null)) {
    refuse(path, `"of" với "${fact.id}"`, 'số liệu nhiều mục', 'Bỏ "of", hoặc ghi "items" cho số liệu ấy.');
    return false;
  }
  const known = [...new Set(items.flatMap((own) => own ?? []).map(({ id }) => id))];
  // Which duties are scored is not known where a provision has none; that is refused at the fact itself.
  if (fact.kind === 'scores' && !fact.of.every((at) => known.some((duty) => isWithin(duty, at)))) return false;
  let areKnown = true;
  of.forEach((id, index) => {
    const found = fact.kind === 'scores' ? known.some((duty) => isWithin(duty, id)) : known.includes(id);
    areKnown &&= found;
    if (!found)
      refuse(
        [...path, index],
        `"${id}"`,
        `một trong: ${listed(known)}${fact.kind === 'scores' ? ' (hoặc điều, khoản chứa chúng)' : ''}`,
        mendId(id, known),
      );
  });
  refuseTwice(of, (index) => [...path, index], 'mục', refuse);
  return areKnown;
}

/** Refuses scored provisions without duties or scored twice, and maxima that do not fit. */
export function refuseBadScores(
  entry: Extract<FactEntry, { kind: 'scores' }>,
  at: YamlPath,
  entries: readonly FactEntry[],
  roles: readonly RoleRule[],
  refuse: Refuse,
): void {
  const duties = [...new Set(roles.flatMap((role) => role.duties))];
  if (duties.length === 0)
    return refuse(
      [...at, 'of'],
      'không có nội dung nào để chấm điểm',
      '"division" và "everyone" trong roles.yaml, cho những chỗ được chấm',
      `Ghi vào roles.yaml: division: [${entry.of.join(', ')}] và everyone: [${entry.of.join(', ')}].`,
    );
  let areKnown = true;
  entry.of.forEach((provision, index) => {
    const own = duties.filter((duty) => isWithin(duty, provision));
    areKnown &&= own.length > 0;
    if (own.length === 0)
      refuse(
        [...at, 'of', index],
        `"${provision}"`,
        'một chỗ có nội dung trách nhiệm, trong "division" của roles.yaml',
        'Sửa mã, hoặc sửa "division".',
      );
    const other = entries.find(
      (one) =>
        one.kind === 'scores' && one !== entry && one.of.some((here) => own.some((duty) => isWithin(duty, here))),
    );
    if (other !== undefined && entries.indexOf(other) < entries.indexOf(entry))
      refuse(
        [...at, 'of', index],
        `"${provision}" đã được chấm điểm ở "${other.id}"`,
        'mỗi nội dung chấm điểm một lần',
        'Sửa "of" của một trong hai.',
      );
  });
  entry.maxOf?.forEach(({ at: paths, max }, number) => {
    const path = [...at, 'maxOf', number];
    paths.forEach((provision, index) => {
      const isScored = duties.some(
        (duty) => isWithin(duty, provision) && entry.of.some((here) => isWithin(duty, here)),
      );
      if (areKnown && !isScored)
        refuse([...path, 'at', index], `"${provision}"`, `một chỗ trong "of": ${listed(entry.of)}`, 'Sửa mã.');
    });
    if (max <= entry.min) refuse([...path, 'max'], `${max}`, `lớn hơn "min" (${entry.min})`, 'Sửa "max".');
  });
}
