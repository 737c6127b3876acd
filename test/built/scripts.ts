/**
 * Features of a script that a baseline browser lacks: syntax, regular expressions, members, globals, events, options,
 * selectors.
 */
import { parse, type AnyNode, type MemberExpression, type Program } from 'acorn';
import { ancestor, full } from 'acorn-walk';
import { BASELINE, bcd, compatAt, findingOf, type Finding } from './baseline.ts';
import { callFindings } from './scriptCalls.ts';
import { globalCompat, memberLackedBy, ownedCompat } from './scriptNames.ts';

const EVERY = Object.entries(BASELINE).map(([browser, version]) => `${browser} ${version}`);
const javascript = bcd.javascript;

/**
 * The last ECMAScript edition that the baseline supports in part; the unsupported parts are found by `syntaxFindings`.
 */
const EDITION = 2022;

/** Property names that the site's scripts define; a property of this name need not be a browser feature. */
export function ownNames(sources: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of sources) {
    const program = parsed(source, true);
    if ('feature' in program) continue;
    full(program, (node) => {
      const one = node;
      if (
        (one.type === 'Property' || one.type === 'PropertyDefinition' || one.type === 'MethodDefinition') &&
        !one.computed
      )
        add(one.key);
      if (
        one.type === 'AssignmentExpression' &&
        one.left.type === 'MemberExpression' &&
        one.left.object.type === 'ThisExpression'
      )
        add(one.left.property);
    });
  }
  return names;
  function add(key: AnyNode): void {
    if (key.type === 'Identifier') names.add(key.name);
    if (key.type === 'Literal') names.add(String(key.value));
  }
}

/**
 * Findings in a script.
 * @param own result of `ownNames` for all scripts of the site
 * @param module false for a classic script
 */
export function scriptFindings(
  source: string,
  own: ReadonlySet<string> = new Set(),
  module = true,
): readonly Finding[] {
  const program = parsed(source, module);
  if ('feature' in program) return [program];
  const found: Finding[] = [];
  const around = (node: AnyNode) => source.slice(Math.max(0, node.start - 110), node.end + 40).replace(/\s+/g, ' ');
  ancestor(program, {
    // acorn-walk calls this once per node of each kind.
    ...Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        (node: AnyNode, _state: unknown, path: AnyNode[]) => found.push(...nodeFindings(node, path, own, around(node))),
      ]),
    ),
  });
  return found;
}

const KINDS = [
  'Literal',
  'TemplateElement',
  'Identifier',
  'MemberExpression',
  'CallExpression',
  'NewExpression',
  'PropertyDefinition',
  'MethodDefinition',
  'StaticBlock',
  'BinaryExpression',
  'AwaitExpression',
] as const;

function parsed(source: string, module: boolean): Program | Finding {
  try {
    return parse(source, { ecmaVersion: EDITION, sourceType: module ? 'module' : 'script' });
  } catch (error) {
    const { message, pos = 0 } = error as { message: string; pos?: number };
    return { feature: `syntax: ${message}`, at: source.slice(Math.max(0, pos - 40), pos + 40), lackedBy: EVERY };
  }
}

function nodeFindings(
  node: AnyNode,
  path: readonly AnyNode[],
  own: ReadonlySet<string>,
  at: string,
): readonly Finding[] {
  const parent = path.at(-2);
  switch (node.type) {
    case 'Literal':
      return regexFindings(
        node.regex?.pattern ?? (typeof node.value === 'string' ? node.value : ''),
        node.regex?.flags ?? '',
        at,
      );
    case 'TemplateElement':
      return regexFindings(node.value.raw, '', at);
    case 'Identifier':
      return findingOf(node.name, globalCompat(node.name), at);
    case 'MemberExpression':
      return memberFindings(node, parent?.type === 'CallExpression' && parent.callee === node, own, at);
    case 'CallExpression':
    case 'NewExpression':
      return callFindings(node, at);
    case 'AwaitExpression':
      return path.some(({ type }) => /Function/.test(type))
        ? []
        : findingOf('top-level await', compatAt(javascript.operators, 'await', 'top_level'), at);
    default:
      return syntaxFindings(node, at);
  }
}

/** Unsupported syntax of the latest parsed edition, according to browser-compat-data. */
function syntaxFindings(node: AnyNode, at: string): readonly Finding[] {
  if (node.type === 'StaticBlock')
    return findingOf('static block', compatAt(javascript.classes, 'static', 'initialization_blocks'), at);
  if (node.type === 'MethodDefinition')
    return node.key.type === 'PrivateIdentifier'
      ? findingOf('private method', compatAt(javascript.classes, 'private_class_methods'), at)
      : [];
  if (node.type === 'BinaryExpression')
    return node.left.type === 'PrivateIdentifier'
      ? findingOf('#name in', compatAt(javascript.classes, 'private_class_fields_in'), at)
      : [];
  if (node.type !== 'PropertyDefinition') return [];
  if (node.key.type === 'PrivateIdentifier')
    return findingOf('private field', compatAt(javascript.classes, 'private_class_fields'), at);
  return findingOf(
    'class field',
    compatAt(javascript.classes, ...(node.static ? ['static', 'class_fields'] : ['public_class_fields'])),
    at,
  );
}

/** Also applied to strings, which may become regular expressions. */
function regexFindings(pattern: string, flags: string, at: string): readonly Finding[] {
  return [
    ...(/\(\?<[=!]/.test(pattern)
      ? findingOf('lookbehind', compatAt(javascript.regular_expressions, 'lookbehind_assertion'), at)
      : []),
    ...(flags.includes('d')
      ? findingOf('RegExp flag d', compatAt(javascript.builtins, 'RegExp', 'hasIndices'), at)
      : []),
  ];
}

function memberFindings(
  node: MemberExpression,
  called: boolean,
  own: ReadonlySet<string>,
  at: string,
): readonly Finding[] {
  const name =
    node.property.type === 'Identifier' && !node.computed
      ? node.property.name
      : node.property.type === 'Literal'
        ? node.property.value
        : null;
  if (typeof name !== 'string') return [];
  if (node.object.type === 'Identifier') {
    const compat = ownedCompat(node.object.name, name);
    if (compat !== undefined) return findingOf(`${node.object.name}.${name}`, compat, at);
  }
  // A property may belong to one of our objects; a method of this name is assumed to be the browser's.
  const browsers = called || !own.has(name) ? memberLackedBy(name) : [];
  return browsers.length === 0 ? [] : [{ feature: called ? `.${name}()` : `.${name}`, at, lackedBy: browsers }];
}
