import { join, resolve } from 'node:path';

/**
 * The folder that holds a folder for each regulation: `CONTENT_DIR` where it is set (from the working directory, or absolute), so that
 * one checkout can publish several collections; else `content/` in the project.
 * @param root the project's folder.
 */
export function contentFolder(root: string): string {
  const wanted = process.env['CONTENT_DIR'];
  return wanted === undefined || wanted === '' ? join(root, 'content') : resolve(wanted);
}
