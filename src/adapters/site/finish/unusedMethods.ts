import { parseSync, type Plugin } from 'vite';

/** Methods that the language itself calls, without naming them in code. */
const CALLED_BY_LANGUAGE = ['next', 'return', 'throw', 'then', 'toString', 'valueOf'];

/** A node of a syntax tree; what else it has depends on its type. */
type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Leaves out of the classes of a library what none of the used methods calls. A bundler has to keep every method of a
 * class that is used at all; of the search's library that is more than half.
 * @param library the folder of the package below node_modules
 * @param used the methods that this project calls
 */
export function unusedMethods(library: string, used: readonly string[]): Plugin {
  return {
    name: 'unused-methods',
    apply: 'build',
    transform: {
      filter: { id: new RegExp(`[\\\\/]node_modules[\\\\/]${library}[\\\\/]`) },
      handler: (code, id) => ({ code: withoutUnusedMethods(code, id, used), map: null }),
    },
  };
}

/**
 * A module without the methods whose name occurs neither in the rest of it nor in `used`.
 * @throws Error if it calls a method of its own by a computed name: any of them might then be meant
 */
export function withoutUnusedMethods(code: string, file: string, used: readonly string[]): string {
  const methods = new Map<Node, ReadonlySet<string>>();
  const kept = new Set([...CALLED_BY_LANGUAGE, ...used]);
  collect(asNode(parseSync(file, code).program), kept, (method) => {
    const names = new Set<string>();
    collect(asNode(method['value']), names, null);
    methods.set(method, names);
  });
  for (let found = true; found;) {
    found = false;
    for (const [method, names] of methods) {
      if (!kept.has(nameOf(method['key']) ?? '')) continue;
      methods.delete(method);
      names.forEach((name) => kept.add(name));
      found = true;
    }
  }
  return [...methods.keys()]
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), code);
}

/** Adds the names of properties below a node; gives each method of a class to `method`, if there is one, unread. */
function collect(node: Node, names: Set<string>, method: ((node: Node) => void) | null): void {
  const isMethod = node.type === 'MethodDefinition' && node['kind'] !== 'constructor' && node['computed'] !== true;
  if (isMethod && method !== null) {
    method(node);
    return;
  }
  if (node.type === 'MemberExpression') {
    const isOwn = asNode(node['object']).type === 'ThisExpression';
    if (node['computed'] === true && isOwn) throw new Error('a class has computed access to its own methods');
    if (node['computed'] !== true) add(nameOf(node['property']), names);
  }
  if (node.type === 'Property') add(nameOf(node['key']), names);
  if (node.type === 'Literal' && typeof node['value'] === 'string') names.add(node['value']);
  for (const child of Object.values(node).flat()) if (isNode(child)) collect(child, names, method);
}

function add(name: string | null, names: Set<string>): void {
  if (name !== null) names.add(name);
}

function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' ? name : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function asNode(value: unknown): Node {
  if (!isNode(value)) throw new TypeError('no node of a syntax tree');
  return value;
}
