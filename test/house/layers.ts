/** The layers of `src/` and their import directions, from layers.txt. */
import { readFileSync } from 'node:fs';

/** Each layer with the layers that it may import; `x/*` means `x` and every folder in it. */
export const LAYERS = readLayers(readFileSync(new URL('layers.txt', import.meta.url), 'utf8'));

const NAMES = [...LAYERS.keys()].sort((a, b) => b.length - a.length);

export const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The layer of a file or folder: the longest matching path. */
export function layerOf(path: string): string | undefined {
  return NAMES.find((name) => isIn(path, name));
}

/** Whether one layer may import another: itself, a listed one, or one below a listed `x/*`. */
export function mayImport(from: string, to: string): boolean {
  const allowed = LAYERS.get(from) ?? [];
  return from === to || allowed.some((name) => (name.endsWith('/*') ? isIn(to, name.slice(0, -2)) : name === to));
}

/** @throws Error for a layer that is listed twice */
function readLayers(source: string): ReadonlyMap<string, readonly string[]> {
  const layers = new Map<string, readonly string[]>();
  let heading = '';
  const resolved = (name: string) => name.replace(/^\.(?=\/|$)/, heading);
  // An indented line continues the one before.
  for (const line of source.replace(/\n +/g, ' ').split('\n')) {
    const [, opened] = /^\[(.+)\]$/.exec(line) ?? [];
    if (opened !== undefined) heading = opened;
    if (opened !== undefined || line === '' || line.startsWith('#')) continue;
    const [label = '', imports = ''] = line.split(':');
    const name = heading === '' || label === '.' ? resolved(label) : `${heading}/${label}`;
    if (layers.has(name)) throw new Error(`layers.txt lists ${name} twice`);
    layers.set(name, ['domain', ...imports.split(' ').filter(Boolean).map(resolved)]);
  }
  return layers;
}
