/** What is said of a small regulation once something in its files is changed. */
import { expect, test } from 'vitest';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { buildRuleset, type Rules } from '../../../../src/domain/rating/rules/buildRuleset.ts';
import { ratingFileSchema } from '../../../../src/domain/rating/rules/schemas/ratingSchema.ts';
import { rolesFileSchema } from '../../../../src/domain/rating/rules/schemas/rolesSchema.ts';
import type { Source, YamlPath } from '../../../../src/domain/source.ts';
import { RATING, ROLES, TEXT } from './smallFiles.ts';

/** New values by their path in rating.yaml, or after `roles:` in roles.yaml; undefined removes. */
export type Changes = Readonly<Record<string, unknown>>;

function changed(file: object, changes: Changes, isRoles: boolean): object {
  const copy: Record<string, unknown> = structuredClone(file) as Record<string, unknown>;
  for (const [place, value] of Object.entries(changes)) {
    if (place.startsWith('roles:') !== isRoles) continue;
    const keys = place.replace('roles:', '').split('.');
    const last = keys.pop()!;
    const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}

function source<T>(file: string, data: T): Source<T> {
  const locate = (path: YamlPath): { readonly file: string; readonly line: number } => ({
    file: `${file}:${path.join('.')}`,
    line: 1,
  });
  return { data, locate };
}

export const text = parseRegulation(TEXT, 'van-ban.txt').text!;

/** The rules after some changes, with everything that is refused and remarked on: place, found, expected, mend. */
export function builtWith(changes: Changes): {
  readonly rules: Rules | null;
  readonly told: readonly string[];
  readonly remarks: readonly string[];
} {
  const { rules, problems, remarks } = buildRuleset({
    regulation: 'nho',
    text,
    rating: source('rating', ratingFileSchema.parse(changed(RATING, changes, false))),
    roles: source('roles', rolesFileSchema.parse(changed(ROLES, changes, true))),
  });
  const said = (all: typeof problems): readonly string[] =>
    all.map(({ file, found, expected, mend }) => [file, found, expected, mend].join(' | '));
  return { rules, told: said(problems), remarks: said(remarks) };
}

/** A mistake, all that is said of it, and the nearest that is accepted. */
export type Mistake = readonly [wrong: Changes, told: readonly string[], right: Changes];

/** Tests that every mistake is told in exactly these words, and what is right beside it is accepted. */
export function testMistakes(mistakes: Readonly<Record<string, Mistake>>): void {
  test.each(Object.entries(mistakes))('%s', (_name, [wrong, told, right]) => {
    const refused = builtWith(wrong);
    expect(refused.told).toEqual(told);
    expect(refused.rules).toBeNull();
    const accepted = builtWith(right);
    expect(accepted.told).toEqual([]);
    expect(accepted.rules).not.toBeNull();
  });
}
