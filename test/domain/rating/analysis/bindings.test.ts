import { expect, test } from 'vitest';
import { bindingOf, namesOf } from '../../../../src/domain/rating/analysis/bindings.ts';
import { official as ruleset } from '../official.ts';

test('an article binds to its own duties only, each once', () => {
  const { duties } = bindingOf(ruleset, 'dieu-5');
  expect(duties).toContain('dieu-5.khoan-1');
  expect(duties.filter((id) => !id.startsWith('dieu-5.'))).toEqual([]);
  expect(new Set(duties).size).toBe(duties.length);
  // “dieu-1” is a prefix of “dieu-12”, another article.
  expect(bindingOf(ruleset, 'dieu-1').duties).toEqual([]);
});

test('an article that is itself a duty binds to itself', () => {
  const [role, ...others] = ruleset.roles;
  if (role === undefined) throw new Error('no role');
  const whole = { ...ruleset, roles: [{ ...role, duties: ['dieu-3', 'dieu-30.khoan-1'] }, ...others] };
  expect(bindingOf(whole, 'dieu-3').duties).toEqual(['dieu-3']);
});

test('exceptions name the bound roles and the clause', () => {
  expect(ruleset.exceptions.length).toBeGreaterThan(0);
  const all = ruleset.exceptions.map(({ provision }) => provision);
  for (const provision of all) {
    const [article = ''] = provision.split('.');
    const exception = bindingOf(ruleset, article).exceptions.find((one) => one.provision === provision);
    expect(exception?.names).toEqual(namesOf(ruleset, exception?.roles ?? []));
    expect(exception?.names.length).toBeGreaterThan(0);
  }
});

test('namesOf uses the name of a complete group and lists the other roles once each', () => {
  const [group] = ruleset.groups;
  const members = ruleset.roles.filter(({ groups }) => groups.includes(group?.id ?? '')).map(({ id }) => id);
  const outside = ruleset.roles.find(({ id }) => !members.includes(id));
  expect(namesOf(ruleset, [...members, outside?.id ?? ''])).toEqual([group?.name, outside?.name]);
  expect(namesOf(ruleset, members.slice(1))).not.toContain(group?.name);
  expect(namesOf(ruleset, [])).toEqual([]);
});
