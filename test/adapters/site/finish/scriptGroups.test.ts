import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { scriptGroups, SCRIPT_GROUPS } from '../../../../src/adapters/site/finish/scriptGroups.ts';
import { PROJECT } from '../buildSite.ts';

const modules = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.tsx?$/.test(path));
/** Not below `src/`. */
const OTHERS = ['preact', 'vite', 'idb-keyval'];

const groupsOf = (id: string) => scriptGroups().flatMap(({ name, test: pattern }) => (pattern.test(id) ? [name] : []));

test('every path of a group names a module', () => {
  const unknown = Object.values(SCRIPT_GROUPS)
    .flat()
    .filter((path) => !OTHERS.includes(path.split('/')[0] ?? ''))
    .filter((path) => !modules.some((module) => new RegExp(`^${path.replace('*', '\\w+')}\\.tsx?$`).test(module)));
  expect(unknown).toEqual([]);
});

test('no module is in two groups', () => {
  const twice = modules.filter((module) => groupsOf(`/project/src/${module}`).length > 1);
  expect(twice).toEqual([]);
});

test('a module is found by its path in any notation, and no other by the end of its name', () => {
  expect(groupsOf('/project/src/domain/fold.ts')).toEqual(['fold']);
  expect(groupsOf('C:\\x\\src\\domain\\fold.ts')).toEqual(['fold']);
  expect(groupsOf('/project/src/islands/ui/Icon.tsx')).toEqual(['tool']);
  expect(groupsOf('/project/node_modules/preact/hooks/dist/hooks.module.js')).toEqual(['preact']);
  expect(groupsOf('\0vite/preload-helper.js')).toEqual(['preload-helper']);
  expect(groupsOf('/project/src/subdomain/fold.ts')).toEqual([]);
  expect(groupsOf('/project/src/domain/folder.ts')).toEqual([]);
});
