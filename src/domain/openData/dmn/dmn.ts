/**
 * The rating rules as DMN 1.3 (OMG): a decision for each reading, with a decision table whose rows name their clauses.
 */
import { isGroup, type Condition } from '../../rating/condition.ts';
import type { Reading, RuleSet } from '../../rating/ruleset.ts';
import { block, inline, xmlDocument, xmlText } from '../xml.ts';
import { feelText, variableOf } from './feel.ts';
import { decisionTable, type DecisionInput, type DecisionRow } from './table.ts';

const NAMESPACE = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** The inputs of every reading besides the facts, with types. */
const COUNTS: readonly (readonly [name: string, type: DecisionInput['type'], label: string])[] = [
  ['role', 'string', 'Mã của vai trò'],
  ['applicable', 'number', 'Số nội dung áp dụng (không tính nội dung không áp dụng)'],
  ['assured', 'number', 'Số nội dung trả lời assured'],
  ['deficient', 'number', 'Số nội dung trả lời deficient'],
  ['notDone', 'number', 'Số nội dung trả lời notDone'],
];

/**
 * Whether decision tables of counts and single figures can express the rules. Sums, ratios, counts of items, choices, a
 * scheme's own answers, tests on some duties only, and conditions of which none or a certain number must hold cannot be
 * expressed yet.
 */
export function isTabular({ answers, facts, relations = [], readings }: RuleSet): boolean {
  const conditions = readings.flatMap((reading) => Object.values(reading.conditions)).flatMap(partsIn);
  return (
    answers === undefined &&
    relations.length === 0 &&
    facts.every((fact) => ['number', 'lowestOf', 'yesNo', 'level'].includes(fact.kind)) &&
    conditions.every((one) =>
      one.kind === 'duties' ? one.of === undefined : ['all', 'any', 'number', 'yesNo'].includes(one.kind),
    )
  );
}

function partsIn(condition: Condition): readonly Condition[] {
  return isGroup(condition) ? [condition, ...condition.parts.flatMap(partsIn)] : [condition];
}

/**
 * The whole file. Outcomes are the levels' ids, `gap` (no provision covers the case) and `undefined` (no duty applies).
 * All inputs must be known, because a decision table cannot express which outcomes are still possible.
 */
export function dmn(ruleset: RuleSet): string {
  const facts = ruleset.facts
    .filter(({ kind }) => kind !== 'level')
    .map(({ id, kind, name }) => [variableOf(id), kind === 'yesNo' ? 'boolean' : 'number', name] as const);
  const inputs = [...COUNTS, ...facts];
  const attributes = {
    xmlns: NAMESPACE,
    id: 'xep-loai',
    name: `Xếp loại theo ${ruleset.regulation}`,
    namespace: `urn:x-van-ban:${ruleset.regulation}:${ruleset.version}`,
  };
  return xmlDocument(
    block(
      'definitions',
      attributes,
      inline(
        'description',
        {},
        xmlText(
          'Cách xếp loại viết thành bảng quyết định, mỗi cách hiểu một bảng. Đây là công cụ tự kiểm tra, không phải quyết định xếp loại. Cột “Căn cứ” ghi mã điều, khoản, điểm.',
        ),
      ),
      ...inputs.map(([name, type, label]) =>
        block(
          'inputData',
          { id: `in-${name}`, name },
          inline('description', {}, xmlText(label)),
          inline('variable', { id: `var-${name}`, name, typeRef: type }),
        ),
      ),
      ...ruleset.readings.map((reading) =>
        decision(
          ruleset,
          reading,
          inputs.map(([name]) => name),
        ),
      ),
    ),
  );
}

function decision(ruleset: RuleSet, reading: Reading, names: readonly string[]): string {
  const { inputs, rows } = decisionTable(ruleset, reading);
  const used = names.filter((name) => inputs.some(({ expression }) => new RegExp(`\\b${name}\\b`).test(expression)));
  const outcomes = [...ruleset.levels.map(({ id }) => id), 'gap', 'undefined'].map(feelText).join(', ');
  const why = [reading.reason, ...reading.changes.map(({ clause, because }) => `${clause}: ${because}`)].join(' ');
  return block(
    'decision',
    { id: reading.id, name: reading.name },
    inline('description', {}, xmlText(why)),
    inline('variable', { id: `${reading.id}-result`, name: reading.name, typeRef: 'string' }),
    ...used.map((name) =>
      block(
        'informationRequirement',
        { id: `${reading.id}-needs-${name}` },
        inline('requiredInput', { href: `#in-${name}` }),
      ),
    ),
    block(
      'decisionTable',
      { id: `${reading.id}-table`, hitPolicy: 'FIRST' },
      ...inputs.map(({ expression, type, label }, index) =>
        block(
          'input',
          { id: `${reading.id}-input-${index + 1}`, label },
          block(
            'inputExpression',
            { id: `${reading.id}-expression-${index + 1}`, typeRef: type },
            inline('text', {}, xmlText(expression)),
          ),
        ),
      ),
      block(
        'output',
        { id: `${reading.id}-output`, name: 'outcome', typeRef: 'string' },
        block('outputValues', { id: `${reading.id}-values` }, inline('text', {}, xmlText(outcomes))),
      ),
      inline('annotation', { name: 'Căn cứ' }),
      inline('annotation', { name: 'Kết quả' }),
      ...rows.map((row, index) => rule(row, `${reading.id}-rule-${index + 1}`)),
    ),
  );
}

function rule({ tests, outcome, clauses, name }: DecisionRow, id: string): string {
  const entry = (element: string, attributes: { readonly id?: string }, words: string) =>
    block(element, attributes, inline('text', {}, xmlText(words)));
  return block(
    'rule',
    { id },
    ...tests.map((test, index) => entry('inputEntry', { id: `${id}-in-${index + 1}` }, test)),
    entry('outputEntry', { id: `${id}-out` }, feelText(outcome)),
    entry('annotationEntry', {}, clauses.join(', ')),
    entry('annotationEntry', {}, name),
  );
}
