/** Checks relations between facts. */
import { mendId } from '../../../nearest.ts';
import { absentWords } from '../../entered.ts';
import { appliesTo } from '../../engine/applies.ts';
import { Expressions } from '../../engine/joint/measures/expressions.ts';
import { extentOf } from '../../engine/joint/measures/measures.ts';
import type { Fact } from '../../fact.ts';
import type { Relation } from '../../measures.ts';
import type { FactId, RuleSet } from '../../ruleset.ts';
import { listed, refuseTwice, type YamlPath, type Refuse } from '../../../source.ts';
import type { RelationEntry } from '../schemas/factSchema.ts';
import { relationFrom } from './measures.ts';

/** The first fact of a relation that is unknown (without `kind`) or no entered number; null where all fit. */
export function misfitOf(
  { terms }: Pick<Relation, 'terms'>,
  facts: readonly Fact[],
): { readonly id: FactId; readonly kind?: Fact['kind'] } | null {
  for (const { fact: id } of terms) {
    const fact = facts.find((one) => one.id === id);
    if (fact === undefined) return { id };
    if (fact.kind !== 'number' && fact.kind !== 'lowestOf' && fact.kind !== 'scores') return { id, kind: fact.kind };
  }
  return null;
}

/** Refuses relations between facts that are not numbers, with no or two sides, that always hold, or that never can. */
export function refuseBadRelations(relations: readonly RelationEntry[], ruleset: RuleSet, refuse: Refuse): void {
  refuseTwice(
    relations.map(({ id }) => id),
    (index) => ['relations', index, 'id'],
    'quan hệ',
    refuse,
  );
  relations.forEach((entry, index) => {
    const at: YamlPath = ['relations', index];
    const sides = (['atMost', 'below', 'equals'] as const).filter((key) => entry[key] !== undefined);
    if (sides.length !== 1)
      return refuse(
        at,
        `quan hệ "${entry.id}" có: ${listed(sides)}`,
        'đúng một trong atMost, below, equals',
        sides.length === 0 ? 'Thêm một.' : 'Giữ lại một.',
      );
    const relation = relationFrom(entry);
    const misfit = misfitOf(relation, ruleset.facts);
    if (misfit !== null) {
      const { id, kind } = misfit;
      if (kind === undefined)
        return refuse(
          at,
          `"${id}"`,
          `một số liệu đã khai báo: ${listed(ruleset.facts.map((one) => one.id))}`,
          mendId(
            id,
            ruleset.facts.map((one) => one.id),
            'Sửa mã, hoặc khai báo số liệu ở "facts".',
          ),
        );
      return refuse(at, `"${id}" loại ${kind}`, 'những số được nhập', 'Quan hệ chỉ nói về các số được nhập.');
    }
    const lacking = relation.terms.find(({ fact: id }) => {
      const fact = ruleset.facts.find((one) => one.id === id);
      return fact !== undefined && absentWords(fact) !== null;
    });
    if (lacking !== undefined)
      return refuse(
        at,
        `"${lacking.fact}" có "absent"`,
        'những số lúc nào cũng có',
        'Bỏ quan hệ này, hoặc bỏ "absent" và nhập 0 khi không có.',
      );
    const concerned = ruleset.roles.filter((role) =>
      relation.terms.every(({ fact: id }) => appliesTo(role, ruleset.facts.find((one) => one.id === id)?.groups)),
    );
    if (concerned.length === 0)
      return refuse(
        at,
        `quan hệ "${entry.id}" không chức danh nào có đủ số liệu`,
        'các số liệu cùng áp dụng cho một chức danh',
        'Sửa "groups" của số liệu.',
      );
    const extents = concerned.map((role) => {
      const all = new Expressions(ruleset, role);
      return extentOf(all, all.relationOf(relation), []);
    });
    const never = ([low, high]: readonly [number, number]): boolean =>
      relation.is === 'atMost' ? low > 0 : relation.is === 'below' ? low >= 0 : low > 0 || high < 0;
    const always = ([, high]: readonly [number, number]): boolean =>
      relation.is === 'atMost' ? high <= 0 : relation.is === 'below' && high < 0;
    if (extents.every(never))
      refuse(
        at,
        `quan hệ "${entry.id}" không số nào thỏa mãn`,
        'một quan hệ có thể đúng',
        'Sửa quan hệ, hoặc "min", "max" của số liệu.',
      );
    if (extents.every(always))
      refuse(at, `quan hệ "${entry.id}" lúc nào cũng đúng`, 'một quan hệ có thể sai', 'Bỏ quan hệ này.');
  });
}
