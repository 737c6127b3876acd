/** The files of the official texts in the folders of regulations, published as they are. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import type { Scan, ScanFile } from '../../../domain/regulation/scan.ts';
import { contentFolder } from '../content/files/contentFolder.ts';
import { regulationList } from './regulationList.ts';

interface Props {
  readonly [name: string]: unknown;
  readonly slug: string;
  readonly file: ScanFile;
}

/** One path for each file of one kind; `page` is a picture's name. */
export async function scanPaths(
  kind: Scan['kind'],
): Promise<{ params: { slug: string; page: string }; props: Props }[]> {
  const regulations = await regulationList();
  return regulations.flatMap(({ slug, scan }) =>
    scan?.kind === kind
      ? scan.files.map((file) => ({ params: { slug, page: file.name.replace(/.*\//, '') }, props: { slug, file } }))
      : [],
  );
}

/**
 * The bytes of a file.
 * @throws Error if they changed since they were checked: the page states their hash
 */
export function scanResponse({ props: { slug, file } }: APIContext<Props>): Response {
  const bytes = readFileSync(join(contentFolder(process.cwd()), slug, file.name));
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    throw new Error(`${slug}/${file.name} changed during the build`);
  return new Response(bytes);
}
