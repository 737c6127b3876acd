/** `npm run package`: the built site and an instruction as one zip, for whoever runs a web host. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { apacheHtaccess, iisWebConfig, nginxConf } from './hostFiles.ts';
import { packageInstruction } from './packageInstruction.ts';
import { basePathFrom } from './serveSettings.ts';

/**
 * The folder in the package that is to be copied to the host, the one with files for its configuration, and the
 * instruction beside them.
 */
const FOLDER = 'trang-web';
const HOST_FOLDER = 'may-chu';
const INSTRUCTION = 'HUONG-DAN.html';

export interface PackageSettings {
  /** As in package.json. */
  readonly name: string;
  readonly version: string;
  /** The day of packing, `2026-11-23`. */
  readonly date: string;
  /**
   * The path that the files for the host's configuration are written for, a slash at both ends; the site itself works
   * under any.
   */
  readonly base: string;
}

export interface SitePackage {
  /** `<name>-<version>-<date>.zip` */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs the finished build in `dist`. The same files, version and day give the same bytes on every machine.
 * Throws where `dist` holds no build.
 */
export function packageSite(dist: string, { name, version, date, base }: PackageSettings): SitePackage {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist}: found no index.html; expected a finished build. Run npm run build first.`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
  const added: Readonly<Record<string, string>> = {
    [INSTRUCTION]: packageInstruction({ version, date, folder: FOLDER, hostFolder: HOST_FOLDER, files: files.length }),
    // Not in the site's folder: there they would take the place of the host's own, and on a host that forbids them stop
    // the site.
    [`${HOST_FOLDER}/nginx.conf`]: nginxConf(base),
    [`${HOST_FOLDER}/apache.htaccess`]: apacheHtaccess(base),
    [`${HOST_FOLDER}/iis-web.config`]: iisWebConfig(base),
  };
  const entries: Zippable = Object.fromEntries(
    Object.entries(added).map(([file, text]) => [file, new TextEncoder().encode(text)]),
  );
  for (const file of files) entries[`${FOLDER}/${file}`] = readFileSync(join(dist, file));
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // A zip knows local time only, so this is midnight wherever it is packed.
  return {
    fileName: `${name}-${version}-${date}.zip`,
    bytes: zipSync(entries, { level: 9, mtime: new Date(year, month - 1, day) }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  try {
    const { fileName, bytes } = packageSite(join(root, 'dist'), {
      name,
      version,
      date,
      base: basePathFrom(process.env['BASE_PATH']),
    });
    writeFileSync(join(root, fileName), bytes);
    console.log(`\n  ${fileName} (${Math.ceil(bytes.length / 1024)} KB)\n  Giải nén rồi làm theo ${INSTRUCTION}.\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
