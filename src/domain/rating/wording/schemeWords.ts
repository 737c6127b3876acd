/** Words for those who are rated: the scheme's own, or neutral ones. */
import type { RuleSet } from '../ruleset.ts';

export interface PageWords {
  /** Above the choice of a role. */
  readonly role: string;
  /** A role in a sentence. */
  readonly kind: string;
  /** Above the name of who is rated, and the same above a column. */
  readonly unit: string;
  readonly unitShort: string;
  /** The name is a person's or a household's, not that of a body that issues papers. */
  readonly isPerson: boolean;
  /** One of those who are rated, where they are counted. */
  readonly rated: 'người' | 'đơn vị';
  /** Used if there is no name. */
  readonly noUnit: string;
  readonly year: string;
  /** A duty, in few words. */
  readonly duty: string;
}

/** The names of groups of roles, as a list in a sentence; the id of a group that the rules do not have. */
export function groupNames({ groups }: Pick<RuleSet, 'groups'>, ids: readonly string[]): string {
  return ids.map((id) => groups.find((group) => group.id === id)?.name ?? id).join('; ');
}

/** The words of a rule set for its pages. */
export function schemeWords({ words }: Pick<RuleSet, 'words'>): PageWords {
  const { role, roleShort, unit = 'Tên người hoặc đơn vị', unitShort, noUnit, year, duty, dutyShort } = words;
  return {
    role: role ?? 'Chức danh',
    kind: roleShort ?? 'chức danh',
    unit,
    unitShort: unitShort ?? unit,
    isPerson: words.unitIsPerson === true,
    rated: words.unitIsPerson === true ? 'người' : 'đơn vị',
    noUnit: noUnit ?? 'Chưa ghi tên',
    year: year ?? 'Năm đánh giá',
    duty: dutyShort ?? duty,
  };
}
