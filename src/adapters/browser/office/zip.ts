/**
 * Reads ZIP files piece by piece. Only inflating is done by fflate: its own listing would hold the whole file in
 * memory, including skipped members.
 */
import { Inflate } from 'fflate';
import { yieldToPage } from '../page/yieldToPage.ts';

/** One file in a ZIP. */
export interface Member {
  readonly name: string;
  /** Needs a password. */
  readonly isLocked: boolean;
  /**
   * Its bytes. Rejects with RangeError if there are more than `most`, whatever the ZIP declares, and with another error
   * if they are damaged or compressed with an unknown method.
   */
  readonly bytes: (most: number, signal: AbortSignal) => Promise<Blob>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** Length of the end record with the longest possible comment. */
const LONGEST_END = 22 + 0xffff;
/** Maximum length of the central directory, in bytes; no office's files need a longer one. */
const LONGEST_LIST = 16_000_000;
/** Compressed bytes inflated at a time; they can grow a thousandfold. */
const PIECE = 16_384;

/** The files of a ZIP, without its folders. Rejects if it is not a readable ZIP. */
export async function zipMembers(zip: Blob): Promise<readonly Member[]> {
  const tailFrom = Math.max(0, zip.size - LONGEST_END);
  const tail = await viewOf(zip, tailFrom, zip.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('no end record');
  const length = tail.getUint32(end + 12, true);
  const listed = tail.getUint32(end + 16, true);
  // Other data may precede the ZIP in its file; offsets are then relative to where it begins.
  const shift = tailFrom + end - length - listed;
  if (shift < 0 || length > LONGEST_LIST) throw new Error('the list lies outside the file');
  return membersOf(zip, await viewOf(zip, shift + listed, shift + listed + length), shift);
}

function membersOf(zip: Blob, list: DataView, shift: number): readonly Member[] {
  const members: Member[] = [];
  for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === ENTRY;) {
    const flags = list.getUint16(at + 8, true);
    const method = list.getUint16(at + 10, true);
    const packed = list.getUint32(at + 20, true);
    const nameLength = list.getUint16(at + 28, true);
    const header = shift + list.getUint32(at + 42, true);
    const name = nameOf(
      new Uint8Array(list.buffer, list.byteOffset + at + 46, Math.min(nameLength, list.byteLength - at - 46)),
    );
    const bytes = async (most: number, signal: AbortSignal) => {
      const head = await viewOf(zip, header, header + 30);
      const from = header + 30 + head.getUint16(26, true) + head.getUint16(28, true);
      const data = zip.slice(from, from + packed);
      if (data.size < packed) throw new Error('cut off');
      if (method === 8) return inflated(data, most, signal);
      if (method !== 0) throw new Error(`packed by method ${method}`);
      if (packed > most) throw new RangeError('too large');
      return data;
    };
    if (!name.endsWith('/')) members.push({ name, isLocked: (flags & 1) === 1, bytes });
    at += 46 + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return members;
}

async function inflated(packed: Blob, most: number, signal: AbortSignal): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, isLast) => {
    size += piece.length;
    isWhole ||= isLast;
    if (size > most) throw new RangeError('too large');
    pieces.push(piece.slice());
  });
  for (let at = 0; at < packed.size; at += PIECE) {
    if (signal.aborted) throw new Error('stopped');
    inflate.push(new Uint8Array(await packed.slice(at, at + PIECE).arrayBuffer()), at + PIECE >= packed.size);
    await yieldToPage();
  }
  if (!isWhole) throw new Error('cut off');
  return new Blob(pieces);
}

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
  const view = new DataView(await blob.slice(from, to).arrayBuffer());
  if (view.byteLength < to - from) throw new Error('cut off');
  return view;
}

/** Most programs write UTF-8 today, though not all of them declare it. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
