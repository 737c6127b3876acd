import { fileURLToPath } from 'node:url';
import { loadRuleset } from '../../../src/adapters/site/content/loadRuleset.ts';
import type { RuleSet } from '../../../src/domain/rating/ruleset.ts';

/** The four kinds of scheme in test/fixtures/schemes. */
export const SCHEMES = ['nhan-vien', 'cong-chuc', 'hoc-sinh', 'gia-dinh'] as const;

/** The rule set of one of them. */
export function scheme(name: (typeof SCHEMES)[number]): RuleSet {
  return loadRuleset(fileURLToPath(new URL(`../../fixtures/schemes/${name}`, import.meta.url)));
}
