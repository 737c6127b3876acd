/** Finds the changes to a source file that a test should notice, and writes the file with all of them built in. */
import ts from 'typescript';

export interface Mutant {
  /** The kind of change. */
  readonly operator: string;
  /** Position in the file, 1-based. */
  readonly line: number;
  readonly column: number;
  /** The whole line, without indentation; identifies mutants after other lines have moved. */
  readonly source: string;
  readonly before: string;
  readonly after: string;
}

/** A file with all its mutants built in, each behind a switch. */
export interface Mutated {
  readonly mutants: readonly Mutant[];
  /** The code; mutant `i` is active while `mutantOn(first + i)` is true. */
  readonly code: string;
}

const { SyntaxKind } = ts;

/** Operators and their replacements. */
const BINARY: Readonly<Partial<Record<ts.SyntaxKind, readonly [operator: string, ...others: string[]]>>> = {
  [SyntaxKind.LessThanToken]: ['relational', '<=', '>='],
  [SyntaxKind.LessThanEqualsToken]: ['relational', '<', '>'],
  [SyntaxKind.GreaterThanToken]: ['relational', '>=', '<='],
  [SyntaxKind.GreaterThanEqualsToken]: ['relational', '>', '<'],
  [SyntaxKind.EqualsEqualsEqualsToken]: ['relational', '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken]: ['relational', '==='],
  [SyntaxKind.AmpersandAmpersandToken]: ['logical', '||'],
  [SyntaxKind.BarBarToken]: ['logical', '&&'],
  [SyntaxKind.QuestionQuestionToken]: ['logical', '&&'],
  [SyntaxKind.PlusToken]: ['arithmetic', '-'],
  [SyntaxKind.MinusToken]: ['arithmetic', '+'],
  [SyntaxKind.AsteriskToken]: ['arithmetic', '/'],
  [SyntaxKind.SlashToken]: ['arithmetic', '*'],
  [SyntaxKind.PercentToken]: ['arithmetic', '*'],
  [SyntaxKind.PlusEqualsToken]: ['arithmetic', '-='],
  [SyntaxKind.MinusEqualsToken]: ['arithmetic', '+='],
};

/** Methods and their opposites. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
]);

/** An expression that can be replaced, or a statement that can be left out (`after` is empty). */
interface Change {
  readonly operator: string;
  /** What the report shows; `after` is the code of the whole node. */
  readonly shown: readonly [before: string, after: string];
  readonly after: string;
}

/**
 * All mutants of a TypeScript file in source order. Types, imports and error messages are left unchanged.
 * @param first the number of the file's first mutant
 */
export function mutate(source: string, first = 0): Mutated {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const lines = source.split('\n');

  const render = (node: ts.Node): string => {
    const isLeftOut =
      ts.isTypeNode(node) ||
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isThrowStatement(node);
    const changes = isLeftOut ? [] : changesOf(node);
    const numbers = changes.map(({ operator, shown: [before, after] }) => {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      mutants.push({ operator, line: line + 1, column: character + 1, source: lines[line]!.trim(), before, after });
      return first + mutants.length - 1;
    });
    let inside = '';
    let at = node.getStart(file);
    if (!isLeftOut)
      ts.forEachChild(node, (child) => {
        const rendered = render(child);
        inside += source.slice(at, child.getStart(file)) + rendered;
        at = child.getEnd();
      });
    inside += source.slice(at, node.getEnd());
    if (changes.length === 0) return inside;
    if (ts.isStatement(node)) return `{ if (!mutantOn(${numbers[0]})) { ${inside} } }`;
    // `(0, …)` cannot be taken for the parameters of a function: `c ? (a) : (b)` can.
    return `(${changes.map(({ after }, i) => `mutantOn(${numbers[i]}) ? (0, ${after}) : `).join('')}(${inside}))`;
  };
  return { code: source.slice(0, file.getStart()) + render(file), mutants };
}

/** The changes of one node, apart from those inside it. */
function changesOf(node: ts.Node): readonly Change[] {
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node)) return [removed(node)];
  if (ts.isReturnStatement(node)) return node.expression === undefined ? [removed(node)] : [];
  if (!isExpression(node)) return [];
  return [...binaryChanges(node), ...otherChanges(node), ...conditionChanges(node), ...resultChanges(node)];
}

function removed(node: ts.Node): Change {
  return { operator: 'statement', shown: [node.getText(), ''], after: '' };
}

function replaced(operator: string, node: ts.Node, after: string): Change {
  return { operator, shown: [node.getText(), after], after };
}

function binaryChanges(node: ts.Node): readonly Change[] {
  if (!ts.isBinaryExpression(node)) return [];
  const [operator = '', ...others] = BINARY[node.operatorToken.kind] ?? [];
  // String concatenation, not addition.
  if (operator === 'arithmetic' && (isText(node.left) || isText(node.right))) return [];
  return others.map((other) => ({
    operator,
    shown: [node.operatorToken.getText(), other],
    after: other.endsWith('=') && other.length === 2 && /[+-]/.test(other) ? assigned(node, other) : both(node, other),
  }));
}

const both = ({ left, right }: ts.BinaryExpression, operator: string) =>
  `(${left.getText()}) ${operator} (${right.getText()})`;
const assigned = ({ left, right }: ts.BinaryExpression, operator: string) =>
  `${left.getText()} ${operator} (${right.getText()})`;

function otherChanges(node: ts.Node): readonly Change[] {
  if (node.kind === SyntaxKind.TrueKeyword) return [replaced('boolean', node, 'false')];
  if (node.kind === SyntaxKind.FalseKeyword) return [replaced('boolean', node, 'true')];
  if (ts.isStringLiteral(node) && node.text !== '') return [replaced('string', node, "''")];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return [replaced('list', node, '[]')];
  if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
    return [replaced('negation', node, node.operand.getText())];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && !ts.isOptionalChain(node)) {
    const { expression: called, name } = node.expression;
    const other = METHODS.get(name.text);
    const rest = node.getText().slice(name.getEnd() - node.getStart());
    if (other !== undefined)
      return [{ operator: 'method', shown: [name.text, other], after: `${called.getText()}.${other}${rest}` }];
    if (name.text === 'filter' || name.text === 'sort')
      return [{ operator: 'method', shown: [name.text, ''], after: called.getText() }];
  }
  return [];
}

/** Negated conditions; binary ones have mutants of their own. */
function conditionChanges(node: ts.Node): readonly Change[] {
  const { parent } = node;
  const isCondition =
    ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node);
  if (!isCondition || ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node)) return [];
  return [replaced('condition', node, `!(${node.getText()})`)];
}

/** A function's result that becomes undefined. */
function resultChanges(node: ts.Node): readonly Change[] {
  const { parent } = node;
  const isResult = ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node);
  if (!isResult || isEmpty(node)) return [];
  return [replaced('result', node, 'undefined')];
}

/** Whether a value is as good as undefined where a function returns it. */
function isEmpty(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'undefined';
  if (ts.isVoidExpression(node)) return true;
  return node.kind === SyntaxKind.NullKeyword || node.kind === SyntaxKind.FalseKeyword;
}

/** Whether a node is where another expression could. */
function isExpression(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isExpression(node)) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  // The list on the left of a destructuring assignment.
  if (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === SyntaxKind.EqualsToken)
    return false;
  if (ts.isForOfStatement(parent) && parent.initializer === node) return false;
  return !ts.isModuleDeclaration(parent) && !ts.isCallExpression(node.parent) ? true : !isImport(parent);
}

function isImport(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword;
}

function isText(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
}
