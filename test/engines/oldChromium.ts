/** Old Chromium builds contained in npm packages, unpacked into the project's cache on first use. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/engines', import.meta.url));

/** The major version of Chromium, the package that contains it, and the package's integrity hash from the registry. */
export interface OldChromium {
  readonly major: number;
  readonly package: string;
  readonly integrity: string;
}

export const OLD_CHROMIUMS: readonly OldChromium[] = [
  {
    major: 83,
    package: 'chrome-aws-lambda@3.1.1',
    integrity: 'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==',
  },
  {
    major: 87,
    package: 'chrome-aws-lambda@5.4.0',
    integrity: 'sha512-edlk3okaPwVJ7lLhmi0p1Xs0lx3ekloW5Lqq+q+V0jS/4dyXYLeA23SKdB+A6+hBf/n88yfR8ssb78tBD/C9CA==',
  },
  {
    major: 92,
    package: 'chrome-aws-lambda@10.1.0',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  {
    major: 106,
    package: '@sparticuz/chromium@106.0.2',
    integrity: 'sha512-YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==',
  },
  {
    major: 110,
    package: '@sparticuz/chromium@110.0.1',
    integrity: 'sha512-LS7GKGoHSNUK2ugRp2k9/Rb+wSjsqPDTQTWd9nM2d2hCgm78WRLx2Vw+xwl3bst3M4+dqfawpx1UObUmt5vVYQ==',
  },
  {
    major: 113,
    package: '@sparticuz/chromium@113.0.1',
    integrity: 'sha512-m64Nc58YObfCYkPbc8EBsnhWCFaw02dbXhWNOmx+OYoIPtIRar+reGYyAeGC0HD9RUZfPEwMHHSZ8MFxdSWXZQ==',
  },
  {
    major: 117,
    package: '@sparticuz/chromium@117.0.0',
    integrity: 'sha512-MXvxLgGt7e1bjOu6AwpemRnhrF+wxLxsHpkiOuJOLsfHAtT0VNlsnhAULQZ7hNXGhr37cTM2sCifUHwgrVH+sA==',
  },
];

/** The executable of an old Chromium. Throws if the package cannot be fetched or its hash differs. */
export function oldChromium({ major, package: name, integrity }: OldChromium): string {
  const folder = join(CACHE, `chromium-${major}`);
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`its package holds a build for Linux on x64 only, this is ${process.platform} on ${process.arch}`);
  const unpacked = `${folder}.${process.pid}`;
  mkdirSync(unpacked, { recursive: true });
  try {
    console.log(`Fetching ${name} …`);
    execFileSync('npm', ['pack', name, '--pack-destination', unpacked, '--silent'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [packed = ''] = readdirSync(unpacked);
    const digest = `sha512-${createHash('sha512')
      .update(readFileSync(join(unpacked, packed)))
      .digest('base64')}`;
    if (digest !== integrity) throw new Error(`${name} is not the package that was pinned: ${digest}`);
    execFileSync('tar', ['xzf', packed], { cwd: unpacked });
    for (const part of ['chromium.br', 'swiftshader.tar.br']) unpack(join(unpacked, 'package/bin', part), unpacked);
    rmSync(join(unpacked, packed));
    rmSync(join(unpacked, 'package'), { recursive: true });
    renameSync(unpacked, folder);
  } catch (error) {
    rmSync(unpacked, { recursive: true, force: true });
    throw error;
  }
  return executable;
}

/** Decompresses Brotli: the executable itself, or an archive of libraries. */
function unpack(file: string, into: string): void {
  const bytes = brotliDecompressSync(readFileSync(file));
  const name = (file.split('/').pop() ?? '').replace(/\.br$/, '');
  writeFileSync(join(into, name), bytes, { mode: 0o755 });
  if (!name.endsWith('.tar')) return;
  execFileSync('tar', ['xf', name], { cwd: into });
  rmSync(join(into, name));
}
