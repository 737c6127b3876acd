/** `npm run package`: writes the built site and an instruction as one zip, for whoever runs a web host. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';
import { apacheHtaccess, iisWebConfig, nginxConf } from './hostFiles.ts';
import { packageInstruction } from './packageInstruction.ts';
import { basePathFrom } from './serveSettings.ts';

/**
 * The folder in the package to be copied to the host, the folder with host configuration files, and the instruction
 * next to them.
 */
const FOLDER = 'trang-web';
const HOST_FOLDER = 'may-chu';
const INSTRUCTION = 'HUONG-DAN.html';

export interface PackageSettings {
  /** As in package.json. */
  readonly name: string;
  readonly version: string;
  /** The day of packaging, `2026-11-23`. */
  readonly date: string;
  /**
   * The path for which the host configuration files are written, with a slash at both ends; the site itself works under
   * any path.
   */
  readonly base: string;
}

export interface SitePackage {
  /** `<name>-<version>-<date>.zip` */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Packages the finished build in `dist`. The same files, version and day give the same bytes on every machine. Throws
 * if `dist` contains no build.
 */
export function packageSite(dist: string, { name, version, date, base }: PackageSettings): SitePackage {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist}: found no index.html; expected a finished build. Run npm run build first.`);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const added: Readonly<Record<string, string>> = {
    [INSTRUCTION]: packageInstruction({
      siteName: siteNameIn(dist),
      version,
      date,
      folder: FOLDER,
      hostFolder: HOST_FOLDER,
      files: files.length,
    }),
    // Not in the site's folder: there they would replace the host's own files, and on a host that forbids them they
    // would break the site.
    [`${HOST_FOLDER}/nginx.conf`]: nginxConf(base),
    [`${HOST_FOLDER}/apache.htaccess`]: apacheHtaccess(base),
    [`${HOST_FOLDER}/iis-web.config`]: iisWebConfig(base),
  };
  const entries: Zippable = Object.fromEntries(
    Object.entries(added).map(([file, text]) => [file, new TextEncoder().encode(text)]),
  );
  for (const file of files) entries[`${FOLDER}/${file}`] = readFileSync(join(dist, file));
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // A zip stores local time, so this is midnight wherever it is packaged.
  return {
    fileName: `${name}-${version}-${date}.zip`,
    bytes: zipSync(entries, { level: 9, mtime: new Date(year, month - 1, day) }),
  };
}

/** The site's name as its manifest says it. */
function siteNameIn(dist: string): string | null {
  const manifest = join(dist, 'manifest.json');
  if (!existsSync(manifest)) return null;
  const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown };
  return typeof name === 'string' ? name : null;
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
