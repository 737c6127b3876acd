/** Which keys a schema allows at a position in a file, and which of them was probably meant. */
import * as z from 'zod/mini';
import { nearestWord } from '../../../../domain/nearest.ts';

interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly const?: unknown;
}

/** Keys that people may expect, and the key that means the same here. */
const PROPER_KEYS: Readonly<Record<string, string>> = {
  and: 'all',
  or: 'any',
  not: 'none',
  else: 'otherwise',
  default: 'otherwise',
  sum: 'kind: sumOf',
  total: 'kind: sumOf',
  average: 'kind: meanOf',
  mean: 'kind: meanOf',
  ratio: 'kind: ratioOf',
  percent: 'kind: ratioOf',
  bands: 'kind: pointsOf',
  steps: 'kind: pointsOf',
  tiers: 'kind: pointsOf',
  ifZero: 'ifNone',
  weight: 'times',
  factor: 'times',
  atLeast: 'from',
  lessThan: 'below',
  moreThan: 'above',
  to: 'atMost',
  max: 'atMost',
  min: 'from',
  tu: 'from',
  den: 'atMost',
  tren: 'above',
  duoi: 'below',
  equals: 'from và atMost cùng một số',
};

/** Keys that mean something only among each other. */
const LIMITS: ReadonlySet<string> = new Set(['from', 'above', 'atMost', 'below']);

/** Keys for what cannot be expressed. */
const UNSUPPORTED = ['formula', 'expression', 'if', 'when', 'then', 'script', 'code'];

/**
 * The keys allowed at a path, in the schema's order; of a list of alternatives those that fit the `kind` written there.
 */
export function allowedKeys(
  schema: z.core.$ZodType,
  data: unknown,
  path: readonly (string | number)[],
): readonly string[] {
  return [...new Set(nodesAt(schema, data, path).flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

/** The keys that have to be there at a path, whichever alternative is meant. */
export function requiredKeys(
  schema: z.core.$ZodType,
  data: unknown,
  path: readonly (string | number)[],
): readonly string[] {
  const [first, ...others] = nodesAt(schema, data, path).map(({ required }) => required ?? []);
  return first?.filter((key) => others.every((keys) => keys.includes(key))) ?? [];
}

/** The parts of a schema for what is at a path. */
function nodesAt(schema: z.core.$ZodType, data: unknown, path: readonly (string | number)[]): readonly Node[] {
  const root = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Node;
  let nodes = branchesOf(root, root, data);
  let here = data;
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[key] : undefined;
    nodes = nodes
      .flatMap((node) => {
        const inner = typeof key === 'number' ? node.items : (node.properties?.[key] ?? node.additionalProperties);
        return typeof inner === 'object' ? [inner] : [];
      })
      .flatMap((node) => branchesOf(root, node, here));
  }
  return nodes;
}

/** A node's alternatives, without those of another `kind` than the data's. */
function branchesOf(root: Node, node: Node, data: unknown): readonly Node[] {
  const name = node.$ref?.split('/').pop();
  const own = node.$ref === '#' ? root : name === undefined ? node : (root.$defs?.[name] ?? {});
  const branches = [...(own.anyOf ?? []), ...(own.oneOf ?? [])];
  if (branches.length > 0) return branches.flatMap((branch) => branchesOf(root, branch, data));
  const kind = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)['kind'] : undefined;
  const wanted = own.properties?.['kind']?.const;
  return kind !== undefined && wanted !== undefined && wanted !== kind ? [] : [own];
}

/**
 * How to fix an unknown key: the one that was probably meant, or that nothing of the kind is supported. One without a
 * value may be an item of a list whose brackets are missing.
 */
export function keyHint(key: string, allowed: readonly string[], isEmpty: boolean): string {
  const known = PROPER_KEYS[key];
  if (known !== undefined && (!LIMITS.has(known) || allowed.includes(known))) return `Ở đây viết là "${known}".`;
  if (UNSUPPORTED.includes(key))
    return 'Không viết công thức tự do được. Dùng sumOf, meanOf, ratioOf cho số tính ra; all, any, none, count cho điều kiện.';
  const nearest = nearestWord(key, allowed);
  if (nearest !== null) return `Có lẽ là "${nearest}"? Sửa tên khóa, hoặc bỏ đi.`;
  return isEmpty
    ? 'Danh sách thì đặt cả trong dấu ngoặc vuông: [a, b]. Khóa thì phải có giá trị.'
    : 'Sửa tên khóa, hoặc bỏ đi.';
}
