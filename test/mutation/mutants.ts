/** Mutants of a source file, each with one change that should make a test fail. */
import ts from 'typescript';

export interface Mutant {
  /** The kind of change. */
  readonly operator: string;
  /** Position in the file, 1-based. */
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  /** The whole changed file. */
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

type Fault = (operator: string, node: ts.Node, after: string) => void;

/**
 * All mutants of a TypeScript file in source order. Types, imports and error messages are skipped.
 * @param literals also empties strings and lists; many of these only change wording
 */
export function mutantsOf(source: string, { literals }: { readonly literals: boolean }): readonly Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const fault: Fault = (operator, node, after) => {
    const [from, to] = [node.getStart(file), node.getEnd()];
    const { line, character } = file.getLineAndCharacterOfPosition(from);
    const code = source.slice(0, from) + after + source.slice(to);
    found.push({ operator, line: line + 1, column: character + 1, before: source.slice(from, to), after, code });
  };
  const visit = (node: ts.Node): void => {
    if (
      ts.isTypeNode(node) ||
      ts.isImportDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    )
      return;
    if (ts.isThrowStatement(node)) return;
    faultsAt(node, fault, literals);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function faultsAt(node: ts.Node, fault: Fault, literals: boolean): void {
  if (ts.isBinaryExpression(node)) {
    const [operator = '', ...others] = BINARY[node.operatorToken.kind] ?? [];
    // String concatenation, not addition.
    if (operator !== 'arithmetic' || !(isText(node.left) || isText(node.right))) {
      for (const other of others) fault(operator, node.operatorToken, other);
    }
  }
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate(node.expression, fault);
  if (ts.isConditionalExpression(node)) negate(node.condition, fault);
  if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
    fault('negation', node, node.operand.getText());
  if (node.kind === SyntaxKind.TrueKeyword) fault('boolean', node, 'false');
  if (node.kind === SyntaxKind.FalseKeyword) fault('boolean', node, 'true');
  if (ts.isExpressionStatement(node)) fault('statement', node, ';');
  if (literals) literalAt(node, fault);
}

/** Binary conditions have mutants of their own. */
function negate(condition: ts.Expression, fault: Fault): void {
  if (!ts.isBinaryExpression(condition) && !ts.isPrefixUnaryExpression(condition))
    fault('condition', condition, `!(${condition.getText()})`);
}

function literalAt(node: ts.Node, fault: Fault): void {
  if (
    ts.isStringLiteral(node) &&
    node.text !== '' &&
    !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)
  )
    fault('string', node, "''");
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) fault('list', node, '[]');
}

function isText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
}
