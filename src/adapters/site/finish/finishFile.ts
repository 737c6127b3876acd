/** Finishes and checks one file of a build in place. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOfFile } from '../../../domain/site/siteFiles.ts';
import { checkCss, checkData, checkMarkup } from './checkPage.ts';
import { finishPage, finishStandAlone } from './finishPage.ts';
import { relativeCss } from './relativeAddresses.ts';

/** The page that servers return for unknown addresses. */
export const NOT_FOUND = '404.html';
/** A byte order mark before a page or stylesheet overrides a wrong character set in the host's Content-Type header. */
const BOM = '\uFEFF';

/** The text of a script by its root address, read once; null if there is no such file. */
export type CodeOf = (script: string) => string | null;

/** Reads the scripts of a build. */
export function scriptsOf(folder: string): CodeOf {
  const scripts = new Map<string, string | null>();
  return (script) => {
    const known = scripts.get(script);
    if (known !== undefined) return known;
    const path = join(folder, script);
    const code = existsSync(path) ? readFileSync(path, 'utf8').replace(BOM, '') : null;
    scripts.set(script, code);
    return code;
  };
}

/**
 * Rewrites a page or stylesheet, checks the result, and returns its faults, one line each. Synchronous, which takes
 * half the time for thousands of small files.
 * @param isBuilt whether a root address leads to a built file
 */
export function finishFile(
  folder: string,
  file: string,
  codeOf: CodeOf,
  isBuilt: (address: string) => boolean,
): readonly string[] {
  const path = join(folder, file);
  const given = readFileSync(path, 'utf8').replace(BOM, '');
  const finished = finishedText(file, given, folder, codeOf);
  if (/\.(html|css)$/.test(file)) writeFileSync(path, `${BOM}${finished}`);
  else if (finished !== given) writeFileSync(path, finished);
  return checkFile(file, finished, isBuilt);
}

/** The faults of a file that is finished already. */
export function checkFinished(folder: string, file: string, isBuilt: (address: string) => boolean): readonly string[] {
  return checkFile(file, readFileSync(join(folder, file), 'utf8').replace(BOM, ''), isBuilt);
}

function finishedText(file: string, text: string, folder: string, codeOf: CodeOf): string {
  const address = `/${addressOfFile(file)}`;
  if (file === NOT_FOUND) return finishStandAlone(text, file, (root) => readFileSync(join(folder, root)));
  if (file.endsWith('.html')) return finishPage({ html: text, file, address, codeOf });
  return file.endsWith('.css') ? relativeCss(text, address) : text;
}

function checkFile(file: string, text: string, isBuilt: (address: string) => boolean): readonly string[] {
  const isPicture = file.endsWith('.svg');
  const checked = { address: addressOfFile(file), isBuilt, standsAlone: file === NOT_FOUND, isPicture };
  const findings = /\.(html|svg)$/.test(file)
    ? checkMarkup(text, checked, file.endsWith('.html'))
    : file.endsWith('.css')
      ? checkCss(text, checked)
      : checkData(file, text, checked);
  return findings.map(
    ({ line, found, expected, fix }) => `${file}:${line}: found ${found}; expected ${expected}. ${fix}`,
  );
}
