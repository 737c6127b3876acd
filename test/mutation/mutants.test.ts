import { expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';

function faults(source: string, literals = false): readonly string[] {
  return mutantsOf(source, { literals }).map(
    ({ operator, line, column, before, after }) => `${line}:${column} ${operator} ${before} → ${after}`,
  );
}

test('mutates operators, conditions, booleans and statements one at a time', () => {
  expect(faults('if (a < 1 && !b) go();\nconst c = ready ? x % 2 : true;')).toEqual([
    '1:11 logical && → ||',
    '1:7 relational < → <=',
    '1:7 relational < → >=',
    '1:14 negation !b → b',
    '1:18 statement go(); → ;',
    '2:11 condition ready → !(ready)',
    '2:21 arithmetic % → *',
    '2:27 boolean true → false',
  ]);
});

test('a mutant is the whole file with one change', () => {
  expect(mutantsOf('const a = 1 + 2;', { literals: false }).map(({ code }) => code)).toEqual(['const a = 1 - 2;']);
});

test('skips types, imports, thrown errors and string concatenation', () => {
  expect(
    faults(
      "import a from 'a';\ntype B = true | 'x';\nlet c: 'y' = d as false;\nthrow new Error(e < f ? 'g' : 'h');\nconst i = 'j' + k;",
    ),
  ).toEqual([]);
});

test('mutates strings and lists only on request', () => {
  expect(faults("const a = ['b', ''];")).toEqual([]);
  expect(faults("const a = ['b', ''];", true)).toEqual(["1:11 list ['b', ''] → []", "1:12 string 'b' → ''"]);
});
