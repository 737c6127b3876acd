/** Names used by scripts, looked up in browser-compat-data: members, statics, globals, events. */
import { bcd, below, lackedBy, type Identifier } from './baseline.ts';
import type { CompatStatement } from '@mdn/browser-compat-data';

type Statements = readonly CompatStatement[];

const members = new Map<string, CompatStatement[]>();
const events = new Map<string, CompatStatement[]>();
const globals = new Map<string, CompatStatement>();
/** By owner and name: `Object.hasOwn`, `Navigator.share`. */
const owned = new Map<string, CompatStatement>();

function collect(owner: string, identifier: Identifier): void {
  for (const [key, node] of below(identifier)) {
    const compat = node.__compat;
    if (compat === undefined) continue;
    const event = /^(.+)_event$/.exec(key)?.[1];
    if (event !== undefined) {
      add(events, event, compat);
      add(members, `on${event}`, compat);
      continue;
    }
    const name = key.replace(/_static$/, '');
    add(members, name, compat);
    owned.set(`${owner}.${name}`, compat);
    // Intl.NumberFormat and similar are owners too.
    if (/^[A-Z]/.test(name)) collect(name, node);
  }
}

function add(to: Map<string, CompatStatement[]>, name: string, compat: CompatStatement): void {
  to.set(name, [...(to.get(name) ?? []), compat]);
}

// Members of an unsupported interface are skipped: a script can reach such an object only through another unsupported
// name. Elements are the exception, since they come from the page.
for (const [name, node] of [...below(bcd.api), ...below(bcd.javascript.builtins)]) {
  const compat = node.__compat;
  if (compat !== undefined) globals.set(name, compat);
  if (compat === undefined || lackedBy(compat).length === 0 || /^HTML\w*Element$/.test(name)) collect(name, node);
}

/** Global objects and their interfaces. */
const INSTANCES: Readonly<Record<string, string>> = {
  navigator: 'Navigator',
  document: 'Document',
  window: 'Window',
  self: 'Window',
  globalThis: 'Window',
  history: 'History',
  location: 'Location',
  crypto: 'Crypto',
  performance: 'Performance',
  caches: 'CacheStorage',
  indexedDB: 'IDBFactory',
  screen: 'Screen',
  visualViewport: 'VisualViewport',
};

/** The compat statement of a global name: constructor, function, namespace or property of window. */
export function globalCompat(name: string): CompatStatement | undefined {
  return globals.get(name) ?? owned.get(`Window.${name}`);
}

/**
 * The compat statement of `receiver.name` for a global receiver: a class, a namespace, or an object such as
 * `navigator`.
 */
export function ownedCompat(receiver: string, name: string): CompatStatement | undefined {
  const owner = INSTANCES[receiver] ?? receiver;
  return owned.get(`${owner}.${name}`) ?? (owner === 'Window' ? globals.get(name) : undefined);
}

/** The browsers that lack every member of this name on any object; empty if some object has it everywhere. */
export function memberLackedBy(name: string): readonly string[] {
  return lackedEverywhere(members.get(name));
}

/** The browsers that lack every event of this name; empty if some object has it everywhere. */
export function eventLackedBy(name: string): readonly string[] {
  return lackedEverywhere(events.get(name));
}

function lackedEverywhere(statements: Statements | undefined): readonly string[] {
  const lists = (statements ?? []).map(lackedBy);
  return lists.every((list) => list.length > 0) ? [...new Set(lists.flat())] : [];
}
