/** No published file uses a feature that a baseline browser lacks, unless `allowed.ts` lists it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { ALLOWED } from './allowed.ts';
import type { Finding } from './baseline.ts';
import { gateScripts, pageFindings } from './pages.ts';
import { ownNames, scriptFindings } from './scripts.ts';
import { styleFindings } from './styles.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const ending = (end: string) => files.filter((file) => file.endsWith(end));

const own = ownNames(ending('.js').map(read));
/** Features for which an exception was used. */
const excepted = new Set<string>();

/**
 * Findings that are not allowed, one line each; chunk hashes are removed so that the same passage of many pages appears
 * once.
 */
function wrong(file: string, findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ feature, at: passage, lackedBy }) => {
    const known = ALLOWED.some(
      ({ features, at }) => features.includes(feature) && (at === undefined || at.test(passage)),
    );
    if (known) excepted.add(feature);
    return known ? [] : [`${file.replace(/^.*\//, '')}: ${feature}, not in ${lackedBy.join(', ')}: ${passage}`];
  });
}

describe('the baseline browsers support everything in', () => {
  const kinds = [
    ['scripts', '.js', (file: string) => scriptFindings(read(file), own, file !== 'sw.js')],
    ['styles', '.css', (file: string) => styleFindings(read(file))],
    ['pages', '.html', (file: string) => pageFindings(read(file), own)],
  ] as const;
  const found = kinds.map(([kind, end, findingsOf]) => ({
    kind,
    files: ending(end).length,
    wrong: [...new Set(ending(end).flatMap((file) => wrong(file, findingsOf(file))))],
  }));

  test.each(found)('$kind', (one) => {
    expect(one.files).toBeGreaterThan(10);
    expect(one.wrong).toEqual([]);
  });

  test('every exception is still needed', () => {
    expect(ALLOWED.flatMap(({ features }) => features).filter((feature) => !excepted.has(feature))).toEqual([]);
  });
});

test('scripts are ASCII, so that a wrong charset cannot garble them', () => {
  expect(ending('.js').filter((file) => /[^\x00-\x7f]/.test(read(file)))).toEqual([]);
});

test('the scripts that detect an old browser are ES5', () => {
  const scripts = ending('.html').flatMap((file) => gateScripts(read(file)));
  expect(scripts.length).toBeGreaterThan(2);
  for (const script of new Set(scripts)) expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
});
