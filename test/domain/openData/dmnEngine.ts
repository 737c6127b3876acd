/**
 * A DMN engine for a DMN file alone: parses the XML, evaluates its FEEL with a library and applies the hit policy
 * FIRST.
 */
import { evaluate, unaryTest } from 'feelin';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

const DMN = { d: 'https://www.omg.org/spec/DMN/20191111/MODEL/' };

interface DecidedRow {
  readonly outcome: unknown;
  /** Clause ids in the row's annotation. */
  readonly clauses: readonly string[];
}

export interface DmnDecision {
  readonly id: string;
  readonly hitPolicy: string;
  readonly inputs: readonly string[];
  readonly rows: readonly (DecidedRow & { readonly tests: readonly string[] })[];
  /** The matching row. Throws if none matches or an expression cannot be evaluated. */
  readonly decide: (context: Readonly<Record<string, unknown>>) => DecidedRow;
}

/** The decisions of a DMN file, ready to evaluate. */
export function readDmn(xml: string): readonly DmnDecision[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.root.find('//d:decision', DMN).map((node) => decisionOf(node as XmlElement));
  } finally {
    document.dispose();
  }
}

function decisionOf(node: XmlElement): DmnDecision {
  const texts = (path: string, from: XmlElement = node): string[] => from.find(path, DMN).map(({ content }) => content);
  const table = node.get('d:decisionTable', DMN) as XmlElement;
  const inputs = texts('d:input/d:inputExpression/d:text', table);
  const rows = table.find('d:rule', DMN).map((rule) => {
    const row = rule as XmlElement;
    return {
      tests: texts('d:inputEntry/d:text', row),
      outcome: evaluate(texts('d:outputEntry/d:text', row)[0] ?? '').value,
      clauses: (texts('d:annotationEntry/d:text', row)[0] ?? '').split(', '),
    };
  });
  return {
    id: node.attr('id')?.value ?? '',
    hitPolicy: table.attr('hitPolicy')?.value ?? '',
    inputs,
    rows,
    decide: (context) => {
      const values = inputs.map((expression) => evaluate(expression, context).value);
      const row = rows.find(({ tests }) =>
        tests.every(
          (test, index) => test === '-' || unaryTest(test, { ...context, '?': values[index] }).value === true,
        ),
      );
      if (row === undefined) throw new Error('no row fits');
      return { outcome: row.outcome, clauses: row.clauses };
    },
  };
}
