/** `npm run package`: the built site and an instruction as one zip, for whoever runs a web host. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { packageInstruction } from './packageInstruction.ts';

/** The folder in the package that is to be copied to the host, and the instruction beside it. */
const FOLDER = 'trang-web';
const INSTRUCTION = 'HUONG-DAN.html';

export interface SitePackage {
  /** `<name>-<version>-<date>.zip` */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs the finished build in `dist`. The same files, version and day give the same bytes on every machine.
 * @param about name and version as in package.json; `date` is the day of packing, `2026-11-23`.
 * Throws where `dist` holds no build.
 */
export function packageSite(dist: string, about: { readonly name: string; readonly version: string; readonly date: string }): SitePackage {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`${dist}: found no index.html; expected a finished build. Run npm run build first.`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
  const { name, version, date } = about;
  const entries: Zippable = { [INSTRUCTION]: new TextEncoder().encode(packageInstruction({ version, date, folder: FOLDER, files: files.length })) };
  for (const file of files) entries[`${FOLDER}/${file}`] = readFileSync(join(dist, file));
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // A zip knows local time only, so this is midnight wherever it is packed.
  return { fileName: `${name}-${version}-${date}.zip`, bytes: zipSync(entries, { level: 9, mtime: new Date(year, month - 1, day) }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  try {
    const { fileName, bytes } = packageSite(join(root, 'dist'), { name, version, date });
    writeFileSync(join(root, fileName), bytes);
    console.log(`\n  ${fileName} (${Math.ceil(bytes.length / 1024)} KB)\n  Giải nén rồi làm theo ${INSTRUCTION}.\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
