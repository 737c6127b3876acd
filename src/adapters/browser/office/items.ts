/** Opened items: files, folders and their contents, and what earlier visits stored of them. */
import type { DroppedFiles } from '../files/fileDrop.ts';
import type * as Zip from './zip.ts';

/** What may still be unpacked from one ZIP file and those inside it; reduced as they are read. */
interface Allowance {
  members: number;
  bytes: number;
}

interface Within {
  /** The displayed name: includes the folder or ZIP file that contains it. */
  readonly name: string;
  /** In how many nested ZIP files it is. */
  readonly depth: number;
  readonly allowance: Allowance;
}

export interface FileItem extends Within {
  readonly kind: 'file';
  readonly file: Blob;
}

export type Item =
  | FileItem
  | (Within & { readonly kind: 'member'; readonly member: Zip.Member })
  | { readonly kind: 'folder'; readonly name: string; readonly folder: FileSystemDirectoryEntry }
  | { readonly kind: 'entry'; readonly name: string; readonly entry: FileSystemFileEntry }
  /** What was stored of a file by an earlier visit. */
  | {
      readonly kind: 'kept';
      readonly name: string;
      readonly text: string | null;
      readonly problems: readonly string[];
    }
  /** A file in a session that was opened. */
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly content: object | null;
      readonly problems: readonly string[];
    };

/** Limits how much one machine has to unpack. */
const MAX_MEMBERS = 5_000;
const MAX_UNPACKED = 1_000_000_000;

/** Wraps a file that was picked or dropped. */
export function fileItem(file: File): FileItem {
  return { kind: 'file', name: file.name, file, depth: 0, allowance: { members: MAX_MEMBERS, bytes: MAX_UNPACKED } };
}

/** The dropped items; folders, which browsers list as empty files, are recognised as such. */
export function droppedItems({ files, entries }: DroppedFiles): readonly Item[] {
  return files.map((file, at) => {
    const entry = entries.length === files.length ? entries[at] : undefined;
    return entry !== undefined && isFolder(entry) ? entryItem(entry) : fileItem(file);
  });
}

/** A file or folder of a dropped folder. */
export function entryItem(entry: FileSystemEntry): Item {
  return isFolder(entry)
    ? { kind: 'folder', name: entry.name, folder: entry }
    : { kind: 'entry', name: entry.name, entry: entry as FileSystemFileEntry };
}

/** True for a dropped folder, false for a file. */
export function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
