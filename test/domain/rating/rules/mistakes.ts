/** The problems of a small regulation once something in its files is changed. */
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

/** The rules after some changes, with everything that is refused and remarked on: place, found, expected, fix. */
export function builtWith(changes: Changes): {
  readonly rules: Rules | null;
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
} {
  const { rules, problems, remarks } = buildRuleset({
    regulation: 'nho',
    text,
    rating: source('rating', ratingFileSchema.parse(changed(RATING, changes, false))),
    roles: source('roles', rolesFileSchema.parse(changed(ROLES, changes, true))),
  });
  const parts = (all: typeof problems): readonly string[] =>
    all.map(({ file, found, expected, fix }) => [file, found, expected, fix].join(' | '));
  return { rules, problems: parts(problems), remarks: parts(remarks) };
}

/** A mistake, all its problems, and the nearest that is accepted. */
export type Mistake = readonly [wrong: Changes, problems: readonly string[], right: Changes];

/** Tests that every mistake is reported in exactly these words, and the nearest correct form is accepted. */
export function testMistakes(mistakes: Readonly<Record<string, Mistake>>): void {
  test.each(Object.entries(mistakes))('%s', (_name, [wrong, problems, right]) => {
    const refused = builtWith(wrong);
    expect(refused.problems).toEqual(problems);
    expect(refused.rules).toBeNull();
    const accepted = builtWith(right);
    expect(accepted.problems).toEqual([]);
    expect(accepted.rules).not.toBeNull();
  });
}
