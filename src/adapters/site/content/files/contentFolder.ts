import { join, resolve } from 'node:path';

/**
 * The folder with one subfolder per regulation: `CONTENT_DIR` if set (absolute, or relative to the working directory),
 * so that one checkout can publish several collections; otherwise `content/` in the project.
 * @param root the project's folder
 */
export function contentFolder(root: string): string {
  const wanted = process.env['CONTENT_DIR'];
  return wanted === undefined || wanted === '' ? join(root, 'content') : resolve(wanted);
}
