import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { mutate } from './mutants.ts';

function changes(source: string): readonly string[] {
  return mutate(source).mutants.map(
    ({ operator, line, column, before, after }) => `${line}:${column} ${operator} ${before} → ${after}`,
  );
}

/** The results of the mutated code, without a mutant and with each in turn. */
function results(source: string): readonly unknown[] {
  const { code, mutants } = mutate(source, 7);
  return [-1, ...mutants.keys()].map((active): unknown =>
    runInNewContext(`(() => {${code}})()`, { mutantOn: (mutant: number) => mutant === active + 7 }),
  );
}

test('mutates operators, conditions, booleans and statements', () => {
  expect(changes('if (a < 1 && !b) go();\nconst c = ready ? x % 2 : true;')).toEqual([
    '1:5 logical && → ||',
    '1:5 relational < → <=',
    '1:5 relational < → >=',
    '1:14 negation !b → b',
    '1:18 statement go(); → ',
    '2:11 condition ready → !(ready)',
    '2:19 arithmetic % → *',
    '2:27 boolean true → false',
  ]);
});

test('mutates strings, lists, methods and results', () => {
  expect(changes("const a = ['b', ''];\nreturn c.filter((d) => e).some(f);")).toEqual([
    "1:11 list ['b', ''] → []",
    "1:12 string 'b' → ''",
    '2:8 method some → every',
    '2:8 result c.filter((d) => e).some(f) → undefined',
    '2:8 method filter → ',
    '2:24 result e → undefined',
  ]);
});

test('skips types, imports, thrown errors and string concatenation', () => {
  const source = [
    "import a from 'a';",
    "type B = true | 'x';",
    "let c: 'y' = d as unknown;",
    "throw new Error(e < f ? 'g' : 'h');",
    'const i = `j` + k;',
  ];
  expect(changes(source.join('\n'))).toEqual([]);
});

test('the mutated code does the same as the source unless one of its mutants is on', () => {
  expect(results('let a = 3;\nif (a > 2) a += 1;\nreturn a ?? 0;')).toEqual([
    4, // no mutant
    4, // a >= 2
    3, // a <= 2
    3, // without `a += 1`
    2, // a -= 1
    0, // a && 0
    undefined,
  ]);
});
