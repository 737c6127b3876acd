import { fileURLToPath } from 'node:url';
import { loadRuleset } from '../../../src/adapters/site/content/loadRuleset.ts';
import type { Answer, Facts, RoleId } from '../../../src/domain/rating/ruleset.ts';

/** The folder of Quyết định 212/QĐ-UBND. */
const OFFICIAL_FOLDER = fileURLToPath(new URL('../../../content/212-qd-ubnd-2021', import.meta.url));

/** The rule set of Quyết định 212/QĐ-UBND. */
export const official = loadRuleset(OFFICIAL_FOLDER);

/** The duties of a role in text order. */
export function dutiesOf(role: RoleId): readonly string[] {
  const found = official.roles.find(({ id }) => id === role);
  if (found === undefined) throw new Error(`no role ${role}`);
  return found.duties;
}

/** Answers to all duties of a role: the first ones as given (`[8, 'deficient']` = eight of them), the rest assured. */
export function answersOf(
  role: RoleId,
  ...first: readonly (readonly [number, Answer])[]
): Readonly<Record<string, Answer>> {
  const answers = first.flatMap(([count, answer]) => Array.from({ length: count }, () => answer));
  return Object.fromEntries(dutiesOf(role).map((duty, i) => [duty, answers[i] ?? 'assured']));
}

/** A case with every duty assured and no adverse facts (Điều 12 khoản 4), except for the given facts. */
export function caseOf(given: Partial<Facts> = {}): Facts {
  const role = given.role ?? 'truong-phong';
  return {
    answers: answersOf(role),
    parIndex: 95,
    taskCompletion: 100,
    flags: { ideology: false, corruption: false, discipline: false },
    ...given,
    role,
  };
}
