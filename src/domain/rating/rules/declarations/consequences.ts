/** Checks consequences. */
import { mendId } from '../../../nearest.ts';
import { listed, refuseTwice, type Refuse } from '../../../source.ts';
import type { FactEntry } from '../schemas/factSchema.ts';
import { refuseUnknown } from './facts.ts';
import type { RatingFile } from '../schemas/ratingSchema.ts';
import type { RolesPart } from './roles.ts';

/** Refuses consequences of unknown outcomes, groups, facts or values. */
export function refuseBadConsequences(
  { consequences, levels, facts }: RatingFile,
  roles: RolesPart,
  refuse: Refuse,
): void {
  const ids = levels.map(({ id }) => id);
  refuseTwice(
    consequences.map(({ id }) => id),
    (index) => ['consequences', index, 'id'],
    'hệ quả',
    refuse,
  );
  consequences.forEach(({ outcomes = [], groups, fact }, index) => {
    const path = ['consequences', index];
    const known = [...ids, 'gap', 'undefined'];
    outcomes.forEach((outcome, at) => {
      if (!known.includes(outcome))
        refuse([...path, 'outcomes', at], `"${outcome}"`, `một kết quả: ${listed(known)}`, mendId(outcome, known));
    });
    refuseUnknown(groups, roles, [...path, 'groups'], refuse);
    if (fact === undefined) return;
    const declared = facts.find(({ id }) => id === fact.id);
    if (declared === undefined)
      return refuse(
        [...path, 'fact', 'id'],
        `"${fact.id}"`,
        `một số liệu đã khai báo: ${listed(facts.map(({ id }) => id))}`,
        mendId(
          fact.id,
          facts.map(({ id }) => id),
          'Sửa mã, hoặc khai báo số liệu ở "facts".',
        ),
      );
    const fitting: readonly unknown[] = valuesFor(declared, ids);
    fact.in.forEach((value, at) => {
      if (!fitting.includes(value))
        refuse(
          [...path, 'fact', 'in', at],
          String(value),
          `một trong: ${listed(fitting.map(String))}`,
          mendId(String(value), fitting.map(String), 'Sửa giá trị.'),
        );
    });
  });
}

/** The values of a fact that a consequence can require. */
function valuesFor(fact: FactEntry, levels: readonly string[]): readonly unknown[] {
  if ('items' in fact && fact.items !== undefined) return [null];
  if (fact.kind === 'level') return [...levels, null];
  if (fact.kind === 'choice') return [...fact.choices.map(({ id }) => id), null];
  return fact.kind === 'yesNo' ? [true, false, null] : [null];
}
